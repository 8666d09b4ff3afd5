using Dapper;
using Npgsql;

namespace Baton.Deploy.Ledger;

/// <summary>The tables in PostgreSQL, in a schema of their own. Events can be added and never changed: the database itself refuses.</summary>
internal static class PostgresSchema
{
    // Any number; it only has to be the same in each Baton.
    private const long MigrationLock = 0x4241544F4E;

    private const string Found = "SELECT COALESCE(MAX(number), 0) FROM baton.migrations";

    // Not to_regclass: within a transaction that remembers that there was no table.
    private const string IsThere = "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = 'baton' AND tablename = 'migrations')";

    // IF NOT EXISTS asks for the right to create a schema also where there is one.
    private const string Schema =
        "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'baton') THEN CREATE SCHEMA baton; END IF; END $$";

    private const string Numbers = "CREATE TABLE IF NOT EXISTS baton.migrations (number integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())";

    /// <summary>The tables of schema 2: PostgreSQL has never had schema 1.</summary>
    private const string Tables = """
        CREATE TABLE baton.events (
          id bigint PRIMARY KEY,
          unit text NOT NULL, environment text NOT NULL, version text NOT NULL, commit_id text NOT NULL, committed text NOT NULL,
          kind text NOT NULL, phase text NOT NULL,
          by text NOT NULL, host text NOT NULL, run text NOT NULL, token bigint NOT NULL, at text NOT NULL,
          record text NOT NULL, detail text NOT NULL,
          previous text NOT NULL, hash text NOT NULL);
        CREATE INDEX events_of_environment ON baton.events (unit, environment, id);
        CREATE INDEX live_events ON baton.events (environment, unit, id) WHERE phase IN ('succeeded', 'retired');
        CREATE INDEX deployed_versions ON baton.events (environment, unit, kind, phase, version, id);
        CREATE TABLE baton.leases (
          environment text PRIMARY KEY, by text NOT NULL, host text NOT NULL, process_id bigint NOT NULL, process_start text NOT NULL,
          run text NOT NULL, version text NOT NULL, since text NOT NULL, expires text NOT NULL, token bigint NOT NULL);
        CREATE TABLE baton.fences (environment text PRIMARY KEY, token bigint NOT NULL);
        CREATE TABLE baton.chain (one integer PRIMARY KEY CHECK (one = 1), last bigint NOT NULL, hash text NOT NULL);
        INSERT INTO baton.chain (one, last, hash) VALUES (1, 0, '');
        CREATE FUNCTION baton.refuse() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
        CREATE TRIGGER events_are_not_changed BEFORE UPDATE OR DELETE ON baton.events FOR EACH ROW EXECUTE FUNCTION baton.refuse();
        CREATE TRIGGER events_are_not_emptied BEFORE TRUNCATE ON baton.events FOR EACH STATEMENT EXECUTE FUNCTION baton.refuse();
        """;

    private static readonly LedgerMigration[] Migrations =
    [
        new(2, (connection, transaction) => connection.ExecuteAsync(Tables, transaction: transaction)),
        new(3, (connection, transaction) => connection.ExecuteAsync("ALTER TABLE baton.events ADD COLUMN desired text NOT NULL DEFAULT ''", transaction: transaction)),
    ];

    /// <summary>Makes the tables of a new database, and brings those of an older Baton up to date. Two first users wait for each other.</summary>
    /// <returns>The schema's number in the database.</returns>
    public static async Task<long> MakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var found = await FoundAsync(connection, cancellationToken);
        if (found >= LedgerMigration.Newest)
        {
            return found;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", new { key = MigrationLock }, transaction);
        found = await FoundAsync(connection, cancellationToken);
        if (found == 0)
        {
            await connection.ExecuteAsync($"{Schema}; {Numbers}", transaction: transaction);
        }

        foreach (var migration in Migrations.Where(m => m.Number > found))
        {
            await migration.ApplyAsync(connection, transaction);
            await connection.ExecuteAsync("INSERT INTO baton.migrations (number) VALUES (@Number)", new { migration.Number }, transaction);
        }

        await transaction.CommitAsync(cancellationToken);
        return Math.Max(found, LedgerMigration.Newest);
    }

    private static async Task<long> FoundAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var isThere = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(IsThere, cancellationToken: cancellationToken));
        return isThere ? await connection.ExecuteScalarAsync<long>(new CommandDefinition(Found, cancellationToken: cancellationToken)) : 0;
    }
}
