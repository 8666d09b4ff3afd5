using System.Collections.Immutable;
using Baton.Core.Gates;
using Baton.Core.Succession;
using CsCheck;

namespace Baton.Core.Tests.Gates;

public sealed class GateProperties
{
    private static readonly Gen<GateVerdict> Verdicts = Gen.OneOf<GateVerdict>(
        Gen.Const((GateVerdict)new GateVerdict.Go { Evidence = [KeyValuePair.Create("k", "v")] }),
        Gen.String.Select(reason => (GateVerdict)new GateVerdict.Skip(reason)),
        Gen.String.Select(why => (GateVerdict)new GateVerdict.Hold([SuccessionDiagnostics.NotNewer.Report(why, "cure")]) { Evidence = [KeyValuePair.Create("why", why)] }));

    private static readonly Gen<ImmutableArray<GateReport>> Reports = Verdicts.Array[0, 4].Select(v => v.Select((verdict, i) => new GateReport($"gate{i}", verdict)).ToImmutableArray());

    [Fact]
    public void AnOverrideNeverHidesVerdictOrEvidence() =>
        Gen.Select(Reports, Gen.Int[0, 5].Select(i => $"gate{i}").Array[0, 3], Gen.OneOf<string?>("because", "", null))
            .Sample((reports, gates, reason) => GateOverrides.Apply(reports, gates, reason) is not { IsSuccess: true } result
                || result.Value.Select(r => (r.Gate, r.Verdict)).SequenceEqual(reports.Select(r => (r.Gate, r.Verdict))));

    [Fact]
    public void OnlyANamedHoldIsOverridden() =>
        Gen.Select(Reports, Gen.Int[0, 3].Select(i => $"gate{i}").Array[0, 3])
            .Sample((reports, gates) => GateOverrides.Apply(reports, gates, "because") is not { IsSuccess: true } result
                || result.Value.All(r => (r.OverriddenBecause is not null) == (gates.Contains(r.Gate) && r.Verdict is GateVerdict.Hold)));
}
