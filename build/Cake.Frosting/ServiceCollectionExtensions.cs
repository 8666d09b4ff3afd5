using Cake.Core.Composition;
using Cake.Frosting.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>What the services of a host can be told; of each kind the last one counts.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Takes this context.</summary>
    public static IServiceCollection UseContext<TContext>(this IServiceCollection services)
        where TContext : class, IFrostingContext =>
        services.AddSingleton<IFrostingContextType>(new FrostingContextType(typeof(TContext)));

    /// <summary>Runs this before the first task.</summary>
    public static IServiceCollection UseSetup<TSetup>(this IServiceCollection services)
        where TSetup : class, IFrostingSetup => Once<TSetup>(services).AddSingleton<IFrostingSetup>(p => p.GetRequiredService<TSetup>());

    /// <summary>Runs this after the last task.</summary>
    public static IServiceCollection UseTeardown<TTeardown>(this IServiceCollection services)
        where TTeardown : class, IFrostingTeardown =>
        Once<TTeardown>(services).AddSingleton<IFrostingTeardown>(p => p.GetRequiredService<TTeardown>());

    /// <summary>Runs this before every task.</summary>
    public static IServiceCollection UseTaskSetup<TSetup>(this IServiceCollection services)
        where TSetup : class, IFrostingTaskSetup =>
        Once<TSetup>(services).AddSingleton<IFrostingTaskSetup>(p => p.GetRequiredService<TSetup>());

    /// <summary>Runs this after every task.</summary>
    public static IServiceCollection UseTaskTeardown<TTeardown>(this IServiceCollection services)
        where TTeardown : class, IFrostingTaskTeardown =>
        Once<TTeardown>(services).AddSingleton<IFrostingTaskTeardown>(p => p.GetRequiredService<TTeardown>());

    /// <summary>Adds a Cake module.</summary>
    public static IServiceCollection UseModule<TModule>(this IServiceCollection services)
        where TModule : class, ICakeModule, new() => Cake.Cli.ServiceCollectionExtensions.UseModule(services, new TModule());

    private static IServiceCollection Once<T>(IServiceCollection services)
        where T : class =>
        services.Any(s => s.ServiceType == typeof(T)) ? services : services.AddSingleton<T>();
}
