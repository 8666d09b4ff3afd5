using Cake.Core.Composition;
using Cake.Core.IO;
using Cake.Core.Packaging;

namespace Cake.Frosting;

/// <summary>What a host can be told before it runs. Each call returns the host.</summary>
public static class CakeHostExtensions
{
    /// <summary>Lets a class configure the host's services.</summary>
    /// <typeparam name="TStartup">The class.</typeparam>
    /// <param name="host">The host.</param>
    public static CakeHost UseStartup<TStartup>(this CakeHost host)
        where TStartup : IFrostingStartup, new()
        => host.ConfigureServices(new TStartup().Configure);

    /// <summary>Sets the type of the build's context. The last call counts.</summary>
    /// <typeparam name="TContext">The type; services are injected into its constructor.</typeparam>
    /// <param name="host">The host.</param>
    public static CakeHost UseContext<TContext>(this CakeHost host)
        where TContext : class, IFrostingContext
        => host.ConfigureServices(services => services.UseContext<TContext>());

    /// <summary>Sets what happens before the first and after the last task. The last call counts.</summary>
    /// <typeparam name="TLifetime">The type; services are injected into its constructor.</typeparam>
    /// <param name="host">The host.</param>
    public static CakeHost UseLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingLifetime
        => host.ConfigureServices(services => services.UseLifetime<TLifetime>());

    /// <summary>Sets what happens before the first task. The last call counts.</summary>
    /// <typeparam name="TSetup">The type; services are injected into its constructor.</typeparam>
    /// <param name="host">The host.</param>
    public static CakeHost UseSetup<TSetup>(this CakeHost host)
        where TSetup : class, IFrostingSetup
        => host.ConfigureServices(services => services.UseSetup<TSetup>());

    /// <summary>Sets what happens after the last task. The last call counts.</summary>
    /// <typeparam name="TTeardown">The type; services are injected into its constructor.</typeparam>
    /// <param name="host">The host.</param>
    public static CakeHost UseTeardown<TTeardown>(this CakeHost host)
        where TTeardown : class, IFrostingTeardown
        => host.ConfigureServices(services => services.UseTeardown<TTeardown>());

    /// <summary>Sets what happens before and after each task. The last call counts.</summary>
    /// <typeparam name="TLifetime">The type; services are injected into its constructor.</typeparam>
    /// <param name="host">The host.</param>
    public static CakeHost UseTaskLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingTaskLifetime
        => host.ConfigureServices(services => services.UseTaskLifetime<TLifetime>());

    /// <summary>Sets what happens before each task. The last call counts.</summary>
    /// <typeparam name="TSetup">The type; services are injected into its constructor.</typeparam>
    /// <param name="host">The host.</param>
    public static CakeHost UseTaskSetup<TSetup>(this CakeHost host)
        where TSetup : class, IFrostingTaskSetup
        => host.ConfigureServices(services => services.UseTaskSetup<TSetup>());

    /// <summary>Sets what happens after each task. The last call counts.</summary>
    /// <typeparam name="TTeardown">The type; services are injected into its constructor.</typeparam>
    /// <param name="host">The host.</param>
    public static CakeHost UseTaskTeardown<TTeardown>(this CakeHost host)
        where TTeardown : class, IFrostingTaskTeardown
        => host.ConfigureServices(services => services.UseTaskTeardown<TTeardown>());

    /// <summary>Adds the services of a Cake module.</summary>
    /// <typeparam name="TModule">The module.</typeparam>
    /// <param name="host">The host.</param>
    public static CakeHost UseModule<TModule>(this CakeHost host)
        where TModule : ICakeModule, new()
        => host.ConfigureServices(services => services.UseModule<TModule>());

    /// <summary>Adds an installer of packages, for tools that neither NuGet nor <c>dotnet tool</c> installs.</summary>
    /// <typeparam name="TPackageInstaller">The installer; services are injected into its constructor.</typeparam>
    /// <param name="host">The host.</param>
    public static CakeHost UsePackageInstaller<TPackageInstaller>(this CakeHost host)
        where TPackageInstaller : class, IPackageInstaller
        => host.ConfigureServices(services => services.UsePackageInstaller<TPackageInstaller>());

    /// <summary>Has a tool installed before the first task runs.</summary>
    /// <param name="host">The host.</param>
    /// <param name="uri">For example <c>nuget:?package=NuGet.CommandLine&amp;version=6.0.0</c>.</param>
    public static CakeHost InstallTool(this CakeHost host, Uri uri)
        => host.ConfigureServices(services => services.UseTool(uri));

    /// <summary>Sets where the build runs, unless <c>--working</c> says otherwise.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">A folder; relative to the folder in which the program is started.</param>
    public static CakeHost UseWorkingDirectory(this CakeHost host, DirectoryPath path)
        => host.ConfigureServices(services => services.UseWorkingDirectory(path));

    /// <summary>Sets where tools are installed.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">A folder; relative to the working directory.</param>
    public static CakeHost SetToolPath(this CakeHost host, DirectoryPath path)
        => host.ConfigureServices(services => services.UseToolPath(path));

    /// <summary>Sets a Cake setting; environment, cake.config and command line override it, in this order.</summary>
    /// <param name="host">The host.</param>
    /// <param name="key">Its key, for example <c>Settings_ShowProcessCommandLine</c>.</param>
    /// <param name="value">Its value.</param>
    public static CakeHost UseCakeSetting(this CakeHost host, string key, string value)
        => host.ConfigureServices(services => services.UseCakeSetting(key, value));
}
