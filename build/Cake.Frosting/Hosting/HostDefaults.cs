using System.Reflection;
using Cake.Cli;
using Cake.Core.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Hosting;

/// <summary>The services of a host, before its program adds its own.</summary>
internal static class HostDefaults
{
    public static ServiceCollection Services()
    {
        ServiceCollection services = [];
        Cli.ServiceCollectionExtensions.AddCakeDiagnostics(services);
        Cli.ServiceCollectionExtensions.UseCakeDefaultModules(services);
        AddCommandLine(services);
        AddBuild(services);
        return services;
    }

    /// <summary>Registers each public task of the assemblies.</summary>
    public static void AddTasks(IServiceCollection services, IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetExportedTypes()))
        {
            if (type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IFrostingTask)))
            {
                services.AddSingleton(typeof(IFrostingTask), type);
            }
        }
    }

    private static void AddCommandLine(IServiceCollection services) => services
        .AddSingleton<BuildScriptHost<IFrostingContext>>()
        .AddSingleton<DescriptionScriptHost>()
        .AddSingleton<DryRunScriptHost<IFrostingContext>>()
        .AddSingleton<TreeScriptHost>()
        .AddSingleton<ICakeInfoFeature, InfoFeature>()
        .AddSingleton<ICakeVersionFeature, VersionFeature>()
        .AddSingleton<IVersionResolver, CakeVersion>();

    private static void AddBuild(IServiceCollection services) => services
        .AddSingleton<Build>()
        .AddSingleton<BuildEvents>()
        .AddSingleton<TaskCatalogue>()
        .AddSingleton<ICakeConfiguration, HostConfiguration>()
        .AddSingleton<IToolInstaller, ToolShed>()
        .AddSingleton<FrostingContext>()
        .AddSingleton<IFrostingContext>(provider => provider.GetRequiredService<FrostingContext>());
}
