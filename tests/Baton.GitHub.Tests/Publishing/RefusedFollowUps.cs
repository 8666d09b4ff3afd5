using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>What GitHub refuses for good after the release is out: nothing depends on it, so the release goes on, and so does the next run.</summary>
public sealed class RefusedFollowUps
{
    private static readonly SortedDictionary<string, (Action<Stage> Arrange, string Operation, string Said)> All = new(StringComparer.Ordinal)
    {
        ["a comment on a locked issue"] = (s => s.Hosted.Issues[7].Locked = true, "issues/7/comment", "Unable to create comment because issue is locked."),
        ["a comment on an issue that was moved"] = (s => s.Hosted.Issues[7].MovedTo = "repositories/99/issues/3", "issues/7/comment", "Moved Permanently to "),
        ["a label of an issue that was moved"] = (s => s.Hosted.Issues[7].MovedTo = "repositories/99/issues/7", "issues/7/label", "Moved Permanently to "),
        ["a status beyond the maximum"] = (s => s.Hosted.StatusLimit = 0, "status", "This SHA and context has reached the maximum number of statuses."),
        ["a status without the right"] = (s => s.Server.Tokens[Stage.Token] = Role.WriteWorkflows.Without("statuses"), "status", "Resource not accessible by integration"),
        ["a milestone without the right"] = (s => s.Server.Tokens[Stage.Token] = Role.WriteWorkflows.Without("issues", "pull_requests"), "milestone", "Resource not accessible by integration"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AreGivenUpInGitHubsWordsAndTheReleaseGoesOn(string name)
    {
        var (arrange, operation, said) = All[name];
        await using var stage = await SetAsync();
        arrange(stage);

        foreach (var run in new[] { "the first run", "the next run" })
        {
            var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

            Assert.True(outcome.Error is null, $"{run}: {outcome.Error}");
            var refused = outcome.Operations.Single(o => o.Id == $"publish/github/{operation}");
            Assert.Equal((OperationStatus.GivenUp, "BATON6170", Severity.Warning), (refused.Status, refused.Error?.Code, refused.Error!.Severity));
            Assert.Contains(said, refused.Error.Message, StringComparison.Ordinal);
            Assert.Contains(refused.Error, outcome.Warnings);
            Assert.Equal(outcome.Operations.Length - outcome.Warnings.Count(), outcome.Operations.Count(o => o.Status is OperationStatus.Applied or OperationStatus.AlreadySatisfied));
            Assert.Single(stage.Hosted.Runs);
        }
    }

    [Theory]
    [InlineData("repositories/99/issues/3")]
    [InlineData("repositories/99/issues/7")]
    public async Task LeadNobodyIntoAnotherRepository(string to)
    {
        await using var stage = await SetAsync();
        stage.Hosted.Issues[7].MovedTo = to;

        await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(stage.Server.Traffic.Requests, r => r.Path.Contains("repositories/99", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task OfAnIssueThatIsGoneSinceItWasLookedAtAreGivenUp(int status)
    {
        await using var stage = await SetAsync();
        stage.FollowUps = stage.FollowUps with { Label = null };
        var post = await NumberAsync("POST", "/issues/7/comments");
        stage.Server.Traffic.Plan(new Fault(post, Moment.Before, Refusal.Of(status, status == 410 ? "This issue was deleted" : "Not Found")));
        stage.Server.Traffic.Plan(new Fault(post + 1, Moment.Before, Refusal.Of(status, "Not Found")));

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(outcome.Error);
        Assert.Equal(["BATON6170"], outcome.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData(400, "Problems parsing JSON")]
    [InlineData(409, "Conflict")]
    [InlineData(413, "Payload too large")]
    [InlineData(451, "Repository access blocked")]
    public async Task AreGivenUpWhateverTheStatusOfTheRefusal(int status, string said)
    {
        await using var stage = await SetAsync();
        stage.FollowUps = stage.FollowUps with { Label = null };
        stage.Server.Traffic.Plan(new Fault(await NumberAsync("POST", "/issues/7/comments"), Moment.Before, Refusal.Of(status, said)));

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(outcome.Error);
        Assert.Contains(said, Assert.Single(outcome.Warnings).Message, StringComparison.Ordinal);
    }

    /// <summary>A token that is not accepted, and a proxy that wants to know who asks, are cured by another run.</summary>
    [Theory]
    [InlineData(401, "BATON6101")]
    [InlineData(407, "BATON6130")]
    public async Task AreNoFailuresOfTheTokenOrTheProxy(int status, string code)
    {
        await using var stage = await SetAsync();
        stage.FollowUps = stage.FollowUps with { Label = null };
        stage.Server.Traffic.Plan(new Fault(await NumberAsync("POST", "/issues/7/comments"), Moment.Before, Refusal.Of(status, "no")));

        Assert.Equal(code, (await stage.RunAsync(TestContext.Current.CancellationToken)).Error?.Code);
    }

    [Fact]
    public async Task AreDoneByTheNextRunWhenTheReasonIsGone()
    {
        await using var stage = await SetAsync();
        stage.Hosted.Issues[7].Locked = true;
        Assert.Single((await stage.RunAsync(TestContext.Current.CancellationToken)).Warnings);
        stage.Hosted.Issues[7].Locked = false;

        var again = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((null, 0, 1), (again.Error, again.Warnings.Count(), stage.Hosted.Issues[7].Comments.Count));
    }

    [Fact]
    public async Task ThatAnotherWorkflowDependsOnStillEndTheRun()
    {
        await using var stage = await SetAsync();
        stage.Hosted.Workflows["deploy.yml"] = new("version", "tag") { HasTrigger = false };

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("BATON6130", ExitCode.RemoteFailed), (outcome.Error?.Code, outcome.Error!.Descriptor.Exit));
    }

    [Fact]
    public async Task AreNoOutages()
    {
        await using var stage = await SetAsync();
        stage.Server.Traffic.Plan(new Fault(0, Moment.Before, Refusal.Nothing(500)) { Path = $"/statuses/{Stage.Commit}" });

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("BATON6104", outcome.Error?.Code);
        Assert.Contains("500 no reason given", outcome.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreNoCommentsThatCameTooQuickly()
    {
        await using var stage = await SetAsync();
        stage.Server.Behaviour.CommentsTooQuick = 2;

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((null, 0), (outcome.Error, outcome.Warnings.Count()));
        Assert.All(stage.Hosted.Issues.Values, i => Assert.Single(i.Comments));
        Assert.InRange(stage.Time.Waited, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task AreAWarningOfAPlanThatLooks()
    {
        await using var stage = await SetAsync();
        stage.Hosted.Issues[7].MovedTo = "repositories/99/issues/3";

        var seen = await stage.Plan().Single(o => o.Id.EndsWith("/issues/7/comment", StringComparison.Ordinal)).ObserveAsync(TestContext.Current.CancellationToken);

        Assert.Equal("BATON6170", Assert.IsType<Observation.Conflict>(seen).Why.Code);
    }

    private static async Task<int> NumberAsync(string method, string end)
    {
        await using var stage = await SetAsync();
        stage.FollowUps = stage.FollowUps with { Label = null };
        await stage.RunAsync(TestContext.Current.CancellationToken);
        return stage.Server.Traffic.Requests.Single(r => r.Method == method && r.Path.EndsWith(end, StringComparison.Ordinal)).Number;
    }

    /// <summary>Every follow-up, and a workflow that comes after them.</summary>
    private static async Task<Stage> SetAsync()
    {
        var stage = await Stage.SetAsync(new Scenario("a workflow is started"));
        var dispatch = stage.FollowUps;
        new Scenario("follow-ups").Arrange(stage);
        stage.FollowUps = stage.FollowUps with { Dispatch = dispatch.Dispatch };
        return stage;
    }
}
