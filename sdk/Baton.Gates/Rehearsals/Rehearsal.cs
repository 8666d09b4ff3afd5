using System.Collections.Immutable;
using System.Diagnostics;
using Baton.Core.Diagnostics;
using Baton.Gates.Histories;
using Npgsql;

namespace Baton.Gates.Rehearsals;

/// <summary>Runs migrations in one transaction that is rolled back, and reads from pg_locks what they hold.</summary>
internal static class Rehearsal
{
    private const string Before = "CREATE TEMPORARY TABLE baton_before ON COMMIT DROP AS SELECT oid, relfilenode FROM pg_class WHERE relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname LIKE 'pg\\_%')";

    // Tables that the migration makes are its own, and nobody waits for them.
    private const string Locks = """
        SELECT DISTINCT c.oid::regclass::text, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation JOIN baton_before b ON b.oid = c.oid
        WHERE l.pid = pg_backend_pid() AND l.granted AND l.mode NOT IN ('AccessShareLock', 'RowShareLock', 'RowExclusiveLock') ORDER BY 1, 2
        """;

    private const string Rewrites = "UPDATE baton_before b SET relfilenode = c.relfilenode FROM pg_class c WHERE c.oid = b.oid AND c.relfilenode <> b.relfilenode RETURNING c.oid::regclass::text";
    private const string Waiting = "SELECT count(DISTINCT pid)::int FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))";

    /// <summary>Runs them.</summary>
    /// <param name="address">The database that is named for it.</param>
    /// <param name="scripts">The pending migrations, in their order.</param>
    /// <param name="cancellationToken">Ends it; the transaction is rolled back.</param>
    /// <returns>What was run, and the failure that ended it.</returns>
    public static async Task<(ImmutableArray<RehearsedStatement> Statements, Diagnostic? Failure)> RunAsync(
        DatabaseAddress address, IEnumerable<RehearsalScript> scripts, CancellationToken cancellationToken)
    {
        var ran = ImmutableArray.CreateBuilder<RehearsedStatement>();
        SourceLocation? at = null;
        try
        {
            await using var connection = (NpgsqlConnection)address.Connect();
            await connection.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await ExecuteAsync(connection, "SET LOCAL lock_timeout = '5s'", cancellationToken);
            await ExecuteAsync(connection, Before, cancellationToken);
            var held = new HashSet<HeldLock>();
            foreach (var script in scripts)
            {
                foreach (var (line, sql) in script.Statements)
                {
                    at = new SourceLocation(script.Path, line, 1);
                    var start = Stopwatch.GetTimestamp();
                    await ExecuteAsync(connection, sql, cancellationToken);
                    var took = Stopwatch.GetElapsedTime(start);
                    ran.Add(new RehearsedStatement(script.Path, line, Shown(sql), (long)took.TotalMilliseconds)
                    {
                        Locks = [.. (await RowsAsync(connection, Locks, r => new HeldLock(r.GetString(0), r.GetString(1)), cancellationToken)).Where(held.Add)],
                        Rewrites = [.. await RowsAsync(connection, Rewrites, r => r.GetString(0), cancellationToken)],
                        Waiting = (await RowsAsync(connection, Waiting, r => r.GetInt32(0), cancellationToken))[0],
                    });
                }
            }

            await transaction.RollbackAsync(CancellationToken.None);
            return (ran.ToImmutable(), null);
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
        {
            var message = address.Redact(exception is PostgresException postgres ? $"{postgres.MessageText} ({postgres.SqlState})" : exception.Message).ReplaceLineEndings(" ");
            return (ran.ToImmutable(), at is null
                ? RehearsalDiagnostics.NotPossible.Report($"The rehearsal cannot begin in {address.Name}: {message}", "Its user must be allowed to do what the migrations do, and to make temporary tables.")
                : RehearsalDiagnostics.Failed.Report($"The statement failed: {message}", "Correct the migration. What was run before it was rolled back.", at));
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // The migrations of the user.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<T>> RowsAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // A constant of this class.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var all = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
        {
            all.Add(read(rows));
        }

        return all;
    }

    private static string Shown(string sql)
    {
        var line = string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 80 ? line : $"{line[..79]}…";
    }
}
