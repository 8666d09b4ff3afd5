using System.Reflection;
using Cake.Cli;
using Cake.Frosting.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Cake.Frosting;

/// <summary>Runs the tasks of a build from a command line.</summary>
public sealed class CakeHost
{
    private readonly ServiceCollection services = new();
    private readonly List<Assembly> assemblies = [];

    /// <summary>A host without anything.</summary>
    public CakeHost()
    {
        services.AddSingleton<IFrostingContextType>(new FrostingContextType(typeof(FrostingContext)));
        if (Assembly.GetEntryAssembly() is { } entry)
        {
            assemblies.Add(entry);
        }
    }

    /// <summary>Adds services.</summary>
    /// <param name="configureServices">Adds them.</param>
    public CakeHost ConfigureServices(Action<IServiceCollection> configureServices)
    {
        configureServices(services);
        return this;
    }

    /// <summary>Takes the tasks of one more assembly; the entry assembly is always looked through.</summary>
    /// <param name="assembly">The assembly.</param>
    public CakeHost AddAssembly(Assembly assembly)
    {
        assemblies.Add(assembly);
        return this;
    }

    /// <summary>Runs the target that the arguments name.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>0, or the exit code of what failed.</returns>
    public int Run(IEnumerable<string> args)
    {
        foreach (var task in assemblies.Distinct().SelectMany(a => a.GetTypes())
            .Where(t => t is { IsAbstract: false, IsClass: true } && typeof(IFrostingTask).IsAssignableFrom(t)))
        {
            services.AddSingleton(typeof(IFrostingTask), task);
        }

        var app = new CommandApp<HostCommand>(new TypeRegistrar(services));
        app.Configure(configuration =>
        {
            configuration.Settings.Registrar.RegisterInstance<IServiceCollection>(services);
            configuration.Settings.ApplicationName = Assembly.GetEntryAssembly()?.GetName().Name ?? "cake";
            configuration.Settings.StrictParsing = false;
        });
        return app.Run(args);
    }
}
