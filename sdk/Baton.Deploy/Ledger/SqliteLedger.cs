using Baton.Core.Diagnostics;
using Baton.Deploy.Locks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Baton.Deploy.Ledger;

/// <summary>A ledger in one SQLite file. Reading never makes the file; the first write does.</summary>
/// <param name="path">The file, absolute.</param>
public sealed class SqliteLedger(string path) : ILedger
{
    private const string EventColumns = "unit, environment, version, commit_id AS \"Commit\", kind, phase, by, host, run, at, record, detail";
    private const string LeaseColumns = "environment, by, host, process_id AS ProcessId, process_start AS ProcessStart, run, version, since, expires";

    /// <inheritdoc/>
    public Task<Result<IReadOnlyList<LedgerEvent>>> HistoryAsync(string unit, string environment, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<LedgerEvent>>([], async connection =>
        {
            var rows = await connection.QueryAsync<EventRow>(new CommandDefinition(
                $"SELECT {EventColumns} FROM events WHERE unit = @unit AND environment = @environment ORDER BY id",
                new { unit, environment }, cancellationToken: cancellationToken));
            return [.. rows.Select(r => r.ToEvent())];
        });

    /// <inheritdoc/>
    public Task<Result<IReadOnlyList<LedgerEvent>>> LiveAsync(string environment, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<LedgerEvent>>([], async connection =>
        {
            var rows = await connection.QueryAsync<EventRow>(new CommandDefinition(
                $"""
                SELECT {EventColumns} FROM events WHERE id IN
                  (SELECT MAX(id) FROM events WHERE environment = @environment AND phase = 'succeeded' GROUP BY unit)
                ORDER BY unit
                """,
                new { environment }, cancellationToken: cancellationToken));
            return [.. rows.Select(r => r.ToEvent())];
        });

    /// <inheritdoc/>
    public async Task<Diagnostic?> AppendAsync(LedgerEvent entry, CancellationToken cancellationToken)
    {
        var done = await WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(new CommandDefinition(
                """
                INSERT INTO events (unit, environment, version, commit_id, kind, phase, by, host, run, at, record, detail)
                VALUES (@Unit, @Environment, @Version, @Commit, @Kind, @Phase, @By, @Host, @Run, @At, @Record, @Detail)
                """,
                EventRow.Of(entry), cancellationToken: cancellationToken));
            return true;
        });
        return done.IsSuccess ? null : done.Diagnostics[0];
    }

    /// <inheritdoc/>
    public Task<Result<LeaseAnswer>> TakeLeaseAsync(
        Lease wanted, Func<Lease, bool> isDead, DateTimeOffset now, CancellationToken cancellationToken) => WriteAsync(async connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var row = await connection.QuerySingleOrDefaultAsync<LeaseRow>(
                $"SELECT {LeaseColumns} FROM leases WHERE environment = @Environment", new { wanted.Environment }, transaction);
            var holder = row?.ToLease();
            if (holder is not null && holder.Run != wanted.Run && holder.Expires > now && !isDead(holder))
            {
                return new LeaseAnswer(holder);
            }

            await connection.ExecuteAsync(
                """
                INSERT OR REPLACE INTO leases (environment, by, host, process_id, process_start, run, version, since, expires)
                VALUES (@Environment, @By, @Host, @ProcessId, @ProcessStart, @Run, @Version, @Since, @Expires)
                """,
                LeaseRow.Of(wanted), transaction);
            await transaction.CommitAsync(cancellationToken);
            return new LeaseAnswer(wanted, holder is not null && holder.Run != wanted.Run ? holder : null);
        });

    /// <inheritdoc/>
    public Task<Result<bool>> RenewLeaseAsync(string environment, string run, DateTimeOffset expires, CancellationToken cancellationToken) =>
        WriteAsync(async connection => await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE leases SET expires = @expires WHERE environment = @environment AND run = @run",
            new { environment, run, expires = Instant.Write(expires) }, cancellationToken: cancellationToken)) > 0);

    /// <inheritdoc/>
    public async Task<Diagnostic?> ReleaseLeaseAsync(string environment, string run, CancellationToken cancellationToken)
    {
        var done = await WriteAsync(async connection => await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM leases WHERE environment = @environment AND run = @run", new { environment, run }, cancellationToken: cancellationToken)));
        return done.IsSuccess ? null : done.Diagnostics[0];
    }

    /// <inheritdoc/>
    public Task<Result<LeaseAnswer>> FindLeaseAsync(string environment, CancellationToken cancellationToken) =>
        ReadAsync(new LeaseAnswer(null), async connection =>
        {
            var row = await connection.QuerySingleOrDefaultAsync<LeaseRow>(new CommandDefinition(
                $"SELECT {LeaseColumns} FROM leases WHERE environment = @environment", new { environment }, cancellationToken: cancellationToken));
            return new LeaseAnswer(row?.ToLease());
        });

    private Task<Result<T>> ReadAsync<T>(T nothing, Func<SqliteConnection, Task<T>> read)
        where T : notnull =>
        File.Exists(path) ? UseAsync(SqliteOpenMode.ReadWrite, read) : Task.FromResult<Result<T>>(nothing);

    private Task<Result<T>> WriteAsync<T>(Func<SqliteConnection, Task<T>> write)
        where T : notnull => UseAsync(SqliteOpenMode.ReadWriteCreate, write);

    private async Task<Result<T>> UseAsync<T>(SqliteOpenMode mode, Func<SqliteConnection, Task<T>> use)
        where T : notnull
    {
        try
        {
            if (mode == SqliteOpenMode.ReadWriteCreate)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }

            // Without pooling nothing of the file stays open behind the caller's back.
            var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString();
            await using var connection = new SqliteConnection(text);
            await connection.OpenAsync();
            var version = await LedgerSchema.MakeAsync(connection);
            return version > LedgerSchema.Version
                ? DeployDiagnostics.LedgerNewer.Report(
                    $"The ledger '{path}' has schema {version}; this Baton knows {LedgerSchema.Version}.", "Update Baton: dotnet tool update Baton.Tool.")
                : await use(connection);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return DeployDiagnostics.LedgerFailed.Report(
                $"The ledger '{path}' cannot be used: {exception.Message}",
                "Free some space or make the file and its folder writable; if it is no ledger, name another file under \"ledger\" in baton.json.");
        }
    }
}
