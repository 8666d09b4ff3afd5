using Dapper;
using Microsoft.Data.Sqlite;

namespace Baton.Deploy.Ledger;

/// <summary>The tables in SQLite. Events can be added and never changed: the database itself refuses.</summary>
internal static class SqliteSchema
{
    private const string First = """
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
        """;

    private const string Chain = """
        DROP TRIGGER events_are_not_changed;
        ALTER TABLE events ADD COLUMN committed TEXT NOT NULL DEFAULT '';
        ALTER TABLE events ADD COLUMN token INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE events ADD COLUMN previous TEXT NOT NULL DEFAULT '';
        ALTER TABLE events ADD COLUMN hash TEXT NOT NULL DEFAULT '';
        ALTER TABLE leases ADD COLUMN token INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE chain (one INTEGER PRIMARY KEY CHECK (one = 1), last INTEGER NOT NULL, hash TEXT NOT NULL);
        INSERT INTO chain (one, last, hash) VALUES (1, 0, '');
        CREATE TABLE fences (environment TEXT PRIMARY KEY, token INTEGER NOT NULL);
        CREATE INDEX live_events ON events (environment, unit, id) WHERE phase IN ('succeeded', 'retired');
        CREATE INDEX deployed_versions ON events (environment, unit, kind, phase, version, id);
        """;

    private const string Desired = "ALTER TABLE events ADD COLUMN desired TEXT NOT NULL DEFAULT ''";

    private const string HasDesired = "SELECT COUNT(*) > 0 FROM pragma_table_info('events') WHERE name = 'desired'";

    private const string Sealed =
        "CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;";

    /// <summary>Makes the tables of a new file, and brings those of an older Baton up to date.</summary>
    /// <returns>The schema's number in the file.</returns>
    public static async Task<long> MakeAsync(SqliteConnection connection, LedgerStatements statements)
    {
        var found = await FoundAsync(connection, null);
        if (found >= LedgerMigration.Newest)
        {
            return found;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        found = await FoundAsync(connection, transaction);
        foreach (var migration in Migrations(statements).Where(m => m.Number > found))
        {
            await migration.ApplyAsync(connection, transaction);
            await connection.ExecuteAsync($"PRAGMA user_version = {migration.Number}", transaction: transaction);
        }

        await transaction.CommitAsync();
        return Math.Max(found, LedgerMigration.Newest);
    }

    private static IEnumerable<LedgerMigration> Migrations(LedgerStatements statements) =>
    [
        new(1, (connection, transaction) => connection.ExecuteAsync(First, transaction: transaction)),
        new(2, async (connection, transaction) =>
        {
            // Chaining reads and writes whole events, so it needs the columns of later schemas.
            await connection.ExecuteAsync($"{Chain};{Desired}", transaction: transaction);
            await FirstChain.MakeAsync(connection, transaction, statements);
            await connection.ExecuteAsync(Sealed, transaction: transaction);
        }),
        new(3, async (connection, transaction) =>
        {
            if (!await connection.ExecuteScalarAsync<bool>(HasDesired, transaction: transaction))
            {
                await connection.ExecuteAsync(Desired, transaction: transaction);
            }
        }),
    ];

    private static Task<long> FoundAsync(SqliteConnection connection, SqliteTransaction? transaction) =>
        connection.ExecuteScalarAsync<long>("PRAGMA user_version", transaction: transaction);
}
