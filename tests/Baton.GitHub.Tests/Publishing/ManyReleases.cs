using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A repository with so many releases that to list them all is a good part of what a token may ask in an hour.</summary>
public sealed class ManyReleases
{
    [Fact]
    public async Task AreListedAgainForNothing()
    {
        await using var stage = await Stage.SetAsync();
        for (var n = 0; n < 900; n++)
        {
            stage.Hosted.Releases.Add(new HostedRelease { Id = n + 1, TagName = $"v0.{n}.0", Target = "main", PublishedAt = DateTimeOffset.UnixEpoch.AddDays(n) });
        }

        // Nine pages: once before there is a draft, once when it has moved all others down, and whatever page has changed.
        stage.Server.Behaviour.Limit = new RateLimit(60, stage.Time);

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Equal(0, stage.Server.Behaviour.Limit.Refused);
        Assert.Equal("v1.5.0", stage.Hosted.Latest()?.TagName);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(10)]
    public async Task AreAskedForInSmallerPagesWhereAHundredTakeTooLong(int largest)
    {
        await using var stage = await Stage.SetAsync();
        for (var n = 0; n < 120; n++)
        {
            stage.Hosted.Releases.Add(new HostedRelease { Id = n + 1, TagName = $"v0.{n}.0", Target = "main", PublishedAt = DateTimeOffset.UnixEpoch.AddDays(n) });
        }

        stage.Server.Behaviour.LargestPage = largest;

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        // The size is remembered: a timeout costs ten seconds each time.
        Assert.Equal(largest == 30 ? 2 : 4, stage.Server.Traffic.Requests.Count(r => r.Status == 504));
        Assert.Equal("v1.5.0", stage.Hosted.Latest()?.TagName);
        Assert.Equal(121, stage.Hosted.Releases.Count);
    }

    [Fact]
    public async Task AreAskedForAsBeforeAfterATimeoutThatWasAHiccup()
    {
        await using var stage = await Stage.SetAsync(new Scenario("forty releases"));
        var first = (await KilledRun.UndisturbedAsync(new Scenario("forty releases"))).Requests.First(r => r.Path.Contains("/releases?", StringComparison.Ordinal)).Number;
        stage.Server.Traffic.Plan(new Fault(first, Moment.Before, Refusal.Of(504, "We couldn't respond to your request in time.")));

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.All(stage.Server.Traffic.Requests.Where(r => r.Path.Contains("per_page", StringComparison.Ordinal)), r => Assert.Contains("per_page=100", r.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AreAllSeenWhenThereIsOneMore()
    {
        await using var stage = await Stage.SetAsync();
        stage.FollowUps = new() { Comment = true, Numbers = [7] };
        var issue = stage.Hosted.Issues[7] = new HostedIssue();
        for (var n = 1; n <= 100; n++)
        {
            issue.Comments[n] = "a full page of them";
        }

        // Ours is on the second page, which was not there when the first was read.
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Equal(101, issue.Comments.Count);
    }
}
