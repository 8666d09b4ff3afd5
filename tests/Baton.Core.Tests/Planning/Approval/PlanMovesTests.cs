using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Planning.Approval;

namespace Baton.Core.Tests.Planning.Approval;

public static class PlanMovesTests
{
    private static readonly PlanRecord Plan = Some.Plan;

    private static string Said(IEnumerable<Diagnostic> moves)
    {
        var all = moves.ToList();
        Assert.All(all, m => Assert.Equal((ExitCode.Held, "BATON6096"), (m.Descriptor.Exit, m.Code)));
        return string.Join("\n", all.Select(m => m.Message));
    }

    public sealed class AWorldThatWasLookedAt
    {
        [Fact]
        public void HasMovedWhereThePlanCannotHaveDoneIt()
        {
            var why = new DiagnosticDescriptor("BATON0001", "Other", Severity.Error, ExitCode.StepFailed).Report("has other bytes", "");
            var seen = ImmutableSortedDictionary<string, string>.Empty.AddRange(new[] { "gone", "kept", "done", "still", "taken", "spoilt" }.Select(
                id => KeyValuePair.Create(id, id is "gone" or "kept" or "spoilt" ? "satisfied" : "missing")));
            var plan = Some.Plan with { Basis = Some.Plan.Basis with { Seen = seen } };

            var moves = PlanMoves.OfWhatWasSeen(plan, new Dictionary<string, Observation>
            {
                ["gone"] = new Observation.Missing("there is no tag"),
                ["kept"] = new Observation.Satisfied(),
                ["done"] = new Observation.Satisfied(),
                ["still"] = new Observation.Missing(),
                ["taken"] = new Observation.Conflict(why),
                ["spoilt"] = new Observation.Conflict(why),
                ["new"] = new Observation.Conflict(why),
            });

            Assert.Equal(
                [
                    "'gone' held when the plan was made, and does not any more: there is no tag.",
                    "'spoilt' was satisfied when the plan was made; now it is a conflict: BATON0001: has other bytes",
                    "'taken' was missing when the plan was made; now it is a conflict: BATON0001: has other bytes",
                ],
                moves.Select(m => m.Message));
            var warning = new DiagnosticDescriptor("BATON0002", "Unneeded", Severity.Warning, ExitCode.Done).Report("the issue was moved", "");
            Assert.Empty(PlanMoves.OfWhatWasSeen(plan, new Dictionary<string, Observation> { ["taken"] = new Observation.Conflict(warning) }));
            Assert.Empty(PlanMoves.OfWhatWasSeen(Some.Plan, new Dictionary<string, Observation> { ["taken"] = new Observation.Conflict(why) }));
        }
    }

    public sealed class AWorldThatMadeAnOperationDecide
    {
        [Theory]
        [InlineData("latest: v1.5.0", "")]
        [InlineData("latest: v2.0.0", "'latest' came to 'latest: v1.5.0' when the plan was made; now it comes to 'latest: v2.0.0'.")]
        [InlineData(null, "'latest' came to 'latest: v1.5.0' when the plan was made; now it comes to 'nothing'.")]
        public void HasMovedWhenItDecidesOtherwise(string? now, string said)
        {
            var plan = Some.Plan with { Basis = Some.Plan.Basis with { Decided = ImmutableSortedDictionary<string, string>.Empty.Add("latest", "latest: v1.5.0") } };

            Assert.Equal(said, Said(PlanMoves.OfWhatWasSeen(plan, new Dictionary<string, Observation> { ["latest"] = new Observation.Satisfied { Decision = now } })));
            Assert.Equal(said, Said(PlanMoves.OfWhatWasSeen(plan, new Dictionary<string, Observation> { ["latest"] = new Observation.Missing { Decision = now } })));
        }
    }

    public sealed class TheSameWorld
    {
        [Fact]
        public void HasNotMoved()
        {
            Assert.Empty(PlanMoves.BeforeTheBuild(Plan, "web", Plan.Basis));
            Assert.Empty(PlanMoves.BeforePublishing(Plan, Plan));
            Assert.Empty(PlanMoves.InTheEnvironment(Plan, Plan.Basis.Live, Plan.Basis.Gates));
        }
    }

    public sealed class AWorldThatThePlanHasChanged
    {
        [Fact]
        public void HasNotMovedByTheTag() =>
            Assert.Empty(PlanMoves.BeforeTheBuild(Plan, "web", Plan.Basis with { Tags = Plan.Basis.Tags.Add("v1.5.0", Some.Commit) }));

        [Fact]
        public void HasNotMovedByTheReleaseThatIsLive() =>
            Assert.Empty(PlanMoves.InTheEnvironment(Plan, new LiveFact("1.5.0", Some.Commit), []));
    }

    public sealed class AnotherCheckout
    {
        [Fact]
        public void IsAnotherCommit() => Assert.Equal(
            $"The commit is '{Some.OtherCommit}'; the plan is for '{Some.Commit}'.", Said(PlanMoves.BeforeTheBuild(Plan, "web", Plan.Basis with { Head = Some.OtherCommit })));

        [Fact]
        public void IsAnotherUnit() => Assert.Equal("The unit is 'api'; the plan is for 'web'.", Said(PlanMoves.BeforeTheBuild(Plan, "api", Plan.Basis)));
    }

    public sealed class AnotherTag
    {
        [Theory]
        [InlineData("v1.4.1", "c", "The tag 'v1.4.1' appeared, on c.")]
        [InlineData("v1.5.0", "c", "The tag 'v1.5.0' appeared, on c.")]
        [InlineData("v1.4.0", "c", "The tag 'v1.4.0' marks c now; it marked bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.")]
        public void IsNamed(string tag, string commit, string said) =>
            Assert.Equal(said, Said(PlanMoves.BeforeTheBuild(Plan, "web", Plan.Basis with { Tags = Plan.Basis.Tags.SetItem(tag, commit) })));

        [Fact]
        public void IsMissed() => Assert.Equal("The tag 'v1.4.0' is gone.", Said(PlanMoves.BeforeTheBuild(Plan, "web", Plan.Basis with { Tags = Plan.Basis.Tags.Clear() })));
    }

    public sealed class AnotherConfiguration
    {
        [Fact]
        public void IsNamedKeyByKey() => Assert.Equal(
            "The configuration of \"build\" changed.\nThe configuration of \"hooks\" changed.",
            Said(PlanMoves.BeforeTheBuild(Plan, "web", Plan.Basis with { Configuration = Plan.Basis.Configuration.SetItem("build", "3").Add("hooks", "4") })));
    }

    public sealed class AnotherBuild
    {
        [Fact]
        public void HasOtherBytes() => Assert.StartsWith(
            "The artifact 'web.zip' has other bytes: sha256 111", Said(PlanMoves.BeforePublishing(Plan, Plan with { Artifacts = [Plan.Artifacts[0] with { Sha256 = new string('1', 64) }] })), StringComparison.Ordinal);

        [Fact]
        public void HasOtherFiles() => Assert.Equal(
            "The artifact 'api.zip' is new.\nThe artifact 'web.zip' is not made any more.",
            Said(PlanMoves.BeforePublishing(Plan, Plan with { Artifacts = [Plan.Artifacts[0] with { Name = "api.zip" }] })));

        [Fact]
        public void HasOtherOperations() => Assert.Equal(
            $"The operation 'tag' is another one: create tag v1.5.0 commit=x; it was: create tag v1.5.0 commit={Some.Commit}.\nThe operation 'publish/folder/web.zip' is gone: write releases/web.zip.\nThe operation 'new' is new: write releases/web.zip.",
            Said(PlanMoves.BeforePublishing(Plan, Plan with
            {
                Operations = [Plan.Operations[0] with { Details = Plan.Operations[0].Details.SetItem("commit", "x") }, Plan.Operations[1] with { Id = "new" }],
            })));

        [Fact]
        public void HasAnotherOrder() => Assert.Equal(
            "The operations are the same ones in another order.", Said(PlanMoves.BeforePublishing(Plan, Plan with { Operations = [.. Plan.Operations.Reverse()] })));
    }

    public sealed class AnotherEnvironment
    {
        [Fact]
        public void HasAnotherReleaseLive() => Assert.Equal(
            $"In live, 1.4.2 (c) is live now; it was 1.4.0 ({Some.OtherCommit}).", Said(PlanMoves.InTheEnvironment(Plan, new LiveFact("1.4.2", "c"), Plan.Basis.Gates)));

        [Fact]
        public void HasAnotherReleaseOfTheSameVersionLive() => Assert.NotEmpty(PlanMoves.InTheEnvironment(Plan, new LiveFact("1.5.0", "c"), Plan.Basis.Gates));

        [Fact]
        public void HasOtherVerdicts() => Assert.Equal(
            "The gate 'release' answers hold (BATON5001) now; it answered go.\nThe gate 'flags' answers hold (BATON4001) now; it answered hold (BATON4001), overridden.",
            Said(PlanMoves.InTheEnvironment(Plan, Plan.Basis.Live, [new("release", "hold", ["BATON5001"]), new("flags", "hold", ["BATON4001"])])));
    }
}
