using System.Data.Common;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Deploy.Locks;
using Dapper;

namespace Baton.Deploy.Ledger;

/// <summary>A ledger in a database: what SQLite and PostgreSQL have in common. Each write is one transaction, and one at a time.</summary>
public abstract class SqlLedger : ILedger
{
    private protected SqlLedger(LedgerStatements statements) => Statements = statements;

    /// <summary>Where it is, for messages; never a secret.</summary>
    public abstract string Place { get; }

    private protected LedgerStatements Statements { get; }

    /// <inheritdoc/>
    public Task<Result<IReadOnlyList<LedgerEvent>>> HistoryAsync(string unit, string environment, CancellationToken cancellationToken) =>
        QueryAsync(Statements.History, new { unit, environment }, cancellationToken);

    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<LedgerEvent>>> LiveAsync(string environment, CancellationToken cancellationToken) =>
        InOrder(await QueryAsync(Statements.InEnvironment, new { environment }, cancellationToken));

    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<LedgerEvent>>> OverviewAsync(CancellationToken cancellationToken) =>
        InOrder(await QueryAsync(Statements.Overview, null, cancellationToken));

    /// <inheritdoc/>
    public Task<Result<IReadOnlyDictionary<string, int>>> BehindAsync(string environment, string before, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyDictionary<string, int>>(new Dictionary<string, int>(), async connection =>
        {
            var rows = await connection.QueryAsync<VersionsBehind>(
                new CommandDefinition(Statements.Behind, new { environment, before }, cancellationToken: cancellationToken));
            return rows.ToDictionary(r => r.Unit, r => (int)r.Versions, StringComparer.Ordinal);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<Result<IReadOnlyList<LedgerEvent>>> EventsAsync(string? unit, string? environment, CancellationToken cancellationToken) =>
        QueryAsync(Statements.Events(unit is not null, environment is not null), new { unit, environment }, cancellationToken);

    /// <inheritdoc/>
    public Task<Result<LedgerHead>> VisitAsync(Action<ChainedEvent> visit, CancellationToken cancellationToken) =>
        ReadAsync(LedgerHead.Empty, async connection =>
        {
            await using var transaction = await BeginReadingAsync(connection, cancellationToken);
            var head = await connection.QuerySingleAsync<LedgerHead>(Statements.Head, transaction: transaction);
            await foreach (var row in connection.QueryUnbufferedAsync<EventRow>(Statements.Everything, transaction: transaction).WithCancellation(cancellationToken))
            {
                visit(row.ToChained());
            }

            return head;
        }, cancellationToken);

    /// <inheritdoc/>
    public async Task<Diagnostic?> AppendAsync(LedgerEvent entry, CancellationToken cancellationToken)
    {
        var done = await WriteAsync<AppendAnswer>(
            async writing => await HasLostAsync(writing, entry) ? new AppendAnswer(false) : new AppendAnswer((await writing.AppendAsync(entry)).Number > 0), cancellationToken);
        return !done.IsSuccess ? done.Diagnostics[0] : done.Value.IsWritten ? null : LostLease(entry);
    }

    /// <inheritdoc/>
    public Task<Result<LedgerHead>> ImportAsync(IReadOnlyList<ChainedEvent> events, CancellationToken cancellationToken) => WriteAsync(
        async writing =>
        {
            var found = writing.Head;
            if (found.Number == 0)
            {
                await writing.CopyAsync(events);
            }

            return found;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Result<LeaseAnswer>> TakeLeaseAsync(
        Lease wanted, Func<Lease, bool> isDead, DateTimeOffset now, Func<Lease, long, LedgerEvent>? takeover, CancellationToken cancellationToken) => WriteAsync(
        async writing =>
        {
            var holder = await writing.FindLeaseAsync(wanted.Environment);
            if (holder is not null && holder.Run != wanted.Run && holder.Expires > now && !isDead(holder))
            {
                return new LeaseAnswer(holder);
            }

            var taken = await writing.TakeLeaseAsync(wanted);
            var before = holder is not null && holder.Run != wanted.Run ? holder : null;
            if (before is not null && takeover is not null)
            {
                await writing.AppendAsync(takeover(before, taken.Token));
            }

            return new LeaseAnswer(taken, before);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Result<bool>> RenewLeaseAsync(string environment, string run, DateTimeOffset expires, CancellationToken cancellationToken) => WriteAsync(
        async writing => await writing.ExecuteAsync(Statements.RenewLease, new { environment, run, expires = Instant.Write(expires) }) > 0, cancellationToken);

    /// <inheritdoc/>
    public async Task<Diagnostic?> ReleaseLeaseAsync(string environment, string run, CancellationToken cancellationToken)
    {
        var done = await WriteAsync(async writing => await writing.ExecuteAsync(Statements.ReleaseLease, new { environment, run }), cancellationToken);
        return done.IsSuccess ? null : done.Diagnostics[0];
    }

    /// <inheritdoc/>
    public Task<Result<LeaseAnswer>> FindLeaseAsync(string environment, CancellationToken cancellationToken) =>
        ReadAsync(new LeaseAnswer(null), async connection =>
        {
            var row = await connection.QuerySingleOrDefaultAsync<LeaseRow>(
                new CommandDefinition(Statements.FindLease, new { environment }, cancellationToken: cancellationToken));
            return new LeaseAnswer(row?.ToLease());
        }, cancellationToken);

    /// <summary>Why it cannot be opened at all; null when it may be tried.</summary>
    private protected virtual Diagnostic? Problem => null;

    /// <summary>Whether nothing was ever written, so that reading has nothing to open.</summary>
    private protected abstract bool IsAbsent { get; }

    /// <summary>Opens a connection and makes the tables, unless they are there.</summary>
    /// <returns>The schema's number in the database.</returns>
    private protected abstract Task<(DbConnection Connection, long Schema)> OpenAsync(bool writes, CancellationToken cancellationToken);

    /// <summary>Begins a transaction that sees one state of the ledger.</summary>
    private protected abstract Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction for writing.</summary>
    private protected abstract Task<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>What an exception of the database means; null for one that is a bug.</summary>
    private protected abstract Diagnostic? Explain(Exception exception);

    private static Result<IReadOnlyList<LedgerEvent>> InOrder(Result<IReadOnlyList<LedgerEvent>> live) => !live.IsSuccess
        ? live : live.Value.OrderBy(e => e.Unit, StringComparer.Ordinal).ThenBy(e => e.Environment, StringComparer.Ordinal).ToList();

    private static Diagnostic LostLease(LedgerEvent entry) => DeployDiagnostics.LockLost.Report(
        $"The ledger refused '{entry.Phase}' of {entry.Unit} {entry.Version} in '{entry.Environment}': this run does not hold the lock any more.",
        "See 'baton status', and run it again when the other run has ended.");

    private static async Task<bool> HasLostAsync(LedgerWriting writing, LedgerEvent entry) =>
        entry.Token is { } token && (await writing.FindLeaseAsync(Lease.NameOf(entry.Unit, entry.Environment)))?.Token != token;

    private async Task<Result<IReadOnlyList<LedgerEvent>>> QueryAsync(string statement, object? parameters, CancellationToken cancellationToken) =>
        Known(await ReadAsync<IReadOnlyList<LedgerEvent>>([], async connection =>
        {
            var rows = await connection.QueryAsync<EventRow>(new CommandDefinition(statement, parameters, cancellationToken: cancellationToken));
            return [.. rows.Select(r => r.ToEvent())];
        }, cancellationToken));

    /// <summary>What a newer Baton deployed is not nothing: the gates would ask about another release.</summary>
    private static Result<IReadOnlyList<LedgerEvent>> Known(Result<IReadOnlyList<LedgerEvent>> read) =>
        read.IsSuccess && read.Value.Where(e => e.Record.Length > 0)
            .Select(e => ReleaseJson.Newer(e.Record, $"What the ledger has of {e.Unit} {e.Version} in '{e.Environment}'")).FirstOrDefault(d => d is not null) is { } newer ? newer : read;

    private Task<Result<T>> ReadAsync<T>(T nothing, Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
        where T : notnull => IsAbsent ? Task.FromResult<Result<T>>(nothing) : UseAsync(writes: false, read, cancellationToken);

    private Task<Result<T>> WriteAsync<T>(Func<LedgerWriting, Task<T>> write, CancellationToken cancellationToken)
        where T : notnull => UseAsync(
        writes: true,
        async connection =>
        {
            await using var transaction = await BeginWritingAsync(connection, cancellationToken);
            var written = await write(await LedgerWriting.BeginAsync(connection, transaction, Statements, cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            return written;
        },
        cancellationToken);

    private async Task<Result<T>> UseAsync<T>(bool writes, Func<DbConnection, Task<T>> use, CancellationToken cancellationToken)
        where T : notnull
    {
        if (Problem is { } problem)
        {
            return problem;
        }

        try
        {
            var (connection, schema) = await OpenAsync(writes, cancellationToken);
            await using (connection)
            {
                return schema > LedgerMigration.Newest
                    ? DeployDiagnostics.LedgerNewer.Report(
                        $"{Place} has schema {schema}; this Baton knows {LedgerMigration.Newest}.", "Update Baton: dotnet tool update Baton.Tool.")
                    : await use(connection);
            }
        }
        catch (Exception exception) when (Explain(exception) is not null)
        {
            return Explain(exception)!;
        }
    }

    private sealed record AppendAnswer(bool IsWritten);

    private sealed class VersionsBehind
    {
        public string Unit { get; init; } = "";

        public long Versions { get; init; }
    }
}
