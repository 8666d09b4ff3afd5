using Cake.Cli;
using Cake.Cli.Infrastructure;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Packaging;
using Cake.Core.Scripting;
using Cake.Core.Tooling;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Cake.Frosting.Hosting;

/// <summary>Puts the engine together from the services, and runs what the command line asks for.</summary>
internal sealed class HostCommand(IServiceCollection services) : Command<HostSettings>
{
    public override int Execute(CommandContext context, HostSettings settings, CancellationToken cancellationToken)
    {
        using var provider = Compose(context, settings);
        var log = provider.GetRequiredService<ICakeLog>();
        try
        {
            if (settings.Version)
            {
                provider.GetRequiredService<ICakeVersionFeature>().Run(provider.GetRequiredService<IConsole>());
                return 0;
            }

            if (settings.Info)
            {
                provider.GetRequiredService<ICakeInfoFeature>().Run(provider.GetRequiredService<IConsole>());
                return 0;
            }

            log.Verbosity = settings.Verbosity;
            EnterWorkingDirectory(provider, settings);
            InstallTools(provider);
            new Build(provider, settings).RunAsync().GetAwaiter().GetResult();
            return 0;
        }
        catch (Exception exception)
        {
            return log.LogException(exception);
        }
    }

    private ServiceProvider Compose(CommandContext context, HostSettings settings)
    {
        var all = new ServiceCollection();
        all.UseCakeDefaultModules();
        all.AddSingleton(AnsiConsole.Console);
        all.AddCakeDiagnostics();
        all.AddSingleton<IVersionResolver, VersionResolver>();
        all.AddSingleton<ICakeVersionFeature, VersionFeature>();
        all.AddSingleton<ICakeInfoFeature, InfoFeature>();
        all.AddSingleton<ICakeReportPrinter, CakeSpectreReportPrinter>();
        all.AddSingleton<IExecutionStrategy, DefaultExecutionStrategy>();
        all.AddSingleton(context.Remaining.ToCakeArguments(settings.Targets));
        all.AddSingleton<ICakeConfiguration>(p =>
        {
            var factory = ActivatorUtilities.CreateInstance<CakeConfigurationProvider>(p);
            var arguments = p.GetRequiredService<ICakeArguments>().GetArguments()
                .ToDictionary(a => a.Key, a => a.Value.LastOrDefault() ?? "", StringComparer.OrdinalIgnoreCase);
            return factory.CreateConfiguration(p.GetRequiredService<ICakeEnvironment>().WorkingDirectory, arguments);
        });
        foreach (var service in services)
        {
            // What the build brings goes last, and so counts.
            ((ICollection<ServiceDescriptor>)all).Add(service);
        }

        all.AddSingleton(p => (IFrostingContext)ActivatorUtilities.CreateInstance(
            p, p.GetRequiredService<IFrostingContextType>().Type, p.GetRequiredService<CakeContext>()));
        all.AddSingleton(p => ActivatorUtilities.CreateInstance<CakeContext>(p));
        return all.BuildServiceProvider();
    }

    private static void EnterWorkingDirectory(ServiceProvider provider, HostSettings settings)
    {
        if ((settings.WorkingDirectory ?? provider.GetService<WorkingDirectory>()?.Path) is { } folder)
        {
            var environment = provider.GetRequiredService<ICakeEnvironment>();
            environment.WorkingDirectory = new DirectoryPath(folder).MakeAbsolute(environment);
        }
    }

    private static void InstallTools(ServiceProvider provider)
    {
        var tools = provider.GetServices<PackageReference>().ToList();
        if (tools.Count > 0)
        {
            var configuration = provider.GetRequiredService<ICakeConfiguration>();
            var root = configuration.GetToolPath(
                provider.GetRequiredService<ICakeEnvironment>().WorkingDirectory, provider.GetRequiredService<ICakeEnvironment>());
            provider.GetRequiredService<IScriptProcessor>().InstallTools(tools, root);
        }
    }
}
