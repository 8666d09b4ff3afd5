using Cake.Cli;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Cake.Frosting.Hosting;

/// <summary>Reads the command line of a host and runs what it asks for.</summary>
internal static class HostProgram
{
    public static int Run(IServiceCollection services, IEnumerable<string> args)
    {
        string[] given = [.. args];
        var console = services.LastOrDefault(service => service.ServiceType == typeof(IAnsiConsole))?.ImplementationInstance as IAnsiConsole;
        if (FlagValues.First(given) is { } flag)
        {
            (console ?? AnsiConsole.Console).MarkupLineInterpolated($"[red]Error:[/] Flags cannot be assigned a value. Remove the value: {flag}");
            return -1;
        }

        var registrar = new TypeRegistrar();
        registrar.RegisterInstance(typeof(IServiceCollection), services);

        var program = new CommandApp<HostCommand>(registrar);
        program.Configure(options =>
        {
            // "--DryRun" is "--dryrun": a misread option would be a real run.
            options.Settings.CaseSensitivity = CaseSensitivity.Commands;
            if (console is not null)
            {
                options.ConfigureConsole(console);
            }

            options.AddExample("--target", "Test");
            options.AddExample("--target", "Pack", "--exclusive");
            options.AddExample("--dryrun", "--target", "Release");
        });

        return program.Run(given);
    }
}
