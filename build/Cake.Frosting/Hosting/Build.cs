using Cake.Cli;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Packaging;
using Cake.Core.Scripting;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Hosting;

/// <summary>One build. Each step needs what the step above it has set, so that a service is asked for when its step begins.</summary>
internal sealed class Build(IServiceProvider provider, CommandLine settings)
{
    public async Task RunAsync()
    {
        Listen();
        Settle();
        Equip();
        await Describe().RunTargetsAsync(settings.Targets).ConfigureAwait(false);
    }

    /// <summary>The log level of the command line applies from the first message on.</summary>
    private void Listen() => Log.Verbosity = settings.Verbosity ?? Verbosity.Normal;

    /// <summary>Working directory first: cake.config is read from there, and can hold the log level.</summary>
    private void Settle()
    {
        StartFolder.Enter(Get<ICakeEnvironment>(), Get<IFileSystem>(), settings.Folder, provider.GetService<StartFolder>()?.Path);
        Log.Verbosity = Get<ICakeConfiguration>().GetVerbosity(settings.Verbosity);
    }

    /// <summary>Tools come before the build's context, whose constructor may use them.</summary>
    private void Equip()
    {
        foreach (var tool in provider.GetServices<PackageReference>())
        {
            Get<IToolInstaller>().Install(tool);
        }
    }

    private IScriptHost Describe()
    {
        Get<TaskCatalogue>().Register(Get<ICakeEngine>());
        Get<BuildEvents>().Register(Get<ICakeEngine>());

        IScriptHost host = settings switch
        {
            { DryRun: true } => Get<DryRunScriptHost<IFrostingContext>>(),
            { Tree: true } => Get<TreeScriptHost>(),
            { Description: true } => Get<DescriptionScriptHost>(),
            _ => Get<BuildScriptHost<IFrostingContext>>(),
        };
        if (settings.Exclusive)
        {
            host.Settings.UseExclusiveTarget();
        }

        return host;
    }

    private ICakeLog Log => Get<ICakeLog>();

    private T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();
}
