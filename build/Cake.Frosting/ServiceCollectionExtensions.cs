using Cake.Core.Composition;
using Cake.Core.IO;
using Cake.Core.Packaging;
using Cake.Frosting.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>What a host can be told, for use in <see cref="IFrostingStartup"/> and <see cref="CakeHost.ConfigureServices"/>. Each call returns the services.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Sets the type of the build's context. The last call counts.</summary>
    /// <typeparam name="TContext">The type; services are injected into its constructor.</typeparam>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection UseContext<TContext>(this IServiceCollection services)
        where TContext : class, IFrostingContext
        => services.AddSingleton<IFrostingContext, TContext>();

    /// <summary>Sets what happens before the first and after the last task. The last call counts.</summary>
    /// <typeparam name="TLifetime">The type; services are injected into its constructor.</typeparam>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection UseLifetime<TLifetime>(this IServiceCollection services)
        where TLifetime : class, IFrostingLifetime
        => services
            .AddSingleton<IFrostingLifetime, TLifetime>()
            .AddSingleton<IFrostingSetup>(provider => provider.GetRequiredService<IFrostingLifetime>())
            .AddSingleton<IFrostingTeardown>(provider => provider.GetRequiredService<IFrostingLifetime>());

    /// <summary>Sets what happens before the first task. The last call counts.</summary>
    /// <typeparam name="TSetup">The type; services are injected into its constructor.</typeparam>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection UseSetup<TSetup>(this IServiceCollection services)
        where TSetup : class, IFrostingSetup
        => services.AddSingleton<IFrostingSetup, TSetup>();

    /// <summary>Sets what happens after the last task. The last call counts.</summary>
    /// <typeparam name="TTeardown">The type; services are injected into its constructor.</typeparam>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection UseTeardown<TTeardown>(this IServiceCollection services)
        where TTeardown : class, IFrostingTeardown
        => services.AddSingleton<IFrostingTeardown, TTeardown>();

    /// <summary>Sets what happens before and after each task. The last call counts.</summary>
    /// <typeparam name="TLifetime">The type; services are injected into its constructor.</typeparam>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection UseTaskLifetime<TLifetime>(this IServiceCollection services)
        where TLifetime : class, IFrostingTaskLifetime
        => services
            .AddSingleton<IFrostingTaskLifetime, TLifetime>()
            .AddSingleton<IFrostingTaskSetup>(provider => provider.GetRequiredService<IFrostingTaskLifetime>())
            .AddSingleton<IFrostingTaskTeardown>(provider => provider.GetRequiredService<IFrostingTaskLifetime>());

    /// <summary>Sets what happens before each task. The last call counts.</summary>
    /// <typeparam name="TSetup">The type; services are injected into its constructor.</typeparam>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection UseTaskSetup<TSetup>(this IServiceCollection services)
        where TSetup : class, IFrostingTaskSetup
        => services.AddSingleton<IFrostingTaskSetup, TSetup>();

    /// <summary>Sets what happens after each task. The last call counts.</summary>
    /// <typeparam name="TTeardown">The type; services are injected into its constructor.</typeparam>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection UseTaskTeardown<TTeardown>(this IServiceCollection services)
        where TTeardown : class, IFrostingTaskTeardown
        => services.AddSingleton<IFrostingTaskTeardown, TTeardown>();

    /// <summary>Adds the services of a Cake module.</summary>
    /// <typeparam name="TModule">The module.</typeparam>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection UseModule<TModule>(this IServiceCollection services)
        where TModule : ICakeModule, new()
        => Cli.ServiceCollectionExtensions.UseModule<TModule>(services);

    /// <summary>Adds an installer of packages, for tools that neither NuGet nor <c>dotnet tool</c> installs.</summary>
    /// <typeparam name="TPackageInstaller">The installer; services are injected into its constructor.</typeparam>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection UsePackageInstaller<TPackageInstaller>(this IServiceCollection services)
        where TPackageInstaller : class, IPackageInstaller
        => services.AddSingleton<IPackageInstaller, TPackageInstaller>();

    /// <summary>Has a tool installed before the first task runs.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="uri">For example <c>nuget:?package=NuGet.CommandLine&amp;version=6.0.0</c>.</param>
    public static IServiceCollection UseTool(this IServiceCollection services, Uri uri)
        => services.AddSingleton(new PackageReference(uri.OriginalString));

    /// <summary>Sets where the build runs, unless <c>--working</c> says otherwise.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="path">A folder; relative to the folder in which the program is started.</param>
    public static IServiceCollection UseWorkingDirectory(this IServiceCollection services, DirectoryPath path)
        => services.AddSingleton(new StartFolder(path));

    /// <summary>Sets where tools are installed.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="toolPath">A folder; relative to the working directory.</param>
    public static IServiceCollection UseToolPath(this IServiceCollection services, DirectoryPath toolPath)
        => services.UseCakeSetting("Paths_Tools", toolPath.FullPath);

    /// <summary>Sets a Cake setting; environment, cake.config and command line override it, in this order.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="key">Its key, for example <c>Settings_ShowProcessCommandLine</c>.</param>
    /// <param name="value">Its value.</param>
    public static IServiceCollection UseCakeSetting(this IServiceCollection services, string key, string value)
        => services.AddSingleton(new CakeSetting(key, value));
}
