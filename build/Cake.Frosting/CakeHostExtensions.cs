using Cake.Core;
using Cake.Core.Composition;
using Cake.Core.IO;
using Cake.Core.Packaging;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>What a host can be told.</summary>
public static class CakeHostExtensions
{
    /// <summary>Takes this context; the last one counts.</summary>
    public static CakeHost UseContext<TContext>(this CakeHost host)
        where TContext : class, IFrostingContext => host.ConfigureServices(services => services.UseContext<TContext>());

    /// <summary>Lets a startup class add services.</summary>
    public static CakeHost UseStartup<TStartup>(this CakeHost host)
        where TStartup : IFrostingStartup, new() => host.ConfigureServices(new TStartup().Configure);

    /// <summary>Runs this before the first task and after the last.</summary>
    public static CakeHost UseLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingLifetime => host.UseSetup<TLifetime>().UseTeardown<TLifetime>();

    /// <summary>Runs this before the first task.</summary>
    public static CakeHost UseSetup<TSetup>(this CakeHost host)
        where TSetup : class, IFrostingSetup => host.ConfigureServices(services => services.UseSetup<TSetup>());

    /// <summary>Runs this after the last task.</summary>
    public static CakeHost UseTeardown<TTeardown>(this CakeHost host)
        where TTeardown : class, IFrostingTeardown => host.ConfigureServices(services => services.UseTeardown<TTeardown>());

    /// <summary>Runs this before and after every task.</summary>
    public static CakeHost UseTaskLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingTaskLifetime => host.UseTaskSetup<TLifetime>().UseTaskTeardown<TLifetime>();

    /// <summary>Runs this before every task.</summary>
    public static CakeHost UseTaskSetup<TSetup>(this CakeHost host)
        where TSetup : class, IFrostingTaskSetup => host.ConfigureServices(services => services.UseTaskSetup<TSetup>());

    /// <summary>Runs this after every task.</summary>
    public static CakeHost UseTaskTeardown<TTeardown>(this CakeHost host)
        where TTeardown : class, IFrostingTaskTeardown => host.ConfigureServices(services => services.UseTaskTeardown<TTeardown>());

    /// <summary>Adds a Cake module.</summary>
    public static CakeHost UseModule<TModule>(this CakeHost host)
        where TModule : class, ICakeModule, new() => host.ConfigureServices(services => services.UseModule<TModule>());

    /// <summary>Installs a tool before the build.</summary>
    /// <param name="host">The host.</param>
    /// <param name="uri">Such as <c>nuget:?package=xunit.runner.console</c>.</param>
    public static CakeHost InstallTool(this CakeHost host, Uri uri) =>
        host.ConfigureServices(services => services.AddSingleton(new PackageReference(uri)));

    /// <summary>Works in this folder, unless <c>--working</c> says another.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">The folder.</param>
    public static CakeHost UseWorkingDirectory(this CakeHost host, string path) =>
        host.ConfigureServices(services => services.AddSingleton(new Hosting.WorkingDirectory(path)));
}
