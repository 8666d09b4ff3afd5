using System.Collections.Immutable;

namespace Baton.Report;

/// <summary>The verdict of a gate.</summary>
/// <param name="Name">The gate.</param>
/// <param name="Verdict"><c>go</c>, <c>skip</c> or <c>hold</c>.</param>
/// <param name="Reasons">Why it was skipped or held.</param>
/// <param name="Evidence">The facts it was decided on.</param>
/// <param name="OverriddenBecause">Why it was passed all the same; null when it was not overridden.</param>
internal sealed record ReportGate(
    string Name, string Verdict, ImmutableArray<string> Reasons, ImmutableArray<KeyValuePair<string, string>> Evidence, string? OverriddenBecause);
