using System.Collections.Immutable;
using Baton.Core.Planning;
using Baton.GitHub.Tests.Equipment;
using Baton.GitHub.Withdrawal;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A release that was given up on the way.</summary>
public sealed class WithdrawnRelease
{
    [Theory]
    [InlineData("/tag")]
    [InlineData("/draft")]
    [InlineData("/read-back")]
    public async Task LeavesNothingWhereverItStopped(string last)
    {
        await using var stage = await Stage.SetAsync();
        await PublishAsync(stage, last);

        Assert.Null((await WithdrawAsync(stage)).Error);

        Assert.Empty(stage.Hosted.Releases);
        Assert.Empty(stage.Hosted.Refs);
        Assert.True((await WithdrawAsync(stage)).WasNoOp);
    }

    [Fact]
    public async Task TakesAllDraftsOfItsTagAndNoOthers()
    {
        await using var stage = await Stage.SetAsync();
        await PublishAsync(stage, "/draft");
        stage.Hosted.Releases.Add(new HostedRelease { Id = 5, TagName = "v1.5.0", Draft = true, Target = Stage.Commit });
        stage.Hosted.Releases.Add(new HostedRelease { Id = 6, TagName = "v1.4.0", Draft = true, Target = Stage.Other });

        Assert.Null((await WithdrawAsync(stage)).Error);

        Assert.Equal(6, Assert.Single(stage.Hosted.Releases).Id);
    }

    [Fact]
    public async Task IsRefusedWhenItIsPublished()
    {
        await using var stage = await Stage.SetAsync();
        Assert.Null((await Stage.RunAsync(stage.Plan(), TestContext.Current.CancellationToken)).Error);
        var before = stage.Hosted.Snapshot();

        Assert.Equal("BATON6195", (await WithdrawAsync(stage)).Error!.Code);
        Assert.All(Plan(stage), o => Assert.Equal("BATON6195", Assert.IsType<Observation.Conflict>(o.ObserveAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()).Why.Code));

        Assert.Equal(before, stage.Hosted.Snapshot());
    }

    [Fact]
    public async Task KeepsATagOfAnotherCommit()
    {
        await using var stage = await Stage.SetAsync();
        stage.Hosted.Refs["refs/tags/v1.5.0"] = Stage.Other;

        Assert.Equal("BATON6110", (await WithdrawAsync(stage)).Error!.Code);

        Assert.Equal(Stage.Other, stage.Hosted.Refs["refs/tags/v1.5.0"]);
    }

    [Fact]
    public async Task KeepsATagThatNoTagHereIsComparedWith()
    {
        await using var stage = await Stage.SetAsync();
        stage.Hosted.Refs["refs/tags/v1.5.0"] = Stage.Commit;
        var plan = GitHubWithdrawal.Plan(stage.Release with { Commit = "" }, stage.Target with { Id = "abandon/github" });

        var refused = (await Stage.RunAsync([.. plan], TestContext.Current.CancellationToken)).Error!;

        Assert.Equal("BATON6110", refused.Code);
        Assert.Contains("git fetch --tags", refused.Cure, StringComparison.Ordinal);
        Assert.Equal(Stage.Commit, stage.Hosted.Refs["refs/tags/v1.5.0"]);
    }

    private static ImmutableArray<IOperation> Plan(Stage stage) => GitHubWithdrawal.Plan(stage.Release, stage.Target with { Id = "abandon/github" });

    private static Task<RunOutcome> WithdrawAsync(Stage stage) => Stage.RunAsync([.. Plan(stage)], TestContext.Current.CancellationToken);

    private static async Task PublishAsync(Stage stage, string last)
    {
        var plan = stage.Plan();
        var end = plan.IndexOf(plan.First(o => o.Id.EndsWith(last, StringComparison.Ordinal))) + 1;
        Assert.Null((await Stage.RunAsync(plan[..end], TestContext.Current.CancellationToken)).Error);
    }
}
