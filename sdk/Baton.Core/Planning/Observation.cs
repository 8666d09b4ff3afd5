using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Planning;

/// <summary>What looking at the world showed of an operation's fact.</summary>
public abstract record Observation
{
    private Observation()
    {
    }

    /// <summary>
    /// What the world, and not the plan, made the operation decide: <c>latest: v1.5.0</c>. Another decision is another plan, also where the fact holds.
    /// Null for what decides nothing.
    /// </summary>
    public string? Decision { get; init; }

    /// <summary>The fact holds; there is nothing to do.</summary>
    /// <param name="Evidence">What was seen, such as a digest.</param>
    public sealed record Satisfied(string Evidence = "") : Observation;

    /// <summary>The fact does not hold yet, or only in part, and can be made to hold.</summary>
    /// <param name="Why">What is missing.</param>
    public sealed record Missing(string Why = "") : Observation
    {
        /// <summary>
        /// The writes that will make it hold, in their order, once everything before it in the plan holds: <c>DELETE repos/o/r/releases/7</c>. What
        /// is not there yet has the id <c>{id}</c>. Empty where there are none, or where an operation does not tell.
        /// </summary>
        public ImmutableArray<string> Writes { get; init; } = [];
    }

    /// <summary>The world contradicts the fact; making it hold would destroy something.</summary>
    /// <param name="Why">The coded error with the way out, which ends the run; or a warning: the operation is given up, and the run goes on without it.</param>
    public sealed record Conflict(Diagnostic Why) : Observation;
}
