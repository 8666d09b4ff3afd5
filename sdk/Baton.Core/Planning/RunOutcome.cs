using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Planning;

/// <summary>What a run of a plan came to.</summary>
/// <param name="Operations">One result for each operation of the plan, in its order.</param>
public sealed record RunOutcome(ImmutableArray<OperationResult> Operations)
{
    /// <summary>Why the run ended early; null when the whole plan holds.</summary>
    public Diagnostic? Error => Operations.FirstOrDefault(o => o.Status == OperationStatus.Failed)?.Error;

    /// <summary>Why operations that nothing depends on were given up.</summary>
    public IEnumerable<Diagnostic> Warnings => Operations.Where(o => o.Status == OperationStatus.GivenUp).Select(o => o.Error).OfType<Diagnostic>();

    /// <summary>Whether the whole plan held before the run.</summary>
    public bool WasNoOp => Operations.All(o => o.Status == OperationStatus.AlreadySatisfied);
}
