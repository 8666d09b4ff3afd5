using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Two runs that are both in the middle of the same file: the second has taken the first one's upload for broken off, deleted it, and sends its own.</summary>
public sealed class RacingUploads
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AreNotDeletedInTurns()
    {
        var (ours, theirs) = await NumbersAsync();
        await using var stage = await Stage.SetAsync();
        var (first, held) = await HeldAsync(stage, ours, Cancellation);
        var (second, rival) = await HeldAsync(stage, theirs, Cancellation);

        // The first one's is answered 404, it looks twice, and does what it then thinks right.
        var next = stage.Server.Traffic.Plan(new Hold(theirs + 3, Moment.Before));
        held.Release();
        await next.Reached;
        rival.Release();
        var other = await second;
        next.Release();

        Assert.Null(other.Error);
        Assert.Null((await first).Error);
        Assert.Equal([404, 201], Sent(stage, "POST", "web-1.5.0.zip"));
        Assert.Equal([204], Sent(stage, "DELETE", "/releases/assets/"));
        Assert.Equal(3, Assert.Single(stage.Hosted.Releases).Assets.Count);
    }

    [Fact]
    public async Task AreWaitedForOnlyWhileTheyMayBeAlive()
    {
        var (ours, theirs) = await NumbersAsync();
        await using var stage = await Stage.SetAsync();
        using var death = new CancellationTokenSource();
        var (first, held) = await HeldAsync(stage, ours, Cancellation);
        var dies = stage.Server.Traffic.Plan(new Fault(theirs, Moment.During, Then: death.Cancel));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.RunAsync(death.Token));
        Assert.True(dies.Happened);
        var waited = stage.Time.Waited;
        held.Release();

        Assert.Null((await first).Error);
        Assert.InRange(stage.Time.Waited - waited, AssetTransfer.UploadIdle, 2 * AssetTransfer.UploadIdle);
        Assert.All(Assert.Single(stage.Hosted.Releases).Assets, a => Assert.Equal("uploaded", a.State));
    }

    private static IEnumerable<int> Sent(Stage stage, string method, string path) =>
        stage.Server.Traffic.Writes.Where(w => w.Method == method && w.Path.Contains(path, StringComparison.Ordinal)).Select(w => w.Status);

    /// <summary>The number of the first upload, and of the same file's in a second run that comes meanwhile.</summary>
    private static async Task<(int Ours, int Theirs)> NumbersAsync()
    {
        var ours = Upload(await KilledRun.UndisturbedWritesAsync(new Scenario("empty repository")), 0);
        await using var stage = await Stage.SetAsync();
        var (first, held) = await HeldAsync(stage, ours, Cancellation);
        await stage.RunAsync(Cancellation);
        held.Release();
        await first;
        return (ours, Upload(stage.Server.Traffic.Writes, ours));

        static int Upload(IReadOnlyList<LoggedRequest> writes, int after) =>
            writes.First(w => w.Number > after && w.Path.Contains("web-1.5.0.zip", StringComparison.Ordinal)).Number;
    }

    /// <summary>A run that is in the middle of a request.</summary>
    private static async Task<(Task<RunOutcome> Run, Hold Hold)> HeldAsync(Stage stage, int request, CancellationToken cancellationToken)
    {
        var hold = stage.Server.Traffic.Plan(new Hold(request, Moment.During));
        var run = stage.RunAsync(cancellationToken);
        await hold.Reached;
        return (run, hold);
    }
}
