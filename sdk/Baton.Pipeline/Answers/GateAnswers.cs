using System.Collections.Immutable;
using Baton.Core.Gates;

namespace Baton.Pipeline.Answers;

/// <summary>The reports of gates as they are answered.</summary>
internal static class GateAnswers
{
    public static ImmutableArray<GateAnswer> Of(IEnumerable<GateReport> reports) => [.. reports.Select(View)];

    private static GateAnswer View(GateReport report) => new(
        report.Gate,
        report.Verdict switch { GateVerdict.Go => "go", GateVerdict.Skip => "skip", _ => "hold" },
        report.Verdict switch
        {
            GateVerdict.Skip skip => [skip.Reason],
            GateVerdict.Hold hold => [.. hold.Reasons.Select(r => $"{r.Code}: {r.Message} {r.Cure}")],
            _ => [],
        },
        report.Verdict.Evidence,
        report.OverriddenBecause);
}
