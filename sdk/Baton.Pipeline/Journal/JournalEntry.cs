using System.Collections.Immutable;

namespace Baton.Pipeline.Journal;

/// <summary>One line of the journal.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Run">The run's id.</param>
/// <param name="Event"><c>run-started</c>, <c>applying</c>, <c>applied</c>, <c>ended</c> or <c>run-ended</c>.</param>
/// <param name="Operation">The operation's id; null for the run as a whole.</param>
/// <param name="Detail">The run's command, the operation's status, the run's exit code.</param>
public sealed record JournalEntry(DateTimeOffset At, string Run, string Event, string? Operation = null, string? Detail = null)
{
    /// <summary>The steps of the run, in its last line; null elsewhere.</summary>
    public ImmutableArray<JournalStep>? Steps { get; init; }
}
