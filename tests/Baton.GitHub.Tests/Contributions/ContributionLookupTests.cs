using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.GitHub.Contributions;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Contributions;

public static class ContributionLookupTests
{
    private static readonly string Direct = new('4', 40);

    private static string Sha(int number) => $"{number:x40}";

    private static async Task<Stage> StageAsync(params Change[] changes)
    {
        var stage = await Stage.SetAsync();
        stage.Hosted.History.AddRange([.. changes.Select(c => c.Commit), Stage.Other]);
        stage.Hosted.Commits.UnionWith(stage.Hosted.History);
        stage.Release = stage.Release with { Commit = changes[0].Commit, Changes = [.. changes] };
        return stage;
    }

    private static Task<Result<Contributed>> AskAsync(Stage stage, ContributionLimits? limits = null, bool first = false) =>
        ContributionLookup.AskAsync(stage.Release, first ? null : Stage.Other, stage.Target, limits ?? new ContributionLimits(), TestContext.Current.CancellationToken);

    public sealed class ACommit
    {
        [Fact]
        public async Task HasItsPullRequestWithAuthorAndLabels()
        {
            await using var stage = await StageAsync(new Change(Stage.Commit, "feat: a", "Ada"), new Change(Direct, "fix: b", "Bob") { Login = "old-bob" });
            stage.Hosted.Logins[Direct] = "bob";
            stage.Hosted.Pulls.Add(new HostedPull(7, "A thing", "ada", true, ["z", "a"], [Stage.Commit]));

            var changes = (await AskAsync(stage)).Value!.Changes;

            Assert.Equal((7, "A thing", "ada"), (changes[0].Pull!.Number, changes[0].Pull!.Title, changes[0].Pull!.Author));
            Assert.Equal(["a", "z"], changes[0].Pull!.Labels);
            Assert.Equal((null, "bob"), (changes[1].Pull, changes[1].Login));
        }

        [Fact]
        public async Task ThatIsInSeveralPullRequestsHasTheMergedOneThatMadeIt()
        {
            await using var stage = await StageAsync(new Change(Stage.Commit, "feat: a", "Ada"));
            stage.Hosted.Pulls.AddRange(
            [
                new HostedPull(3, "open", "eve", false, [], [Stage.Commit]),
                new HostedPull(4, "backport", "eve", true, [], [Stage.Commit, Direct]),
                new HostedPull(5, "the one", "ada", true, [], [Direct, Stage.Commit]),
            ]);

            Assert.Equal(5, (await AskAsync(stage)).Value!.Changes[0].Pull!.Number);
        }

        [Fact]
        public async Task ThatWasNotPushedIsSaid()
        {
            await using var stage = await StageAsync(new Change(Stage.Commit, "feat: a", "Ada"));
            stage.Hosted.Commits.Clear();

            Assert.Equal("BATON6111", Assert.Single((await AskAsync(stage)).Diagnostics).Code);
        }

        [Fact]
        public async Task OfWhichNothingIsLeftIsNotAskedAbout()
        {
            await using var stage = await StageAsync(new Change(Stage.Commit, "feat: a", "Ada") { Cancelled = true });

            await AskAsync(stage);

            Assert.DoesNotContain(stage.Server.Traffic.Requests, r => r.Path.Contains("/pulls", StringComparison.Ordinal));
        }
    }

    public sealed class ManyCommits
    {
        [Fact]
        public async Task CostARequestEachUpToALimitThatIsSaid()
        {
            await using var stage = await StageAsync([.. Enumerable.Range(1, 250).Select(n => new Change(Sha(n), "fix: a", "Ada"))]);
            stage.Hosted.Logins[Sha(250)] = "ada";

            var asked = await AskAsync(stage, new ContributionLimits(Commits: 20));

            Assert.Equal("BATON6141", Assert.Single(asked.Diagnostics).Code);
            Assert.Equal("ada", asked.Value!.Changes[^1].Login);
            Assert.Equal(3 + 20, stage.Server.Traffic.Requests.Count);
        }
    }

    public sealed class SomebodysFirstContribution
    {
        private static async Task<Stage> OfAsync(params HostedPull[] others)
        {
            var stage = await StageAsync(new Change(Stage.Commit, "feat: a", "Ada"));
            stage.Hosted.Pulls.AddRange([new HostedPull(7, "A thing", "ada", true, [], [Stage.Commit]), .. others]);
            return stage;
        }

        [Fact]
        public async Task IsTold()
        {
            await using var stage = await OfAsync(new HostedPull(9, "Later", "ada", true, [], [Direct]), new HostedPull(2, "Never merged", "ada", false, [], [Direct]));

            Assert.Equal([new Newcomer("ada", 7)], (await AskAsync(stage)).Value!.Newcomers);
        }

        [Fact]
        public async Task IsNoneAfterAnEarlierPullRequest()
        {
            await using var stage = await OfAsync(new HostedPull(5, "Earlier", "Ada", true, [], [Direct]));

            Assert.Empty((await AskAsync(stage)).Value!.Newcomers);
        }

        [Fact]
        public async Task IsNoneAfterACommitWithoutAPullRequest()
        {
            await using var stage = await OfAsync();
            stage.Hosted.Logins[Stage.Other] = "ada";

            Assert.Empty((await AskAsync(stage)).Value!.Newcomers);
        }

        [Fact]
        public async Task IsNotClaimedWhenGitHubIsNotSure()
        {
            await using var stage = await OfAsync();
            stage.Server.Behaviour.IncompleteSearches = true;

            Assert.Empty((await AskAsync(stage)).Value!.Newcomers);
        }

        [Fact]
        public async Task IsNotClaimedOfAnAccountThatCannotBeSearchedFor()
        {
            await using var stage = await OfAsync();
            stage.Hosted.Hidden.Add("ada");

            var asked = await AskAsync(stage);

            Assert.True(asked.IsSuccess);
            Assert.Empty(asked.Value.Newcomers);
        }

        [Fact]
        public async Task IsNotToldInTheFirstReleaseOrOfAProgram()
        {
            await using var stage = await OfAsync();
            Assert.Empty((await AskAsync(stage, first: true)).Value!.Newcomers);

            stage.Hosted.Pulls[0] = stage.Hosted.Pulls[0] with { Author = "renovate[bot]" };
            Assert.Empty((await AskAsync(stage)).Value!.Newcomers);
        }

        [Fact]
        public async Task IsLookedForOnlySoOften()
        {
            await using var stage = await OfAsync();

            Assert.Empty((await AskAsync(stage, new ContributionLimits(People: 0))).Value!.Newcomers);
        }
    }

    public sealed class NobodyToAsk
    {
        [Fact]
        public async Task IsSaid()
        {
            await using var stage = await StageAsync(new Change(Stage.Commit, "feat: a", "Ada"));
            stage.Secret = null;

            Assert.Equal("BATON6100", Assert.Single((await AskAsync(stage)).Diagnostics).Code);
            Assert.Empty(stage.Server.Traffic.Requests);
        }
    }
}
