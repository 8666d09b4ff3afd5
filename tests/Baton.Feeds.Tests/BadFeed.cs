using Baton.Core.Checks;
using Baton.Feeds.Publishing;
using Baton.Feeds.Tests.Equipment;
using Baton.Testing.Feeds;
using Baton.Testing.GitHub;

namespace Baton.Feeds.Tests;

/// <summary>A feed that cannot be pushed to.</summary>
public sealed class BadFeed
{
    [Theory]
    [InlineData("elsewhere", "BATON6200", "BATON6200")]
    [InlineData("nowhere", "BATON6203", "BATON6203")]
    [InlineData("loopback", "BATON6201", "BATON6201", "")]
    [InlineData("loopback", "BATON6202", "BATON6209", "a-wrong-key")]
    public async Task IsACodedErrorAndNothingIsWritten(string source, string pushed, string looked, string? key = null)
    {
        await using var stage = await Stage.SetAsync();
        stage.Feed = stage.Feed with { Source = source };
        stage.Variables["NUGET_API_KEY"] = key ?? stage.Variables["NUGET_API_KEY"];

        var error = (await stage.RunAsync(TestContext.Current.CancellationToken)).Error;

        Assert.Equal(pushed, error?.Code);
        Assert.DoesNotContain("a-wrong-key", error!.ToString(), StringComparison.Ordinal);
        Assert.Empty(stage.Server.Snapshot());
        Assert.Contains(looked, (await FeedPreflight.CheckAsync(stage.Target, offline: false, TestContext.Current.CancellationToken)).Select(f => f.Diagnostic?.Code));
    }

    [Fact]
    public async Task ThatIsDownIsTriedAgainAndThenReported()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Server.DisposeAsync();

        Assert.Equal("BATON6203", (await stage.RunAsync(TestContext.Current.CancellationToken)).Error?.Code);
        var found = await FeedPreflight.CheckAsync(stage.Target, offline: false, TestContext.Current.CancellationToken);
        Assert.Equal(("feed loopback index", "BATON6203"), found.Where(f => f.Status == CheckStatus.Failed).Select(f => (f.Name, f.Diagnostic?.Code)).Single());
    }

    [Fact]
    public async Task IsNotAskedWhenNobodyIs()
    {
        await using var stage = await Stage.SetAsync();

        var found = await FeedPreflight.CheckAsync(stage.Target, offline: true, TestContext.Current.CancellationToken);

        Assert.Equal([CheckStatus.Ok, CheckStatus.Ok, CheckStatus.NotAsked], found.Select(f => f.Status));
        Assert.Empty(stage.Server.Traffic.Requests);
    }

    /// <summary>Between the hash and the push there are requests, and a build may write to the package meanwhile.</summary>
    [Fact]
    public async Task IsSentTheBytesThatWereHashedWhateverHappensToTheFileMeanwhile()
    {
        var (wanted, requests) = await Scenario.UndisturbedAsync("empty feed");
        for (var at = 1; at < requests; at++)
        {
            await using var stage = await Stage.SetAsync();
            var hold = stage.Server.Traffic.Plan(new Hold(at, Moment.Before));
            var running = stage.RunAsync(TestContext.Current.CancellationToken);
            await Task.WhenAny(hold.Reached, running);
            FeedPackage.Write(Path.Combine(stage.Packages, "Alpha.1.0.0.nupkg"), "Alpha", "1.0.0", "other bytes");
            hold.Release();
            await running;

            Assert.DoesNotContain(stage.Server.Snapshot().Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !wanted.Contains(line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task MayHaveAnyName()
    {
        await using var stage = await Stage.SetAsync();
        var configuration = Path.Combine(stage.Root, "nuget.config");
        await File.WriteAllTextAsync(configuration, (await File.ReadAllTextAsync(configuration, TestContext.Current.CancellationToken)).Replace("\"loopback\"", "\"our/feed: a \u00FC\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        stage.Feed = stage.Feed with { Source = "our/feed: a \u00FC" };

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        Assert.Equal(1, stage.Server.SymbolPushes);
    }

    [Fact]
    public async Task IsNotSentAPackageThatChanged()
    {
        await using var stage = await Stage.SetAsync();
        await File.WriteAllTextAsync(Path.Combine(stage.Packages, "Alpha.1.0.0.nupkg"), "no package", TestContext.Current.CancellationToken);

        Assert.Equal("BATON6208", (await stage.RunAsync(TestContext.Current.CancellationToken)).Error?.Code);
        Assert.Empty(stage.Server.Traffic.Writes);
    }
}
