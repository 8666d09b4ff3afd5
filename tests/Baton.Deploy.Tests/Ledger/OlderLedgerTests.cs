using Baton.Deploy.Ledger;
using Baton.Deploy.Tests.Equipment;
using Baton.Testing;
using Microsoft.Data.Sqlite;

namespace Baton.Deploy.Tests.Ledger;

/// <summary>A file with schema 1, as the first versions of Baton wrote it.</summary>
public sealed class OlderLedgerTests : IDisposable
{
    private const string FirstSchema = """
        CREATE TABLE events (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          unit TEXT NOT NULL, environment TEXT NOT NULL, version TEXT NOT NULL, commit_id TEXT NOT NULL,
          kind TEXT NOT NULL, phase TEXT NOT NULL,
          by TEXT NOT NULL, host TEXT NOT NULL, run TEXT NOT NULL, at TEXT NOT NULL,
          record TEXT NOT NULL, detail TEXT NOT NULL);
        CREATE INDEX events_of_environment ON events (unit, environment, id);
        CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TABLE leases (
          environment TEXT PRIMARY KEY, by TEXT NOT NULL, host TEXT NOT NULL, process_id INTEGER NOT NULL, process_start TEXT NOT NULL,
          run TEXT NOT NULL, version TEXT NOT NULL, since TEXT NOT NULL, expires TEXT NOT NULL);
        INSERT INTO events (unit, environment, version, commit_id, kind, phase, by, host, run, at, record, detail) VALUES
          ('app', 'local', '1.0.0', 'c0ffee', 'deploy', 'started', 'ada', 'here', 'run', '2026-01-02T03:04:05.0000000Z', '', ''),
          ('app', 'local', '1.0.0', 'c0ffee', 'deploy', 'succeeded', 'ada', 'here', 'run', '2026-01-02T03:04:06.0000000Z', '{}', '');
        PRAGMA user_version = 1;
        """;

    private readonly TempFolder folder = new();
    private readonly SqliteLedger ledger;

    public OlderLedgerTests() => ledger = new SqliteLedger(folder["ledger.db"]);

    [Fact]
    public async Task KeepsItsEventsAndIsChained()
    {
        await MakeAsync("");

        await ledger.AddAsync(Events.Of("1.1.0", "succeeded"));

        Assert.Equal("1.0.0 1.0.0 1.1.0", string.Join(' ', (await ledger.HistoryAsync("app", "local", TestContext.Current.CancellationToken)).Value!.Select(e => e.Version)));
        var audit = (await LedgerAudit.RunAsync(ledger, TestContext.Current.CancellationToken)).Value!;
        Assert.Null(audit.FirstBad);
        Assert.Equal((2, 4), (audit.ChainedLater, audit.Head.Number));
    }

    [Fact]
    public async Task IsStillAppendOnly()
    {
        await MakeAsync("");
        await ledger.AddAsync(Events.Of("1.1.0", "succeeded"));

        await Assert.ThrowsAsync<SqliteException>(() => RunAsync("UPDATE events SET by = 'eve' WHERE id = 1"));
        await Assert.ThrowsAsync<SqliteException>(() => RunAsync("DELETE FROM events"));
    }

    [Fact]
    public async Task WithoutEventsNeedsNoNote()
    {
        await MakeAsync("DROP TRIGGER events_are_not_removed; DELETE FROM events; DELETE FROM sqlite_sequence; "
            + "CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;");

        await ledger.AddAsync(Events.Of("1.1.0", "succeeded"));

        Assert.Null((await LedgerAudit.RunAsync(ledger, TestContext.Current.CancellationToken)).Value!.ChainedLater);
    }

    [Fact]
    public async Task IsMigratedOnceByManyAtATime()
    {
        await MakeAsync("");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => new SqliteLedger(folder["ledger.db"]).AddAsync(Events.Of($"2.0.{i}", "succeeded")))));

        var audit = (await LedgerAudit.RunAsync(ledger, TestContext.Current.CancellationToken)).Value!;
        Assert.Null(audit.FirstBad);
        Assert.Equal(13, audit.Count);
    }

    public void Dispose() => folder.Dispose();

    private Task MakeAsync(string more) => RunAsync(FirstSchema + more);

    private async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={folder["ledger.db"]};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
