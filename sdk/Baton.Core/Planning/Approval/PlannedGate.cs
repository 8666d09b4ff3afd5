using System.Collections.Immutable;
using Baton.Core.Gates;

namespace Baton.Core.Planning.Approval;

/// <summary>What a gate answered when the plan was made. Its evidence may change without changing the answer, and is left out.</summary>
/// <param name="Gate">The gate's name.</param>
/// <param name="Verdict"><c>go</c>, <c>skip</c> or <c>hold</c>.</param>
/// <param name="Codes">The codes of the reasons of a hold, sorted.</param>
/// <param name="OverriddenBecause">The reason given for passing its hold; null when it was not overridden.</param>
public sealed record PlannedGate(string Gate, string Verdict, ImmutableArray<string> Codes, string? OverriddenBecause = null)
{
    /// <summary>What a gate answers.</summary>
    public static PlannedGate Of(GateReport report) => new(
        report.Gate,
        report.Verdict switch { GateVerdict.Go => "go", GateVerdict.Skip => "skip", _ => "hold" },
        report.Verdict is GateVerdict.Hold hold ? [.. hold.Reasons.Select(r => r.Code).Distinct().Order(StringComparer.Ordinal)] : [],
        report.OverriddenBecause);

    /// <summary>The verdict in a few words.</summary>
    public override string ToString() =>
        Verdict + (Codes.Length > 0 ? $" ({string.Join(", ", Codes)})" : "") + (OverriddenBecause is null ? "" : ", overridden");
}
