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
using Spectre.Console.Cli;

namespace Cake.Frosting.Hosting;

/// <summary>What a host does with its command line.</summary>
internal sealed class HostCommand(IServiceCollection services) : AsyncCommand<HostSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, HostSettings settings, CancellationToken cancellationToken)
    {
        services.AddSingleton<ICakeArguments>(context.Remaining.ToCakeArguments(settings.NoReport, settings.Targets));
        services.AddSingleton(context.Remaining);

        var provider = services.BuildServiceProvider();
        await using (provider.ConfigureAwait(false))
        {
            try
            {
                await RunAsync(provider, settings).ConfigureAwait(false);
                return 0;
            }
            catch (Exception exception)
            {
                return provider.GetRequiredService<ICakeLog>().LogException(exception);
            }
        }
    }

    private static async Task RunAsync(IServiceProvider provider, HostSettings settings)
    {
        if (settings.Version)
        {
            provider.GetRequiredService<ICakeVersionFeature>().Run(provider.GetRequiredService<IConsole>());
            return;
        }

        if (settings.Info)
        {
            provider.GetRequiredService<ICakeInfoFeature>().Run(provider.GetRequiredService<IConsole>());
            return;
        }

        // Twice: a working directory that is missing is reported at the verbosity asked for,
        // and the configuration, which may set another, is read from that directory.
        var log = provider.GetRequiredService<ICakeLog>();
        log.Verbosity = settings.Verbosity ?? Verbosity.Normal;
        EnterWorkingDirectory(provider, settings.WorkingDirectory);
        log.Verbosity = provider.GetRequiredService<ICakeConfiguration>().GetVerbosity(settings.Verbosity);

        var host = ChooseHost(provider, settings);
        InstallTools(provider, log);

        if (settings.Exclusive)
        {
            host.Settings.UseExclusiveTarget();
        }

        provider.GetRequiredService<TaskRegistration>().Register();
        provider.GetRequiredService<LifetimeRegistration>().Register();
        await host.RunTargetsAsync(settings.Targets).ConfigureAwait(false);
    }

    private static void EnterWorkingDirectory(IServiceProvider provider, DirectoryPath? asked)
    {
        var environment = provider.GetRequiredService<ICakeEnvironment>();
        var wanted = asked ?? provider.GetService<WorkingDirectory>()?.Path;
        var directory = wanted?.MakeAbsolute(environment) ?? environment.WorkingDirectory;

        if (!provider.GetRequiredService<IFileSystem>().Exist(directory))
        {
            throw new FrostingException($"The working directory '{directory.FullPath}' does not exist.");
        }

        environment.WorkingDirectory = directory;
    }

    private static IScriptHost ChooseHost(IServiceProvider provider, HostSettings settings) => settings switch
    {
        { DryRun: true } => provider.GetRequiredService<DryRunScriptHost<IFrostingContext>>(),
        { Tree: true } => provider.GetRequiredService<TreeScriptHost>(),
        { Description: true } => provider.GetRequiredService<DescriptionScriptHost>(),
        _ => provider.GetRequiredService<BuildScriptHost<IFrostingContext>>(),
    };

    private static void InstallTools(IServiceProvider provider, ICakeLog log)
    {
        foreach (var tool in provider.GetServices<PackageReference>())
        {
            log.Verbose("Installing tool: {0}", tool.OriginalString);

            // Nothing is installed until somebody looks at the files.
            var files = provider.GetRequiredService<IToolInstaller>().Install(tool).ToList();
            log.Debug("Installed {0} file(s).", files.Count);
        }
    }
}
