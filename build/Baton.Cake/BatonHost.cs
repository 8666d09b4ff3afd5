using System.Reflection;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Cake;

/// <summary>Baton's targets in a Frosting host of one's own.</summary>
public static class BatonHost
{
    /// <summary>The names of Baton's targets.</summary>
    public static IReadOnlyCollection<string> TargetNames => [.. TargetName.OfBaton.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// Adds Baton's targets. A public target of the program that has the name of one of them replaces it; to insert a target, give it
    /// <see cref="IsDependentOnAttribute"/> and <see cref="IsDependeeOfAttribute"/>.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="configure">Leaves targets out, or adds assemblies.</param>
    /// <returns>The host.</returns>
    public static CakeHost UseBaton(this CakeHost host, Action<BatonOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        var options = new BatonOptions();
        configure?.Invoke(options);
        host.UseContext<BatonContext>().UseTaskLifetime<TaskTimes>();
        foreach (var assembly in options.Assemblies)
        {
            host.AddAssembly(assembly);
        }

        return host.ConfigureServices(services =>
        {
            AddTargets(services, [.. options.Assemblies, .. Assembly.GetEntryAssembly() is { } program ? [program] : Array.Empty<Assembly>()]);
            if (options.Carried is { } carried)
            {
                carried.LeftOut = options.LeftOut;
                services.AddSingleton(carried);
                return;
            }

            services.AddSingleton(_ =>
            {
                var progress = new CakeProgress();
                return new ReleaseRun(new Run(ThisProcess.Observe(progress)) { Progress = progress }) { LeftOut = options.LeftOut };
            });
            services.UseLifetime<BatonLifetime>();
        });
    }

    private static void AddTargets(IServiceCollection services, IEnumerable<Assembly> hosts)
    {
        var replaced = hosts.SelectMany(TargetName.In).Select(TargetName.Of).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, target) in TargetName.OfBaton.Where(known => !replaced.Contains(known.Key)))
        {
            services.AddSingleton(typeof(IFrostingTask), target);
        }
    }
}
