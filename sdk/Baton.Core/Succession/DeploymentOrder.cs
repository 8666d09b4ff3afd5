using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Core.Releases;

namespace Baton.Core.Succession;

/// <summary>
/// The order in which releases can go live in an environment, so that <see cref="ServiceSuccession"/> holds none of them: providers first, then who requires them, then what
/// takes old contracts away.
/// </summary>
public sealed record DeploymentOrder
{
    /// <summary>The releases that can go, in an order in which they can.</summary>
    public required ImmutableArray<OrderedRelease> Releases { get; init; }

    /// <summary>Those that are live already.</summary>
    public required ImmutableArray<Release> Live { get; init; }

    /// <summary>Those that cannot go in any order, after as many as possible of the others.</summary>
    public ImmutableArray<BlockedRelease> Blocked { get; init; } = [];

    /// <summary>Why, where they wait for each other; null where something outside them is missing.</summary>
    public OrderCycle? Cycle { get; init; }

    /// <summary>Why not all can go: the cycle, or what holds each blocked one. Empty where all can.</summary>
    public ImmutableArray<Diagnostic> Reasons => Cycle is null ? [.. Blocked.SelectMany(b => b.Reasons)] :
    [
        SuccessionDiagnostics.Cycle.Report(
            $"None of them can go first: {string.Join("; ", Cycle.Waits.Select(w => $"{w.Unit} {w.Why.Replace(" required", " still requires", StringComparison.Ordinal)}"))}.", Cycle.WayOut),
        .. Blocked.SelectMany(b => b.Reasons).Where(r => r.Descriptor == SuccessionDiagnostics.NotNewer),
    ];

    /// <summary>Finds the order.</summary>
    /// <param name="candidates">The releases, several of one unit if need be: the lower version goes first.</param>
    /// <param name="live">Everything that is live in the environment.</param>
    /// <param name="flags">As for <see cref="ServiceSuccession.Decide"/>.</param>
    /// <param name="environment">The environment's name.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static DeploymentOrder Of(
        IReadOnlyCollection<Release> candidates, IReadOnlyCollection<Release> live, FlagSet? flags, string environment, CancellationToken cancellationToken) =>
        new OrderSearch(candidates, live, flags, environment).Find(cancellationToken);
}
