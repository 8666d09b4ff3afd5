using Baton.Core.Planning;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>What is to hold beside the release: a status, a milestone, issues. Kills, cuts and races are the subject of every scenario.</summary>
public sealed class FollowUps
{
    [Fact]
    public async Task AreDoneOnceTheReleaseIsOut()
    {
        await using var stage = await Stage.SetAsync(new Scenario("follow-ups"));

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(outcome.Error);
        Assert.Equal(("success", "baton/web", "1.5.0: 12 passed, 0 failed, 1 skipped"), (stage.Hosted.Statuses[0].State, stage.Hosted.Statuses[0].Context, stage.Hosted.Statuses[0].Description));
        Assert.Equal(["1.4.0"], stage.Hosted.Milestones.Where(m => m.Open).Select(m => m.Title));
        Assert.All(stage.Hosted.Issues.Values, i => Assert.Equal(["released"], i.Labels));
        Assert.All(stage.Hosted.Issues.Values, i => Assert.StartsWith("This is in [web 1.5.0](https://github.com/acme/web/releases/tag/v1.5.0).", Assert.Single(i.Comments).Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task PassOverIssuesThatAreNotThere()
    {
        await using var stage = await Stage.SetAsync(new Scenario("follow-ups"));
        stage.Hosted.Issues.Remove(7);
        stage.Hosted.Issues[8].Gone = true;

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(outcome.Error);
        Assert.All(outcome.Operations.Where(o => o.Id.Contains("/issues/", StringComparison.Ordinal)), o => Assert.Equal((OperationStatus.AlreadySatisfied, "there is no such issue"), (o.Status, o.Evidence)));
    }

    [Fact]
    public async Task LeaveOneCommentOfTwoThatRacingRunsMade()
    {
        await using var stage = await Stage.SetAsync(new Scenario("follow-ups"));
        await stage.RunAsync(TestContext.Current.CancellationToken);
        var comments = stage.Hosted.Issues[7].Comments;
        var (id, told) = Assert.Single(comments);
        comments[id + 1] = told.ReplaceLineEndings("\r\n") + "\r\n";
        comments[id + 2] = "somebody else's";

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Equal([id, id + 2], comments.Keys);
    }

    [Fact]
    public async Task DeleteNothingThatAnybodyElseWrote()
    {
        await using var stage = await Stage.SetAsync(new Scenario("follow-ups"));
        await stage.RunAsync(TestContext.Current.CancellationToken);
        var comments = stage.Hosted.Issues[7].Comments;
        var (id, told) = Assert.Single(comments);
        comments[id + 1] = $"Thank you!\n\n> {told.ReplaceLineEndings("\n> ")}\n";
        comments[id + 2] = $"{told}\nand, as I see now, it works.";
        comments[id + 3] = "the second <!-- baton: v1.5.0 -->";

        Assert.True((await stage.RunAsync(TestContext.Current.CancellationToken)).WasNoOp);

        Assert.Equal([id, id + 1, id + 2, id + 3], comments.Keys);
    }

    [Fact]
    public async Task TakeNoQuotationForHavingTold()
    {
        await using var stage = await Stage.SetAsync(new Scenario("follow-ups"));
        stage.Hosted.Issues[7].Comments[1] = "> This is in web 1.5.0.\n>\n> <!-- baton: v1.5.0 -->\n\nIs it?";

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Equal(2, stage.Hosted.Issues[7].Comments.Count);
    }

    [Fact]
    public async Task AreNotMadeForADraft()
    {
        await using var stage = await Stage.SetAsync(new Scenario("follow-ups"));
        stage.Draft = true;

        Assert.DoesNotContain(stage.Plan(), o => o.Id.Contains("/status", StringComparison.Ordinal) || o.Id.Contains("/issues/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("statuses", true)]
    [InlineData("statuses", false)]
    [InlineData("issues", true)]
    [InlineData("issues", false)]
    public async Task NameTheRightThatIsMissing(string resource, bool mayRead)
    {
        await using var stage = await Stage.SetAsync(new Scenario("follow-ups"));
        await stage.RunAsync(TestContext.Current.CancellationToken);
        stage.Server.Traffic.Restart();
        stage.Hosted.Statuses.Clear();
        stage.Hosted.Issues[7].Labels.Clear();
        stage.FollowUps = resource == "issues" ? stage.FollowUps with { Status = false } : stage.FollowUps;
        stage.Server.Tokens[Stage.Token] = mayRead ? Role.Read : Role.Write.Without(resource, "pull_requests");

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(outcome.Error);
        var warning = outcome.Warnings.First();
        Assert.Equal("BATON6170", warning.Code);
        Assert.Contains("Resource not accessible by integration", warning.Message, StringComparison.Ordinal);
        Assert.Contains($"{resource}: write", warning.Cure, StringComparison.Ordinal);
    }
}
