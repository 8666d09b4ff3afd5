using System.Collections.Immutable;

namespace Baton.Report;

/// <summary>One run as the journal has it.</summary>
/// <param name="Command">What was run.</param>
/// <param name="Started">When the journal was opened, UTC.</param>
/// <param name="ExitCode">How it ended; null where it was interrupted or still runs.</param>
/// <param name="Steps">Its steps; empty where an older Baton wrote the journal, or it was interrupted.</param>
/// <param name="Operations">What it changed.</param>
internal sealed record ReportRun(string Command, DateTimeOffset Started, string? ExitCode, ImmutableArray<ReportStep> Steps, ImmutableArray<ReportOperation> Operations);
