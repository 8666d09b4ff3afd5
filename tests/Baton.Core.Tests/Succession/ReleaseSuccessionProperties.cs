using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Core.Succession;
using Baton.Core.Tests.Gates;
using Baton.Core.Versioning;
using CsCheck;

namespace Baton.Core.Tests.Succession;

public sealed class ReleaseSuccessionProperties
{
    private static readonly Gen<string> Versions = Gen.OneOf(
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], Gen.OneOf("", "-alpha.0.1", "-alpha.0.2", "-rc.1"), (a, b, c, pre) => $"{a}.{b}.{c}{pre}"),
        Gen.String[0, 8]);

    private static readonly Gen<Release> Releases = Gen.Select(
        Versions, Gen.OneOf(Some.FirstCommit, Some.SecondCommit, "", "abc"), Gen.OneOf("a", "b", ""), (v, c, b) => Some.Release(v, c, b));

    private static readonly Gen<(Release Candidate, Release? Live, Lineage Lineage, bool? Before)> Cases = Gen.Select(
        Releases, Gen.OneOf(Releases.Select(r => (Release?)r), Gen.Const((Release?)null)), Gen.Enum<Lineage>(), Gen.OneOf<bool?>(null, true, false));

    private static GateVerdict Decide((Release Candidate, Release? Live, Lineage Lineage, bool? Before) c) =>
        ReleaseSuccession.Decide(c.Candidate, c.Live, c.Lineage, "production", c.Before is { } succeeded ? ("staging", succeeded) : null);

    [Fact]
    public void ItAlwaysAnswersWithEvidenceAndNeverThrows() => Cases.Sample(c => Decide(c) is { Evidence.Length: > 1 } and (GateVerdict.Go or GateVerdict.Hold { Reasons.Length: > 0 }), iter: 5_000);

    [Fact]
    public void GoOverSomethingLiveMeansNewerOrTheSameBytes() => Cases.Sample(c =>
        Decide(c) is not GateVerdict.Go || c.Live is null
        || VersionTag.ParseVersion(c.Candidate.Version)!.CompareTo(VersionTag.ParseVersion(c.Live.Version)!) is var order
            && (order > 0 || (order == 0 && c.Candidate.Artifacts.SequenceEqual(c.Live.Artifacts))), iter: 5_000);

    [Fact]
    public void GoToANewerVersionMeansDescent() => Cases.Sample(c =>
        Decide(c) is not GateVerdict.Go || c.Live is null || c.Live.Version == c.Candidate.Version || c.Lineage is Lineage.Descends or Lineage.Same, iter: 5_000);

    [Fact]
    public void GoMeansPromoted() => Cases.Sample(c => Decide(c) is not GateVerdict.Go || c.Before != false);
}
