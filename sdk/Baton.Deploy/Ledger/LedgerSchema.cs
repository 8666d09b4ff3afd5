using Dapper;
using Microsoft.Data.Sqlite;

namespace Baton.Deploy.Ledger;

/// <summary>The tables of the ledger. Events can be added and never changed: the database itself refuses.</summary>
internal static class LedgerSchema
{
    public const int Version = 1;

    private const string Tables = """
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
        PRAGMA user_version = 1;
        """;

    /// <summary>Makes the tables of a new file.</summary>
    /// <returns>The schema's version in the file.</returns>
    public static async Task<long> MakeAsync(SqliteConnection connection)
    {
        var version = await connection.ExecuteScalarAsync<long>("PRAGMA user_version");
        if (version > 0)
        {
            return version;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        if (await connection.ExecuteScalarAsync<long>("PRAGMA user_version", transaction: transaction) == 0)
        {
            await connection.ExecuteAsync(Tables, transaction: transaction);
            await transaction.CommitAsync();
        }

        return Version;
    }
}
