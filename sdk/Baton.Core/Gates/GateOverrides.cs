using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Core.Gates;

/// <summary>Lets a person pass a gate that holds, with a reason that is kept for ever.</summary>
public static class GateOverrides
{
    /// <summary>Applies <c>--override GATE --reason "…"</c>. The evidence and the reasons of a hold stay in the report.</summary>
    public static Result<ImmutableArray<GateReport>> Apply(ImmutableArray<GateReport> reports, IReadOnlyCollection<string> gates, string? reason)
    {
        foreach (var gate in gates.Where(g => reports.All(r => r.Gate != g)))
        {
            var names = reports.Select(r => r.Gate).ToList();
            var near = Nearest.Match(gate, names) is { } nearest ? $"Did you mean '{nearest}'? " : "";
            return GateDiagnostics.UnknownGate.Report($"There is no gate '{gate}'.", $"{near}The gates are: {string.Join(", ", names)}.");
        }

        if (gates.Count > 0 && string.IsNullOrWhiteSpace(reason))
        {
            return GateDiagnostics.NoReason.Report(
                $"The override of {string.Join(", ", gates)} has no reason.", "Add --reason \"…\"; the ledger keeps it.");
        }

        var idle = reports.Where(r => gates.Contains(r.Gate) && r.Verdict is not GateVerdict.Hold)
            .Select(r => GateDiagnostics.NotNeeded.Report($"The gate '{r.Gate}' does not hold; nothing was overridden.", "Leave the override out."));
        ImmutableArray<GateReport> applied =
            [.. reports.Select(r => gates.Contains(r.Gate) && r.Verdict is GateVerdict.Hold ? r with { OverriddenBecause = reason!.Trim() } : r)];
        return Result<ImmutableArray<GateReport>>.Success(applied, idle);
    }
}
