using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Succession;
using Baton.Core.Tests.Gates;

namespace Baton.Core.Tests.Succession;

public static class ReleaseSuccessionTests
{
    private static GateVerdict Decide(string candidate, string live, Lineage lineage, string candidateBytes = "b", string liveBytes = "a") =>
        ReleaseSuccession.Decide(Some.Release(candidate, Some.SecondCommit, candidateBytes), Some.Release(live, Some.FirstCommit, liveBytes), lineage, "production", null);

    public sealed class NothingLive
    {
        [Theory]
        [InlineData(Lineage.NoHistory)]
        [InlineData(Lineage.Shallow)]
        [InlineData(Lineage.Unknown)]
        public void Goes(Lineage lineage)
        {
            var verdict = ReleaseSuccession.Decide(Some.Release("0.0.0-alpha.0", ""), null, lineage, "local", null);

            Assert.IsType<GateVerdict.Go>(verdict);
            Assert.Equal("nothing", Some.Evidence(verdict, "live"));
        }
    }

    public sealed class NewerDescendant
    {
        [Theory]
        [InlineData("1.0.0", "1.0.1-alpha.0.1")]
        [InlineData("1.0.1-alpha.0.9", "1.0.1-alpha.0.10")]
        [InlineData("1.0.0-rc.1", "1.0.0")]
        [InlineData("1.9.0", "1.10.0")]
        [InlineData("1.0.0-alpha", "1.0.0-alpha.1")]
        public void Goes(string live, string candidate) => Assert.IsType<GateVerdict.Go>(Decide(candidate, live, Lineage.Descends));

        [Fact]
        public void TellsWhatItWasDecidedOn() => Assert.Equal(
            ["candidate=1.1.0 (222222222222)", "live=1.0.0 (111111111111)", "lineage=descends"],
            Decide("1.1.0", "1.0.0", Lineage.Descends).Evidence.Select(e => $"{e.Key}={e.Value}"));
    }

    public sealed class StableVersionCutOnTheLiveCommit
    {
        [Fact]
        public void Goes() => Assert.IsType<GateVerdict.Go>(Decide("1.0.0", "1.0.0-alpha.0.3", Lineage.Same));
    }

    public sealed class OlderVersion
    {
        [Theory]
        [InlineData(Lineage.Descends)]
        [InlineData(Lineage.Behind)]
        [InlineData(Lineage.Same)]
        public void IsHeldForBeingOlderAlone(Lineage lineage) => Assert.Equal(["BATON5001"], Some.Codes(Decide("1.0.0", "1.1.0", lineage)));

        [Fact]
        public void OfAnotherBranchIsHeldForBoth() => Assert.Equal(["BATON5001", "BATON5002"], Some.Codes(Decide("1.0.0", "1.1.0", Lineage.Diverged)));

        [Fact]
        public void NamesTheWayBack() => Assert.Contains(
            "baton rollback --env production --to 1.0.0", ((GateVerdict.Hold)Decide("1.0.0", "1.1.0", Lineage.Behind)).Reasons[0].Cure, StringComparison.Ordinal);
    }

    public sealed class NewerVersionWithoutProofOfDescent
    {
        [Theory]
        [InlineData(Lineage.Diverged, "BATON5002")]
        [InlineData(Lineage.Unknown, "BATON5003")]
        [InlineData(Lineage.Shallow, "BATON5004")]
        [InlineData(Lineage.Unrecorded, "BATON5010")]
        [InlineData(Lineage.NoHistory, "BATON5007")]
        [InlineData(Lineage.Behind, "BATON5008")]
        public void IsHeldWithACodeOfItsOwn(Lineage lineage, string code)
        {
            var hold = Assert.IsType<GateVerdict.Hold>(Decide("1.1.0", "1.0.0", lineage));

            Assert.Equal([code], Some.Codes(hold));
            Assert.All(hold.Reasons, r => Assert.Equal(ExitCode.Held, r.Descriptor.Exit));
            Assert.All(hold.Reasons, r => Assert.NotEmpty(r.Cure));
        }
    }

    public sealed class TheSameVersion
    {
        [Fact]
        public void WithTheSameBytesGoesAndSaysSo()
        {
            var verdict = Decide("1.0.0", "1.0.0", Lineage.Same, "a");

            Assert.IsType<GateVerdict.Go>(verdict);
            Assert.EndsWith("the same bytes", Some.Evidence(verdict, "live"), StringComparison.Ordinal);
        }

        [Fact]
        public void WithOtherBytesIsHeld() => Assert.Equal(["BATON5005"], Some.Codes(Decide("1.0.0", "1.0.0", Lineage.Descends)));

        [Fact]
        public void WithoutFilesIsTheSameOnlyOnTheSameCommit() => Assert.Equal(["BATON5005"], Some.Codes(Decide("1.0.0", "1.0.0", Lineage.Descends, "", "")));
    }

    public sealed class OddVersionInTheLedger
    {
        [Theory]
        [InlineData("1.0.0", "1.0")]
        [InlineData("v1.0.0", "1.0.0")]
        [InlineData("", "")]
        public void IsHeld(string candidate, string live) => Assert.Equal(["BATON5009"], Some.Codes(Decide(candidate, live, Lineage.Descends)));
    }

    public sealed class EnvironmentBefore
    {
        private static GateVerdict After(bool succeeded) =>
            ReleaseSuccession.Decide(Some.Release("1.0.0"), null, Lineage.NoHistory, "production", ("staging", succeeded));

        [Fact]
        public void ThatSawTheseBytesSucceedLetsThemGo() => Assert.Equal("succeeded", Some.Evidence(Assert.IsType<GateVerdict.Go>(After(true)), "in staging"));

        [Fact]
        public void ThatDidNotHolds() => Assert.Equal(["BATON5006"], Some.Codes(After(false)));

        [Fact]
        public void HoldsBesidesOtherReasons() => Assert.Equal(
            ["BATON5006", "BATON5001"],
            Some.Codes(ReleaseSuccession.Decide(Some.Release("1.0.0"), Some.Release("2.0.0"), Lineage.Behind, "production", ("staging", false))));
    }
}
