using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Two units of one repository, each with tags, releases, milestones and statuses of its own.</summary>
public sealed class TwoUnits
{
    private static readonly Release Web = Stage.Make("1.5.0") with { Tag = "web/v1.5.0", Tests = new(12, 0, 1) };
    private static readonly Release Tools = Web with { Name = "tools", Tag = "tools-v1.5.0", Notes = "# tools\n\n- another change\n", Tests = new(3, 0, 0) };

    [Fact]
    public async Task AreReleasedBesideEachOther()
    {
        await using var stage = await SetAsync();

        Assert.Null((await RunAsync(stage, Web)).Error);
        Assert.Equal(["1.5.0", "tools-v1.5.0"], stage.Hosted.Milestones.Where(m => m.Open).Select(m => m.Title));
        Assert.Null((await RunAsync(stage, Tools)).Error);

        Assert.Equal(["1.5.0"], stage.Hosted.Milestones.Where(m => m.Open).Select(m => m.Title));
        Assert.Equal([("tools-v1.5.0", "tools 1.5.0", "# tools\n\n- another change", 3), ("web/v1.5.0", "web 1.5.0", "# web\n\n- a change", 3)], stage.Hosted.Releases.Where(r => !r.Draft).OrderBy(r => r.TagName, StringComparer.Ordinal).Select(r => (r.TagName, r.Name, r.Body, r.Assets.Count)));
        Assert.Equal([Stage.Commit, Stage.Commit], new[] { Web, Tools }.Select(r => stage.Hosted.CommitOf(r.Tag)));
        Assert.Equal(["baton/web", "baton/tools"], stage.Hosted.Statuses.Select(s => s.Context));
        Assert.Equal("web/v1.5.0", stage.Hosted.Latest()?.TagName);

        // The unit that is latest goes on being that with its next version, and the other one has nothing to do.
        Assert.Null((await RunAsync(stage, Stage.Make("1.6.0") with { Tag = "web/v1.6.0", Commit = Stage.Other })).Error);
        Assert.Equal("web/v1.6.0", stage.Hosted.Latest()?.TagName);
        Assert.True((await RunAsync(stage, Tools)).WasNoOp);
    }

    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.After)]
    public async Task DoNotDisturbEachOtherWhenTheyAreReleasedAtTheSameTime(Moment moment)
    {
        int asks;
        await using (var alone = await SetAsync())
        {
            await RunAsync(alone, Web);
            asks = alone.Server.Traffic.Requests.TakeWhile(r => r.Method != "PATCH").Last(r => r.Path.EndsWith("/releases/latest", StringComparison.Ordinal)).Number;
        }

        var requests = 1;
        for (var at = 1; at <= requests; at++)
        {
            await using var stage = await SetAsync();
            var hold = stage.Server.Traffic.Plan(new Hold(at, moment));

            var first = RunAsync(stage, Web);
            await Task.WhenAny(hold.Reached, first);
            requests = hold.Happened ? at + 1 : at;
            if (first.IsCompleted)
            {
                // It was over before: the other one comes after it, and nobody waits for anybody.
                hold.Release();
            }

            var second = await RunAsync(stage, Tools);
            hold.Release();

            Assert.Null(second.Error);
            Assert.Null((await first).Error);
            Assert.Equal(["tools-v1.5.0", "web/v1.5.0"], stage.Hosted.Releases.Where(r => !r.Draft && r.Assets.Count == 3).Select(r => r.TagName).Order(StringComparer.Ordinal));
            Assert.Equal(2, stage.Hosted.Releases.Count);
            Assert.Equal(["1.5.0"], stage.Hosted.Milestones.Where(m => m.Open).Select(m => m.Title));

            // Whoever finds that the other one has it leaves it there.
            Assert.Equal(at < asks || (at == asks && moment == Moment.Before) ? "tools-v1.5.0" : "web/v1.5.0", stage.Hosted.Latest()?.TagName);
        }

        Assert.InRange(requests, 20, 80);
    }

    private static async Task<Stage> SetAsync()
    {
        var stage = await Stage.SetAsync();
        stage.FollowUps = new() { Status = true, Milestone = true };
        stage.Hosted.Milestones.AddRange([new(1, "1.5.0"), new(2, "web/v1.5.0"), new(3, "tools-v1.5.0")]);
        return stage;
    }

    private static Task<RunOutcome> RunAsync(Stage stage, Release release)
    {
        stage.Release = release;
        return Stage.RunAsync(stage.Plan(), TestContext.Current.CancellationToken);
    }
}
