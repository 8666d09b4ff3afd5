using System.Reflection;
using Baton.Pipeline.Road;
using Cake.Frosting;

namespace Baton.Cake;

/// <summary>How a Frosting host uses Baton's targets.</summary>
public sealed class BatonOptions
{
    private readonly HashSet<string> leftOut = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Assembly> assemblies = [];

    internal IReadOnlySet<string> LeftOut => leftOut;

    internal IReadOnlyList<Assembly> Assemblies => assemblies;

    internal ReleaseRun? Carried { get; private set; }

    /// <summary>Leaves a target out: it stays in the graph, and is skipped with its hooks.</summary>
    /// <typeparam name="TTarget">The target, one of Baton's or one that replaces it.</typeparam>
    /// <returns>These options.</returns>
    public BatonOptions Without<TTarget>()
        where TTarget : IFrostingTask
    {
        leftOut.Add(TargetName.Of(typeof(TTarget)));
        return this;
    }

    /// <summary>Takes the targets of another assembly, as those of the program: one with the name of a target of Baton's replaces it.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>These options.</returns>
    public BatonOptions AddAssembly(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        assemblies.Add(assembly);
        return this;
    }

    /// <summary>Uses a run that the caller has made, shows and ends.</summary>
    /// <param name="carried">The run.</param>
    /// <returns>These options.</returns>
    public BatonOptions UseRun(ReleaseRun carried)
    {
        Carried = carried;
        return this;
    }
}
