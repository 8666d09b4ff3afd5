namespace Baton.Pipeline.Running;

/// <summary>How long a step took.</summary>
/// <param name="Name">The target.</param>
/// <param name="Duration">From its start to its end.</param>
/// <param name="Outcome">What it came to, in a few words; empty when there is nothing to say.</param>
/// <param name="Failed">It ended the run.</param>
public sealed record StepTiming(string Name, TimeSpan Duration, string Outcome, bool Failed);
