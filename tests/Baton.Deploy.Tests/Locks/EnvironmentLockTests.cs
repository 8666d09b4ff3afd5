using System.Diagnostics;
using Baton.Core.Diagnostics;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;
using Baton.Deploy.Tests.Equipment;
using Baton.Testing.Postgres;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Deploy.Tests.Locks;

public sealed class EnvironmentLockTests(PostgresServer postgres) : IAsyncDisposable
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private LedgerDatabase? database;
    private SqlLedger ledger = null!;

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task ASecondRunLearnsWhoHoldsItAndSinceWhen(string kind)
    {
        await UseAsync(kind);
        await using var first = Held(await TakeAsync("first", "far-away"));

        var second = await TakeAsync("second", "here");

        var locked = second.Diagnostics.Single();
        Assert.Equal(("BATON7003", ExitCode.Locked), (locked.Code, locked.Descriptor.Exit));
        Assert.Contains("ada@far-away", locked.Message, StringComparison.Ordinal);
        Assert.Contains("1.0.0-of-first", locked.Message, StringComparison.Ordinal);
        Assert.Contains("2026-01-02T03:04:05", locked.Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task AnotherEnvironmentIsNotLocked(string kind)
    {
        await UseAsync(kind);
        await using var first = Held(await TakeAsync("first", "far-away"));
        await using var other = Held(await TakeAsync("second", "here", environment: "other"));

        Assert.Null(other.Lost());
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task GivenBackItIsFree(string kind)
    {
        await UseAsync(kind);
        await Held(await TakeAsync("first", "far-away")).DisposeAsync();

        await using var second = Held(await TakeAsync("second", "here"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task ItLastsWhileItIsRenewedAndEndsWhenItIsNot(string kind)
    {
        await UseAsync(kind);
        // Renewed: a minute is over twice, and it is still held.
        var first = Held(await TakeAsync("first", "far-away"));
        for (var i = 0; i < 8; i++)
        {
            var before = await ExpiryAsync();
            time.Advance(EnvironmentLock.Length / 4);
            await UntilAsync(async () => await ExpiryAsync() > before);
        }

        Assert.False((await TakeAsync("second", "here")).IsSuccess);

        // Given back, and held by a run that is never heard of again: after a minute it is anybody's, and the ledger keeps a note.
        await first.DisposeAsync();
        var now = time.GetUtcNow();
        await ledger.TakeLeaseAsync(
            new Lease("app/local", "bob", "far-away", 1, now, "dead", "0.9.0", now, now + EnvironmentLock.Length), _ => false, now, null, TestContext.Current.CancellationToken);
        time.Advance(EnvironmentLock.Length + TimeSpan.FromSeconds(1));
        var taken = await TakeAsync("third", "here");
        await using var third = Held(taken);

        Assert.Equal("BATON7005", taken.Diagnostics.Single().Code);
        var history = await ledger.HistoryAsync("app", "local", TestContext.Current.CancellationToken);
        Assert.Contains("bob@far-away", history.Value!.Single(e => e.Phase == "taken-over").Detail, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task AHolderThatDiedOnThisMachineBlocksNoOne(string kind)
    {
        await UseAsync(kind);
        using var dead = Process.Start("sh", ["-c", "exit 0"]);
        await dead.WaitForExitAsync(TestContext.Current.CancellationToken);
        var now = time.GetUtcNow();
        await ledger.TakeLeaseAsync(
            new Lease("app/local", "ada", "here", dead.Id, now, "killed", "0.9.0", now, now + EnvironmentLock.Length), _ => false, now, null, TestContext.Current.CancellationToken);

        await using var next = Held(await TakeAsync("next", "here"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task ALaterProcessWithTheSameIdIsNotTakenForTheHolder(string kind)
    {
        await UseAsync(kind);
        var now = time.GetUtcNow();
        await ledger.TakeLeaseAsync(
            new Lease("app/local", "ada", "here", Environment.ProcessId, DateTimeOffset.UnixEpoch, "before-the-restart", "0.9.0", now, now + EnvironmentLock.Length),
            _ => false, now, null, TestContext.Current.CancellationToken);

        await using var next = Held(await TakeAsync("next", "here"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task TakenOverWhileItWorkedItSaysSo(string kind)
    {
        await UseAsync(kind);
        await using var first = Held(await TakeAsync("first", "far-away"));
        var now = time.GetUtcNow() + TimeSpan.FromHours(1);
        await ledger.TakeLeaseAsync(
            new Lease("app/local", "bob", "elsewhere", 1, now, "thief", "2.0.0", now, now + EnvironmentLock.Length), _ => false, now, null, TestContext.Current.CancellationToken);

        time.Advance(EnvironmentLock.Length / 4);
        await UntilAsync(() => Task.FromResult(first.Lost() is not null));

        Assert.Equal("BATON7004", first.Lost()!.Code);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task OfManyAtOnceOneGetsIt(string kind)
    {
        await UseAsync(kind);
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => TakeAsync($"run-{i}", "far-away"))));

        await using var winner = all.Single(r => r.IsSuccess).Value!;
        Assert.All(all.Where(r => !r.IsSuccess), r => Assert.Equal("BATON7003", r.Diagnostics.Single().Code));
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    private async Task UseAsync(string kind)
    {
        database = await LedgerDatabase.MakeAsync(kind, postgres);
        ledger = database.Open();
    }

    private static EnvironmentLock Held(Result<EnvironmentLock> taken)
    {
        Assert.True(taken.IsSuccess, string.Join('\n', taken.Diagnostics));
        return taken.Value!;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private Task<Result<EnvironmentLock>> TakeAsync(string run, string host, string environment = "local") => EnvironmentLock.TakeAsync(
        ledger, "app", environment, $"1.0.0-of-{run}", new DeployActor("ada", host, Environment.ProcessId, run), TimeSpan.Zero, time, TestContext.Current.CancellationToken);

    private async Task<DateTimeOffset> ExpiryAsync() =>
        (await ledger.FindLeaseAsync("app/local", TestContext.Current.CancellationToken)).Value!.Holder!.Expires;
}
