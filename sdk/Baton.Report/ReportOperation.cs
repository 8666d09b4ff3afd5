namespace Baton.Report;

/// <summary>An operation of a run.</summary>
/// <param name="What">What it does.</param>
/// <param name="Duration">From its start to its end; null where it was not applied, or has no end.</param>
/// <param name="Status">How it ended; <c>interrupted</c> where the journal has no end.</param>
internal sealed record ReportOperation(string What, TimeSpan? Duration, string Status);
