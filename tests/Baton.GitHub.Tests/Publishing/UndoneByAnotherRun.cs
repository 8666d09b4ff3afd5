using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>
/// Another run changes what this one has just written, and dies before it has put it right. This run sees that when it looks whether its write has held, and does it again, instead of saying
/// that its write was lost.
/// </summary>
public sealed class UndoneByAnotherRun
{
    private const string Comments = "/issues/7/comments?per_page=100";

    [Fact]
    public async Task CommentOfARunThatDiedBeforeItDeletedItsOwnIsDeleted()
    {
        await using var stage = await Stage.SetAsync(new Scenario("follow-ups"));
        var (run, hold) = await HeldAsync(stage, await LastAsync("follow-ups", "GET", Comments));
        var issue = stage.Hosted.Issues[7];
        var (first, text) = Assert.Single(issue.Comments);
        issue.Comments[first + 1] = text;
        hold.Release();

        Assert.Null((await run).Error);
        Assert.Equal([first], issue.Comments.Keys);
    }

    [Fact]
    public async Task CommentThatWasDeletedIsMadeAgain()
    {
        await using var stage = await Stage.SetAsync(new Scenario("follow-ups"));
        var (run, hold) = await HeldAsync(stage, await LastAsync("follow-ups", "GET", Comments));
        stage.Hosted.Issues[7].Comments.Clear();
        hold.Release();

        Assert.Null((await run).Error);
        Assert.Single(stage.Hosted.Issues[7].Comments);
    }

    [Fact]
    public async Task LabelThatWasTakenOffIsPutOnAgain()
    {
        await using var stage = await Stage.SetAsync(new Scenario("follow-ups"));
        var (run, hold) = await HeldAsync(stage, await LastAsync("follow-ups", "GET", "/issues/7/labels?per_page=100"));
        stage.Hosted.Issues[7].Labels.Clear();
        hold.Release();

        Assert.Null((await run).Error);
        Assert.Single(stage.Hosted.Issues[7].Labels);
    }

    [Fact]
    public async Task FileOfAnotherRunThatIsDeletedRightAfterItWasSeenIsSentAgain()
    {
        // Both send it, the other one is faster, and a third one takes it for broken off.
        var upload = (await KilledRun.UndisturbedWritesAsync(new Scenario("empty repository"))).First(w => w.Path.Contains("web-1.5.0.zip", StringComparison.Ordinal)).Number;
        await using var stage = await Stage.SetAsync();
        var (run, hold) = await HeldAsync(stage, upload);
        var draft = Assert.Single(stage.Hosted.Releases);
        var theirs = Scenario.Add(stage, draft, "web-1.5.0.zip");

        // 422, a look at the releases and one at the files: then it knows that the file is there. It looks once more whether that holds.
        var next = stage.Server.Traffic.Plan(new Hold(upload + 3, Moment.Before));
        hold.Release();
        await next.Reached;
        draft.Assets.Remove(theirs);
        next.Release();

        Assert.Null((await run).Error);
        Assert.Equal(3, draft.Assets.Count);
        Assert.DoesNotContain(theirs, draft.Assets);
    }

    [Fact]
    public async Task DraftThatWasDeletedIsMadeAgain()
    {
        await using var stage = await Stage.SetAsync();
        var made = (await KilledRun.UndisturbedWritesAsync(new Scenario("empty repository"))).Single(w => w.Path.EndsWith("/releases", StringComparison.Ordinal)).Number;

        // A look that ends the write, and the one that holds it against the world.
        var (run, hold) = await HeldAsync(stage, made + 2);
        stage.Hosted.Releases.Clear();
        hold.Release();

        Assert.Null((await run).Error);
        Assert.Equal(3, Assert.Single(stage.Hosted.Releases, r => !r.Draft).Assets.Count);
    }

    private static async Task<(Task<Baton.Core.Planning.RunOutcome> Run, Hold Hold)> HeldAsync(Stage stage, int request)
    {
        var hold = stage.Server.Traffic.Plan(new Hold(request, Moment.Before));
        var run = stage.RunAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(hold.Reached, run);
        Assert.True(hold.Happened);
        return (run, hold);
    }

    /// <summary>The last look of an undisturbed run at something: the one that holds its write against the world.</summary>
    private static async Task<int> LastAsync(string scenario, string method, string end) =>
        (await KilledRun.UndisturbedAsync(new Scenario(scenario))).Requests.Last(r => r.Method == method && r.Path.EndsWith(end, StringComparison.Ordinal)).Number;
}
