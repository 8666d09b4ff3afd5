using Baton.Core.Planning;
using Baton.Feeds.Tests.Equipment;
using Baton.Testing.Feeds;
using Baton.Testing.GitHub;

namespace Baton.Feeds.Tests;

/// <summary>A release that is pushed to a feed that works, or to one that nearly does.</summary>
public sealed class PushedRelease
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IsOnTheFeedWithItsSymbolsAndASecondRunWritesNothing()
    {
        await using var stage = await Stage.SetAsync();

        var first = await stage.RunAsync(Cancellation);
        Assert.Null(first.Error);
        Assert.Equal(["alpha/1.0.0", "beta/1.0.0", "symbols alpha/1.0.0"], stage.Server.Snapshot().Split('\n').Select(l => l[..l.LastIndexOf(' ')]));

        stage.Server.Traffic.Restart();
        var second = await stage.RunAsync(Cancellation);
        Assert.True(second.WasNoOp);
        Assert.Empty(stage.Server.Traffic.Writes);
        Assert.Equal(1, stage.Server.SymbolPushes);
    }

    [Fact]
    public async Task WaitsForAFeedThatShowsItLater()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Lag = 20;

        Assert.Null((await stage.RunAsync(Cancellation)).Error);
        Assert.True(stage.Time.Waited > TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task DoesNotWaitForEver()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Lag = int.MaxValue;

        Assert.Equal("BATON6205", (await stage.RunAsync(Cancellation)).Error?.Code);
        Assert.InRange(stage.Time.Waited, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(31));
    }

    [Fact]
    public async Task IsTheSameWhenTheFeedSignsIt()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Signs = true;

        var outcome = await stage.RunAsync(Cancellation);

        Assert.Null(outcome.Error);
        Assert.StartsWith("the same content, signed by the feed", outcome.Operations[0].Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loopback")]
    [InlineData("folder")]
    public async Task IsNotPushedOverAnotherOfItsVersion(string feed)
    {
        await using var stage = await Stage.SetAsync();
        stage.Feed = stage.Feed with { Source = feed };
        stage.Pack("Alpha", "by somebody else");
        var other = stage.Bytes("Alpha");
        stage.Server.Hold("Alpha", "1.0.0", other);
        await File.WriteAllBytesAsync(Path.Combine(stage.Folder, "Alpha.1.0.0.nupkg"), other, Cancellation);
        stage.Pack("Alpha");

        var outcome = await stage.RunAsync(Cancellation);

        Assert.Equal("BATON6204", outcome.Error?.Code);
        Assert.Contains("its entry 'README.md' differs", outcome.Error!.Message, StringComparison.Ordinal);
        Assert.Empty(stage.Server.Traffic.Writes);
        Assert.Equal(other, await File.ReadAllBytesAsync(Path.Combine(stage.Folder, "Alpha.1.0.0.nupkg"), Cancellation));
    }

    [Fact]
    public async Task IsInTheFolderWholeAndASecondRunWritesNothing()
    {
        await using var stage = await Stage.SetAsync();
        stage.Feed = stage.Feed with { Source = "folder" };
        stage.Variables.Clear();

        Assert.Null((await stage.RunAsync(Cancellation)).Error);
        Assert.Equal(["Alpha.1.0.0.nupkg", "Alpha.1.0.0.snupkg", "Beta.1.0.0.nupkg"], Directory.GetFiles(stage.Folder).Select(Path.GetFileName).Order());
        Assert.True((await stage.RunAsync(Cancellation)).WasNoOp);
    }

    [Fact]
    public async Task LeavesOutSymbolsWhereNobodyTakesThem()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.TakesNoSymbols = true;

        var outcome = await stage.RunAsync(Cancellation);

        Assert.Null(outcome.Error);
        Assert.Equal((OperationStatus.AlreadySatisfied, "the feed takes no symbols"), (outcome.Operations[2].Status, outcome.Operations[2].Evidence));
    }

    [Fact]
    public async Task IsWhatTwoRunsAtOnceMake()
    {
        await using var stage = await Stage.SetAsync();

        var outcomes = await Task.WhenAll(stage.RunAsync(Cancellation), stage.RunAsync(Cancellation));

        Assert.All(outcomes, o => Assert.Null(o.Error));
        Assert.Equal(3, stage.Server.Snapshot().Split('\n').Length);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task OutlastsAFeedThatFailsForAWhile(int status)
    {
        await using var stage = await Stage.SetAsync();
        await stage.RunAsync(Cancellation);
        var wanted = stage.Server.Snapshot();
        var push = stage.Server.Traffic.Requests.First(r => r.IsWrite).Number;

        await using var again = await Stage.SetAsync();

        // NuGet's client has three tries of its own.
        for (var at = push; at < push + 3; at++)
        {
            again.Server.Traffic.Plan(new Fault(at, Moment.Before, new Reply(status)));
        }

        Assert.Null((await again.RunAsync(Cancellation)).Error);
        Assert.Equal(wanted, again.Server.Snapshot());
        Assert.InRange(again.Time.Waited, TimeSpan.FromSeconds(status == 429 ? 60 : 1), TimeSpan.FromMinutes(2));
    }
}
