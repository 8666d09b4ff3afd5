using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Core.Tests.Gates;

namespace Baton.Core.Tests.Flags;

public static class FlagGateTests
{
    private static FlagSet There(params (string Key, FlagState State)[] flags) => new(
        "flags.json", flags.Select((f, i) => new Flag(f.Key, f.State, i + 1)).ToImmutableSortedDictionary(f => f.Key, f => f, StringComparer.OrdinalIgnoreCase));

    private static Release Live(params string[] flags) => Some.Release("1.0.0", null, "a", flags);

    private static GateVerdict Decide(string key, FlagSet? there, Release? live) => FlagGate.Decide([key], there, live, "production");

    public sealed class UnitWithoutFlags
    {
        [Fact]
        public void IsSkippedAndSaysWhy() => Assert.NotEmpty(Assert.IsType<GateVerdict.Skip>(FlagGate.Decide([], null, Live("old"), "production")).Reason);
    }

    public sealed class EnvironmentWithoutAFile
    {
        private readonly GateVerdict verdict = FlagGate.Decide(["a", "b"], null, null, "production");

        [Fact]
        public void IsHeld() => Assert.Equal(["BATON4005"], Some.Codes(verdict));

        [Fact]
        public void SaysWhichFlagsNobodyKnows() => Assert.Equal(("none", "missing", "missing"), (Some.Evidence(verdict, "source"), Some.Evidence(verdict, "a"), Some.Evidence(verdict, "b")));
    }

    public sealed class MissingFlag
    {
        private readonly GateVerdict.Hold hold = Assert.IsType<GateVerdict.Hold>(Decide("WarmGreting", There(("WarmGreeting", FlagState.Off)), null));

        [Fact]
        public void IsHeldAtTheFile() => Assert.Equal(("BATON4003", "flags.json", ExitCode.Held), (hold.Reasons[0].Code, hold.Reasons[0].Where?.File, hold.Reasons[0].Descriptor.Exit));

        [Fact]
        public void OffersTheNearestName() => Assert.Contains("'WarmGreeting'", hold.Reasons[0].Cure, StringComparison.Ordinal);

        [Fact]
        public void IsHeldAlsoWhenTheLiveReleaseHadIt() => Assert.Equal(["BATON4003"], Some.Codes(Decide("old", There(), Live("old"))));
    }

    public sealed class DisabledFlag
    {
        [Fact]
        public void IsNotMissing() => Assert.IsType<GateVerdict.Go>(Decide("old", There(("old", FlagState.Off)), Live("old")));
    }

    public sealed class FlagThatTheLiveReleaseHad
    {
        [Theory]
        [InlineData(FlagState.Off)]
        [InlineData(FlagState.Conditional)]
        [InlineData(FlagState.On)]
        public void MayBeAnything(FlagState state) => Assert.IsType<GateVerdict.Go>(Decide("old", There(("old", state)), Live("old")));

        [Fact]
        public void IsTheSameInAnotherCase() => Assert.IsType<GateVerdict.Go>(Decide("OLD", There(("old", FlagState.On)), Live("Old")));
    }

    public sealed class NewFlag
    {
        [Theory]
        [InlineData(FlagState.Conditional)]
        [InlineData(FlagState.On)]
        public void ThatIsNotOffIsHeld(FlagState state)
        {
            var hold = Assert.IsType<GateVerdict.Hold>(Decide("new", There(("other", FlagState.Off), ("new", state)), Live("other")));

            Assert.Equal(("BATON4004", "flags.json(2)"), (hold.Reasons[0].Code, hold.Reasons[0].Where?.ToString()));
        }

        [Fact]
        public void ThatIsOffGoes()
        {
            var verdict = Decide("new", There(("new", FlagState.Off)), Live());

            Assert.IsType<GateVerdict.Go>(verdict);
            Assert.Equal("off (line 1), new", Some.Evidence(verdict, "new"));
        }
    }

    public sealed class FirstDeploy
    {
        [Fact]
        public void HasNoNewFlags()
        {
            var verdict = Decide("first", There(("first", FlagState.On)), null);

            Assert.IsType<GateVerdict.Go>(verdict);
            Assert.Equal(("nothing", "on (line 1)"), (Some.Evidence(verdict, "live"), Some.Evidence(verdict, "first")));
        }
    }

    public sealed class WayBack
    {
        [Theory]
        [InlineData(FlagState.Off)]
        [InlineData(FlagState.On)]
        public void GoesWhateverAFlagIsThere(FlagState state) => Assert.IsType<GateVerdict.Go>(FlagGate.DecideBack(["old"], There(("old", state)), "2.0.0", "production"));

        [Fact]
        public void IsHeldWhenAFlagIsGone()
        {
            var verdict = FlagGate.DecideBack(["old"], There(), "2.0.0", "production");

            Assert.Equal(["BATON4003"], Some.Codes(verdict));
            Assert.Equal("2.0.0", Some.Evidence(verdict, "live"));
        }
    }

    public sealed class SeveralProblems
    {
        [Fact]
        public void AreToldAtOnce() => Assert.Equal(
            ["BATON4003", "BATON4004"], Some.Codes(FlagGate.Decide(["gone", "new", "old"], There(("new", FlagState.On), ("old", FlagState.On)), Live("old"), "production")));

        [Fact]
        public void AreToldOncePerFlag() => Assert.Equal(["BATON4003"], Some.Codes(FlagGate.Decide(["gone", "Gone"], There(), null, "production")));
    }

    public sealed class ShareOfEveryone
    {
        [Fact]
        public void IsPartOfTheEvidence()
        {
            var set = new FlagSet("f", ImmutableSortedDictionary<string, Flag>.Empty.Add("a", new Flag("a", FlagState.Conditional, 3) { Percentage = 12.5 }));

            Assert.Equal("conditional (12.5 %) (line 3)", Some.Evidence(Decide("a", set, null), "a"));
        }
    }
}
