using Baton.Core.Planning;
using Baton.Store.Folders;
using Baton.Store.Shelves;

namespace Baton.Deploy.Tests.Store;

/// <summary>The pointers of the channels of a folder of releases.</summary>
public sealed class ChannelsOfAStore : IDisposable
{
    private readonly Packed _packed = new();

    [Theory]
    [InlineData("1.2.0", "latest next")]
    [InlineData("1.2.0-beta.1", "beta next")]
    [InlineData("1.2.0-Feature-X.4", "feature-x next")]
    [InlineData("1.2.0-next.3", "next")]
    [InlineData("1.2.0-4", "next")]
    [InlineData("not a version", "")]
    public void OfAVersion_ComeFromItsLabel(string version, string channels) => Assert.Equal(channels, string.Join(' ', ReleaseChannels.Of([version]).Keys));

    [Fact]
    public async Task MoveForwardWhenPublishing()
    {
        await PublishAsync("1.2.0");
        await PublishAsync("1.3.0-beta.1");
        await PublishAsync("1.3.0-beta.10");

        Assert.Equal(["beta 1.3.0-beta.10", "latest 1.2.0", "next 1.3.0-beta.10"], await PointersAsync());
    }

    [Fact]
    public async Task AreNotMovedBackByAnOlderRunThatEndsLate()
    {
        await PublishAsync("1.3.0");
        await PublishAsync("1.2.0");

        Assert.Equal(["latest 1.3.0", "next 1.3.0"], await PointersAsync());
    }

    [Fact]
    public async Task MoveBackToTheNewestThatIsLeft()
    {
        await PublishAsync("1.2.0");
        await PublishAsync("1.3.0");
        await PublishAsync("1.4.0-beta.1");

        Assert.Null(await Shelf.RemoveAsync("web", "1.4.0-beta.1", Cancellation));
        Assert.Null(await Shelf.RemoveAsync("web", "1.3.0", Cancellation));

        Assert.Equal(["latest 1.2.0", "next 1.2.0"], await PointersAsync());
        Assert.Equal(["1.2.0"], _packed.Store().List().Select(r => r.Release.Version));
    }

    /// <summary>A run ended after the release was complete and before its channels moved, or in the middle of writing one.</summary>
    [Theory]
    [InlineData("latest")]
    [InlineData("next")]
    [InlineData(".next.unfinished")]
    public async Task LeftBehindByAKilledRun_AreMovedByTheNextOne(string file)
    {
        await PublishAsync("1.1.0");
        await PublishAsync("1.2.0");
        File.WriteAllText(_packed["web", ".channels", file], "1.1.0\n");

        var again = await PublishAsync("1.2.0");

        Assert.Null(again.Error);
        Assert.Equal(["latest 1.2.0", "next 1.2.0"], await PointersAsync());
        Assert.True((await PublishAsync("1.2.0")).WasNoOp);
    }

    /// <summary>A run ended after the rename that hides the release.</summary>
    [Fact]
    public async Task OfARemovalThatWasKilled_AreMovedByTheNextOne()
    {
        await PublishAsync("1.1.0");
        await PublishAsync("1.2.0");
        Directory.Move(_packed["web", "1.2.0"], _packed["web", ".1.2.0.removed"]);
        Assert.False((await Shelf.ChannelsHoldAsync("web", Cancellation)).Value);

        Assert.Null(await Shelf.RemoveAsync("web", "1.2.0", Cancellation));

        Assert.Equal(["latest 1.1.0", "next 1.1.0"], await PointersAsync());
        Assert.False(Directory.Exists(_packed["web", ".1.2.0.removed"]));
    }

    [Fact]
    public async Task OfManyRunsAtOnce_PointToTheNewest()
    {
        var versions = Enumerable.Range(0, 12).Select(i => $"1.{i}.0").ToArray();
        using var barrier = new Barrier(versions.Length);
        await Task.WhenAll(versions.Select(v => Task.Factory.StartNew(
            () =>
            {
                var operations = OperationsOf(v);
                barrier.SignalAndWait(Cancellation);
                Run.Async(operations).GetAwaiter().GetResult();
            }, Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Equal(["latest 1.11.0", "next 1.11.0"], await PointersAsync());
        Assert.Equal(versions.Length, _packed.Store().List().Count);
    }

    [Theory]
    [InlineData("..", "1.2.0")]
    [InlineData("web", "..")]
    [InlineData("web", "../web/1.2.0")]
    [InlineData("web/1.2.0", ".")]
    public async Task ANameThatLeavesTheStore_RemovesNothing(string unit, string version)
    {
        await PublishAsync("1.2.0");
        var before = _packed.Files().ToList();

        Assert.Equal("BATON6004", (await Shelf.RemoveAsync(unit, version, Cancellation))!.Code);
        Assert.Equal(before, _packed.Files());
    }

    [Fact]
    public async Task TheList_HasSizeTimeAndChannels()
    {
        await PublishAsync("1.2.0");
        await PublishAsync("1.3.0-beta.1");

        var listed = (await Shelf.ListAsync(null, Cancellation)).Value;

        Assert.Equal(["1.2.0 latest", "1.3.0-beta.1 beta,next"], listed.Select(r => $"{r.Version} {string.Join(',', r.Channels)}"));
        Assert.Equal(Directory.EnumerateFiles(_packed["web", "1.2.0"]).Sum(f => new FileInfo(f).Length), listed[0].Size);
        Assert.Equal(File.GetLastWriteTimeUtc(_packed["web", "1.2.0", "release.json"]), listed[0].Published.UtcDateTime);
    }

    public void Dispose() => _packed.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ReleaseShelf Shelf => new(new FolderObjects(_packed.Root, unit => new(Path.Combine(_packed.Root, unit, ".lock"), TimeProvider.System, TimeSpan.FromMinutes(1))));

    private Task<RunOutcome> PublishAsync(string version) => Run.Async(OperationsOf(version));

    private System.Collections.Immutable.ImmutableArray<IOperation> OperationsOf(string version)
    {
        lock (_packed)
        {
            return _packed.Operations(_packed.Release with { Version = version, Tag = $"v{version}" });
        }
    }

    private async Task<IEnumerable<string>> PointersAsync()
    {
        Assert.Equal(
            (await Shelf.PointersAsync("web", Cancellation)).Value!.Select(p => $"{p.Key} {p.Value}\n"),
            Directory.EnumerateFiles(_packed["web", ".channels"]).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)} {File.ReadAllText(f)}"));
        return (await Shelf.PointersAsync("web", Cancellation)).Value!.Select(p => $"{p.Key} {p.Value}");
    }
}
