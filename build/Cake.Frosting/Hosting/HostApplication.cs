using Cake.Cli;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Cake.Frosting.Hosting;

/// <summary>The command line around a host.</summary>
internal static class HostApplication
{
    public static int Run(IServiceCollection services, IEnumerable<string> args)
    {
        var registrar = new TypeRegistrar();
        registrar.RegisterInstance(typeof(IServiceCollection), services);

        var application = new CommandApp<HostCommand>(registrar);
        application.Configure(configuration =>
        {
            configuration.ValidateExamples();
            configuration.AddExample();
            configuration.AddExample("--target", "Publish");
            configuration.AddExample("--verbosity", "quiet");
            configuration.AddExample("--tree");

            // So that a build can have a --version=1.2.3 of its own beside Cake's --version.
            configuration.Settings.ConvertFlagsToRemainingArguments = true;
        });

        return application.Run(args);
    }
}
