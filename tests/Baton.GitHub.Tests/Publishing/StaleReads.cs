using System.Text;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>GitHub goes on showing what was there before a write. It was done all the same: it is waited for, and not done again or undone.</summary>
public sealed class StaleReads
{
    [Theory]
    [InlineData("empty repository")]
    [InlineData("backport, and latest goes by date")]
    [InlineData("older release")]
    [InlineData("a draft with other words")]
    [InlineData("two drafts share the files")]
    [InlineData("broken upload")]
    [InlineData("other bytes in the draft")]
    [InlineData("records of another commit")]
    [InlineData("no digests")]
    [InlineData("follow-ups")]
    [InlineData("left a draft")]
    public async Task EndInTheSameRelease(string name)
    {
        var scenario = new Scenario(name);
        var (wanted, _) = await KilledRun.UndisturbedAsync(scenario);
        await using var stage = await Stage.SetAsync(scenario);
        stage.Server.Behaviour.StaleReads = 4;
        foreach (var operation in stage.Plan())
        {
            // Everything was seen once as it was before.
            await operation.ObserveAsync(TestContext.Current.CancellationToken);
        }

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(outcome.Error);
        Assert.Equal(wanted, stage.Hosted.Snapshot());
        Assert.Equal(stage.Draft ? 0 : 1, Patches(stage).Count(p => p.Contains("\"draft\":false", StringComparison.Ordinal)));
        Assert.All(stage.Hosted.Statuses.GroupBy(s => s), s => Assert.Single(s));
    }

    [Fact]
    public async Task TakeBackNothingThatWasPublished()
    {
        await using var stage = await Stage.SetAsync(new Scenario("a draft with other words"));
        stage.Server.Behaviour.StaleReads = 3;
        await stage.Plan()[1].ObserveAsync(TestContext.Current.CancellationToken);
        (stage.Hosted.Releases[0].Draft, stage.Hosted.Releases[0].PublishedAt) = (false, stage.Time.GetUtcNow());

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.False(Assert.Single(stage.Hosted.Releases).Draft);
        Assert.DoesNotContain(Patches(stage), p => p.Contains("\"draft\":true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeleteNothingThatWasPublished()
    {
        await using var stage = await Stage.SetAsync(new Scenario("two empty drafts"));
        stage.Server.Behaviour.StaleReads = 3;
        await stage.Plan()[1].ObserveAsync(TestContext.Current.CancellationToken);
        var published = stage.Hosted.Releases[1];
        (published.Draft, published.PublishedAt) = (false, stage.Time.GetUtcNow());

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Same(published, Assert.Single(stage.Hosted.Releases));
    }

    [Fact]
    public async Task ReplaceNoFileThatWasPublished()
    {
        await using var stage = await Stage.SetAsync(new Scenario("other bytes in the draft"));
        stage.Server.Behaviour.StaleReads = 3;
        await stage.Plan()[1].ObserveAsync(TestContext.Current.CancellationToken);
        (stage.Hosted.Releases[0].Draft, stage.Hosted.Releases[0].PublishedAt) = (false, stage.Time.GetUtcNow());

        Assert.Equal("BATON6123", (await stage.RunAsync(TestContext.Current.CancellationToken)).Error?.Code);

        Assert.Equal(new string('f', 64), stage.Hosted.Releases[0].Find("web-1.5.0.zip")!.Sha256);
    }

    private static IEnumerable<string> Patches(Stage stage) => stage.Server.Traffic.Writes
        .Where(w => w.Method == "PATCH" && w.Path.Contains("/releases/", StringComparison.Ordinal)).Select(w => Encoding.UTF8.GetString(w.Content));
}
