namespace Baton.Pipeline.Journal;

/// <summary>A step in the last line of a run.</summary>
/// <param name="Name">The step.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Outcome">What it came to, in a few words, without secrets.</param>
/// <param name="Failed">Whether it ended the run.</param>
public sealed record JournalStep(string Name, long Milliseconds, string Outcome, bool Failed);
