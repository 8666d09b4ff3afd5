namespace Baton.Report;

/// <summary>A step of a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Outcome">What it came to, in a few words.</param>
/// <param name="Failed">Whether it ended the run.</param>
internal sealed record ReportStep(string Name, TimeSpan Duration, string Outcome, bool Failed);
