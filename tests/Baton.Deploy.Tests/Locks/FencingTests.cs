using Baton.Core.Diagnostics;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;
using Baton.Deploy.Tests.Equipment;
using Baton.Testing.Postgres;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Deploy.Tests.Locks;

/// <summary>A run that has lost its lock without knowing it. Each run has connections of its own.</summary>
public sealed class FencingTests(PostgresServer postgres)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Start);

    // The clock of a run on a machine that was suspended: it stands still, so that the run renews nothing.
    private readonly FakeTimeProvider suspended = new(Start);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task TokensRiseWithEachHolder(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        var tokens = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            await using var held = await TakeAsync(database, $"run-{i}", "far-away");
            tokens.Add(held.Token);
        }

        Assert.Equal([1, 2, 3], tokens);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task ALostRunCannotWrite(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        await using var lost = await TakeAsync(database, "lost", "far-away", suspended);
        Assert.Null(await database.Open().AppendAsync(Event(lost, "started"), Cancellation));
        time.SetUtcNow(await ExpiryAsync(database) + TimeSpan.FromSeconds(1));
        await using var next = await TakeAsync(database, "next", "here");

        var refused = await database.Open().AppendAsync(Event(lost, "activating"), Cancellation);

        Assert.Equal(("BATON7004", ExitCode.Locked), (refused!.Code, refused.Descriptor.Exit));
        Assert.Null(await database.Open().AppendAsync(Event(next, "activating"), Cancellation));
        var history = (await database.Open().HistoryAsync("app", "local", Cancellation)).Value!;
        Assert.Equal(["started", "taken-over", "activating"], history.Select(e => e.Phase));
        Assert.Equal([1L, 2L, 2L], history.Select(e => e.Token));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task ARunWhoseLockWasGivenBackCannotWrite(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        var held = await TakeAsync(database, "run", "here");
        await held.DisposeAsync();

        Assert.Equal("BATON7004", (await database.Open().AppendAsync(Event(held, "activating"), Cancellation))!.Code);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task ALockThatCannotBeRenewedStopsTheRun(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        var ledger = new UnreachableLedger(database.Open());
        await using var held = (await EnvironmentLock.TakeAsync(
            ledger, "app", "local", "1.0.0", new DeployActor("ada", "here", Environment.ProcessId, "run"), TimeSpan.Zero, time, Cancellation)).Value!;
        Assert.Null(held.Lost());

        ledger.IsDown = true;
        time.SetUtcNow(time.GetUtcNow() + EnvironmentLock.Length);

        Assert.Equal("BATON7004", held.Lost()!.Code);
        ledger.IsDown = false;
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task OfTwoThatTakeAnExpiredLockOneGetsIt(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        await using var lost = await TakeAsync(database, "lost", "far-away", suspended);
        time.SetUtcNow(await ExpiryAsync(database) + TimeSpan.FromSeconds(1));

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TryAsync(database, $"run-{i}", "far-away"))));

        await using var winner = all.Single(r => r.IsSuccess).Value!;
        Assert.Equal(2, winner.Token);
        Assert.Single((await database.Open().HistoryAsync("app", "local", Cancellation)).Value!, e => e.Phase == "taken-over");
    }

    private static LedgerEvent Event(EnvironmentLock held, string phase) => Events.Of("1.0.0", phase) with { Token = held.Token };

    private static async Task<DateTimeOffset> ExpiryAsync(LedgerDatabase database) =>
        (await database.Open().FindLeaseAsync("app/local", Cancellation)).Value!.Holder!.Expires;

    private async Task<EnvironmentLock> TakeAsync(LedgerDatabase database, string run, string host, TimeProvider? clock = null)
    {
        var taken = await TryAsync(database, run, host, clock);
        Assert.True(taken.IsSuccess, string.Join('\n', taken.Diagnostics));
        return taken.Value!;
    }

    private Task<Result<EnvironmentLock>> TryAsync(LedgerDatabase database, string run, string host, TimeProvider? clock = null) => EnvironmentLock.TakeAsync(
        database.Open(), "app", "local", $"1.0.0-of-{run}", new DeployActor("ada", host, Environment.ProcessId, run), TimeSpan.Zero, clock ?? time, Cancellation);
}
