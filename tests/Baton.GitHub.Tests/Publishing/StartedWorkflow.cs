using Baton.GitHub.FollowUps;
using Baton.GitHub.Publishing;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A workflow that takes over once the release is out: started on its tag, once.</summary>
public sealed class StartedWorkflow
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task IsStartedOnTheTagOnce(int lag)
    {
        await using var stage = await SetAsync(lag);

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        var run = Assert.Single(stage.Hosted.Runs);
        Assert.Equal(("v1.5.0", Stage.Commit, """{"version":"1.5.0","tag":"v1.5.0"}"""), (run.Tag, run.Commit, run.Inputs));
        Assert.Contains("POST repos/acme/web/actions/workflows/deploy.yml/dispatches", stage.Plan()[^1].Describe().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsStartedForThisReleaseWhateverRanBefore()
    {
        await using var stage = await SetAsync(0);
        stage.Hosted.Runs.Add(new HostedRun(1, "deploy.yml", "v1.5.0", Stage.Commit, "{}", DateTimeOffset.UnixEpoch));
        stage.Hosted.Runs.Add(new HostedRun(2, "deploy.yml", "main", Stage.Commit, "{}", DateTimeOffset.MaxValue));

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Equal(3, stage.Hosted.Runs.Count);
    }

    [Fact]
    public async Task IsStartedOnceHoweverTheConnectionBreaks()
    {
        var (asked, last) = await UndisturbedAsync();
        for (var at = asked - 2; at <= last; at++)
        {
            foreach (var moment in new[] { Moment.Before, Moment.During, Moment.After })
            {
                foreach (var dies in new[] { false, true })
                {
                    await using var stage = await SetAsync(0);
                    using var death = new CancellationTokenSource();
                    stage.Server.Traffic.Plan(new Fault(at, moment, Then: dies ? death.Cancel : null, ForEver: dies));
                    await Record.ExceptionAsync(() => stage.RunAsync(death.Token));
                    if (dies)
                    {
                        await stage.Server.RestartClientAsync();
                    }

                    Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
                    Assert.True(stage.Hosted.Runs.Count == 1, $"{moment} request {at}, {(dies ? "killed" : "cut")}: {stage.Hosted.Runs.Count} runs.");
                }
            }
        }
    }

    [Fact]
    public async Task ThatIsNotThereIsACodedError()
    {
        await using var stage = await SetAsync(0);
        stage.Hosted.Workflows.Clear();

        var error = (await stage.RunAsync(TestContext.Current.CancellationToken)).Error;
        Assert.Equal("BATON6102", error?.Code);
        Assert.Contains("actions: write", error!.Cure, StringComparison.Ordinal);
        Assert.Empty(stage.Hosted.Runs);
    }

    [Theory]
    [InlineData("another input", "Required input 'environment' not provided")]
    [InlineData("no trigger", "Workflow does not have 'workflow_dispatch' trigger")]
    [InlineData("not in the commit", "Workflow does not have 'workflow_dispatch' trigger")]
    public async Task ThatGitHubRefusesIsStartedAtOnceWhenItIsMended(string what, string words)
    {
        await using var stage = await SetAsync(0);
        var good = stage.Hosted.Workflows["deploy.yml"];
        var bad = stage.Hosted.Workflows["deploy.yml"] = what == "another input" ? good with { Required = ["environment"] } : new("version", "tag") { HasTrigger = what != "no trigger" };
        if (what == "not in the commit")
        {
            bad.MissingIn.Add(Stage.Commit);
        }

        var error = (await stage.RunAsync(TestContext.Current.CancellationToken)).Error;
        Assert.Equal("BATON6130", error?.Code);
        Assert.Contains(words, error!.Message, StringComparison.Ordinal);

        stage.Hosted.Workflows["deploy.yml"] = good;
        var before = stage.Time.Waited;
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        Assert.Single(stage.Hosted.Runs);
        Assert.Equal(TimeSpan.Zero, stage.Time.Waited - before);
    }

    [Theory]
    [InlineData(1, false, 1)]
    [InlineData(2, false, 2)]
    [InlineData(1, true, 0)]
    public async Task IsStartedOnceWhenGitHubFailsToRunIt(int failures, bool startsAllTheSame, int minutes)
    {
        await using var stage = await SetAsync(startsAllTheSame ? 3 : 0);
        (stage.Server.Behaviour.FailingDispatches, stage.Server.Behaviour.FailingDispatchesStart) = (failures, startsAllTheSame);

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Single(stage.Hosted.Runs);
        Assert.Equal(1, Claims(stage));
        Assert.InRange(stage.Time.Waited, TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes * 1.25 + 0.5));
    }

    [Fact]
    public async Task ThatGitHubAlwaysFailsToRunIsSaidInItsWordsWithinMinutes()
    {
        await using var stage = await SetAsync(0);
        stage.Server.Behaviour.FailingDispatches = 3;

        var error = (await stage.RunAsync(TestContext.Current.CancellationToken)).Error;

        Assert.Equal("BATON6173", error?.Code);
        Assert.Contains("500 Failed to run workflow dispatch", error!.Message, StringComparison.Ordinal);
        Assert.Contains("gh workflow run deploy.yml --ref v1.5.0 -f version=1.5.0 -f tag=v1.5.0", error.Cure, StringComparison.Ordinal);
        Assert.Equal(3, stage.Server.Traffic.Writes.Count(w => w.Path.EndsWith("/dispatches", StringComparison.Ordinal)));
        Assert.InRange(stage.Time.Waited, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(4));

        // It is settled, so that the next run starts it without a wait.
        Assert.Equal((1, 1), (Claims(stage), Claims(stage, "started-settled")));
        var before = stage.Time.Waited;
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        Assert.Single(stage.Hosted.Runs);
        Assert.Equal(TimeSpan.Zero, stage.Time.Waited - before);
    }

    [Fact]
    public async Task ThatIsAcceptedAndNeverShownIsNotAskedForAgain()
    {
        await using var stage = await SetAsync(1000);

        Assert.Equal("BATON6173", (await stage.RunAsync(TestContext.Current.CancellationToken)).Error?.Code);

        Assert.Single(stage.Hosted.Runs);
    }

    [Fact]
    public async Task IsStartedAfterAnOutageThatOutlastedRuns()
    {
        await using var stage = await SetAsync(0);
        stage.Server.Traffic.Plan(new Fault(0, Moment.Before, Refusal.Of(503, "Service Unavailable")) { Path = "/dispatches" });
        for (var run = 1; run <= 3; run++)
        {
            Assert.Equal("BATON6173", (await stage.RunAsync(TestContext.Current.CancellationToken)).Error?.Code);
        }

        stage.Server.Traffic.Restart();

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        Assert.Single(stage.Hosted.Runs);
    }

    [Fact]
    public async Task IsNotStartedAgainByARunThatWasRefusedWhileAnotherWaitedForIt()
    {
        // A run that gives up does not see it yet, nor does the next, at first.
        await using var stage = await SetAsync(15);
        var good = stage.Hosted.Workflows["deploy.yml"];
        var hold = stage.Server.Traffic.Plan(new Hold((await UndisturbedAsync()).Asked, Moment.Before));
        var refused = stage.RunAsync(TestContext.Current.CancellationToken);
        await hold.Reached;
        await stage.RunAsync(TestContext.Current.CancellationToken);
        Assert.Single(stage.Hosted.Runs);
        stage.Hosted.Workflows["deploy.yml"] = good with { HasTrigger = false };
        hold.Release();
        Assert.Equal("BATON6130", (await refused).Error?.Code);
        stage.Hosted.Workflows["deploy.yml"] = good;

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        Assert.Single(stage.Hosted.Runs);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task IsStartedWhereSomebodyHasPushedTheTagForTheSakeOfOtherWorkflowFiles(bool hidden)
    {
        await using var stage = await SetAsync(0);
        new Scenario("tag is there").Arrange(stage);
        stage.Server.Tokens[Stage.Token] = Role.Write;
        stage.Server.Behaviour.HidesWorkflowRight = hidden;
        stage.Hosted.CommitsWithOtherWorkflows.Add(Stage.Commit);

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        Assert.Single(stage.Hosted.Runs);
    }

    private static int Claims(Stage stage, string what = "started") => stage.Hosted.Refs.Keys.Count(r => r.StartsWith($"refs/baton/{what}/", StringComparison.Ordinal));

    /// <summary>The number of the request that starts it, and of the last one.</summary>
    private static async Task<(int Asked, int Last)> UndisturbedAsync()
    {
        await using var stage = await SetAsync(0);
        await stage.RunAsync(TestContext.Current.CancellationToken);
        return (stage.Server.Traffic.Requests.Single(r => r.Path.EndsWith("/dispatches", StringComparison.Ordinal)).Number, stage.Server.Traffic.Requests.Count);
    }

    private static async Task<Stage> SetAsync(int lag)
    {
        var stage = await Stage.SetAsync();
        stage.FollowUps = new GitHubFollowUps { Dispatch = "deploy.yml" };
        stage.Hosted.Workflows["deploy.yml"] = new("version", "tag") { Required = ["version", "tag"] };
        stage.Server.Behaviour.RunLag = lag;
        return stage;
    }
}
