using System.Collections.Immutable;
using Baton.Core.Flags;
using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Core.Succession;
using Baton.Core.Tests.Gates;
using CsCheck;

namespace Baton.Core.Tests.Succession;

public static class ServiceSuccessionTests
{
    private static Release Service(string name, string version, string[]? provides = null, string[]? requires = null) =>
        Some.Release(version) with { Name = name, Contracts = new Contracts([.. provides ?? []], [.. requires ?? []]) };

    private static Release Unknown(string name) => Some.Release("1.0.0") with { Name = name };

    private static GateVerdict Decide(Release candidate, params Release[] live) => ServiceSuccession.Decide(candidate, live, null, "production");

    private static FlagSet Flags(FlagState state) =>
        new("f", ImmutableSortedDictionary.Create<string, Flag>(StringComparer.OrdinalIgnoreCase).Add("New", new Flag("New", state, 1)));

    public sealed class NobodyDeclaresAnything
    {
        [Fact]
        public void IsSkipped() => Assert.IsType<GateVerdict.Skip>(Decide(Unknown("orders"), Unknown("orders"), Unknown("users")));
    }

    public sealed class FirstDeploy
    {
        [Fact]
        public void OfAProviderGoes() => Assert.IsType<GateVerdict.Go>(Decide(Service("users", "1.0.0", ["users-api@1"])));

        [Fact]
        public void OfAConsumerWaits() => Assert.Equal(["BATON5020"], Some.Codes(Decide(Service("orders", "1.0.0", [], ["users-api@1"]))));

        [Fact]
        public void OfAServiceThatProvidesForItselfGoes() => Assert.Equal(
            "itself", Some.Evidence(Assert.IsType<GateVerdict.Go>(Decide(Service("users", "1.0.0", ["users-api@1"], ["users-api@1"]))), "requires users-api@1"));
    }

    public sealed class Consumer
    {
        [Fact]
        public void GoesOverAProvider()
        {
            var verdict = Decide(Service("orders", "1.0.0", [], ["users-api>=1.4"]), Service("users", "3.0.0", ["users-api@1.4"]));

            Assert.IsType<GateVerdict.Go>(verdict);
            Assert.Equal("users 3.0.0", Some.Evidence(verdict, "requires users-api>=1.4"));
        }

        [Fact]
        public void IsToldWhichVersionThereIsInstead()
        {
            var hold = Assert.IsType<GateVerdict.Hold>(Decide(Service("orders", "1.0.0", [], ["users-api>=1.4"]), Service("users", "3.0.0", ["users-api@1.3"])));

            Assert.Contains("users 3.0.0 provides users-api@1.3", hold.Reasons[0].Message, StringComparison.Ordinal);
            Assert.Equal("nobody", Some.Evidence(hold, "requires users-api>=1.4"));
        }

        [Fact]
        public void WaitsUntilEveryLiveVersionOfTheProviderIsThere() => Assert.Equal(["BATON5020"], Some.Codes(Decide(
            Service("orders", "1.0.0", [], ["users-api@2"]), Service("users", "1.0.0", ["users-api@1"]), Service("users", "2.0.0", ["users-api@1", "users-api@2"]))));
    }

    public sealed class RequirementBehindAFlag
    {
        [Theory]
        [InlineData(FlagState.Off, true)]
        [InlineData(FlagState.Conditional, false)]
        [InlineData(FlagState.On, false)]
        public void IsWaivedOnlyWhileTheFlagIsOff(FlagState state, bool goes) => Assert.Equal(
            goes, ServiceSuccession.Decide(Service("orders", "1.0.0", [], ["users-api behind New"]), [], Flags(state), "production") is GateVerdict.Go);

        [Fact]
        public void CountsWhenNobodyKnowsTheFlag() => Assert.Equal(["BATON5020"], Some.Codes(Decide(Service("orders", "1.0.0", [], ["users-api behind New"]))));
    }

    public sealed class CleanUp
    {
        private static readonly Release Old = Service("users", "1.0.0", ["users-api@1"]);
        private static readonly Release Both = Service("users", "2.0.0", ["users-api@1", "users-api@2"]);
        private static readonly Release New = Service("users", "3.0.0", ["users-api@2"]);

        [Fact]
        public void WaitsForTheConsumerThatStillHoldsOn()
        {
            var hold = Assert.IsType<GateVerdict.Hold>(Decide(New, Both, Service("orders", "1.0.0", [], ["users-api@1"])));

            Assert.Equal(["BATON5021"], Some.Codes(hold));
            Assert.Contains("orders 1.0.0", hold.Reasons[0].Message, StringComparison.Ordinal);
            Assert.Equal("users-api@1", Some.Evidence(hold, "stops providing"));
        }

        [Fact]
        public void GoesWhenTheConsumerHasGoneOn() => Assert.IsType<GateVerdict.Go>(Decide(New, Both, Service("orders", "2.0.0", [], ["users-api@2"])));

        [Fact]
        public void WaitsWhileOneVersionOfTheConsumerHoldsOn() => Assert.Equal(["BATON5021"], Some.Codes(Decide(
            New, Both, Service("orders", "1.0.0", [], ["users-api@1"]), Service("orders", "2.0.0", [], ["users-api@2"]))));

        [Fact]
        public void GoesWhenSomebodyElseTakesOver() => Assert.IsType<GateVerdict.Go>(Decide(
            New, Both, Service("legacy", "1.0.0", ["users-api@1"]), Service("orders", "1.0.0", [], ["users-api@1"])));

        [Fact]
        public void WaitsForThoseWhoNeverSaidWhatTheyNeed() => Assert.Equal(["BATON5022"], Some.Codes(Decide(New, Both, Unknown("orders"))));

        [Fact]
        public void GoesPastThoseWhoSaidThatTheyNeedNothing() => Assert.IsType<GateVerdict.Go>(Decide(New, Both, Service("orders", "1.0.0")));

        [Fact]
        public void IsNoneWhenOnlySomethingIsAdded() => Assert.IsType<GateVerdict.Go>(Decide(Both, Old, Unknown("orders"), Service("shop", "1.0.0", [], ["users-api@1"])));

        [Fact]
        public void IsNotBlamedForWhatWasBrokenBefore() => Assert.IsType<GateVerdict.Go>(Decide(New, Service("users", "2.9.0", ["users-api@2"]), Service("orders", "1.0.0", [], ["users-api@1"])));

        [Fact]
        public void ByForgettingTheContractsIsFound() => Assert.Equal(
            ["BATON5021"], Some.Codes(Decide(Unknown("users"), Both, Service("orders", "1.0.0", [], ["users-api@1"]))));
    }

    public sealed class UnreadableContract
    {
        [Fact]
        public void OfTheCandidateIsHeld() => Assert.Equal(["BATON5023", "BATON5023"], Some.Codes(Decide(Service("users", "1.0.0", ["users"], ["a>b"]))));

        [Fact]
        public void OfSomethingLiveIsUnknown() => Assert.Equal(
            ["BATON5022"], Some.Codes(Decide(Service("users", "2.0.0"), Service("users", "1.0.0", ["users-api@1"]), Service("orders", "1.0.0", [], ["??"]))));
    }

    public sealed class AnyScene
    {
        private static readonly Gen<string> Provides = Gen.Select(Gen.OneOf("a", "b"), Gen.Int[1, 3], (n, v) => $"{n}@{v}");
        private static readonly Gen<string> Requires = Gen.Select(Gen.OneOf("a", "b"), Gen.OneOf("@", ">=", ""), Gen.Int[1, 3], (n, o, v) => o.Length == 0 ? n : $"{n}{o}{v}");
        private static readonly Gen<Release> Releases = Gen.Select(
            Gen.OneOf("x", "y", "z"), Gen.Int[1, 3], Provides.Array[0, 3], Requires.Array[0, 3], Gen.Bool,
            (name, version, provides, requires, known) => known ? Service(name, $"{version}.0.0", provides, requires) : Unknown(name));

        private static readonly Gen<(Release Candidate, Release[] Live)> Scenes = Gen.Select(Releases, Releases.Array[0, 4]);

        private static IEnumerable<string> Unmet(IEnumerable<Release> live, Release consumer) => consumer.Contracts!.Requires.Where(text =>
            !live.Append(consumer).GroupBy(r => r.Name).Any(versions =>
                versions.All(r => RequiredContract.Parse(text)!.IsMetBy((r.Contracts?.Provides ?? []).Select(p => ProvidedContract.Parse(p)!)))
                || (versions.Key == consumer.Name && RequiredContract.Parse(text)!.IsMetBy(consumer.Contracts.Provides.Select(p => ProvidedContract.Parse(p)!)))));

        [Fact]
        public void IsAnsweredAndNeverThrows() => Scenes.Sample(s => Decide(s.Candidate, s.Live) is GateVerdict.Go or GateVerdict.Skip or GateVerdict.Hold { Reasons.Length: > 0 });

        [Fact]
        public void AfterAGoTheCandidateHasAllItNeeds() => Scenes.Sample(s =>
            Decide(s.Candidate, s.Live) is not GateVerdict.Go || s.Candidate.Contracts is null
            || !Unmet(s.Live.Where(r => r.Name != s.Candidate.Name), s.Candidate).Any());

        [Fact]
        public void AfterAGoNoKnownConsumerHasLostWhatItHad() => Scenes.Sample(s =>
        {
            var after = s.Live.Where(r => r.Name != s.Candidate.Name).Append(s.Candidate).ToList();
            return Decide(s.Candidate, s.Live) is not GateVerdict.Go
                || after.Where(r => r.Name != s.Candidate.Name && r.Contracts is not null).All(consumer => !Unmet(after, consumer).Except(Unmet(s.Live, consumer)).Any());
        });
    }
}
