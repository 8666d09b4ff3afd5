using System.Data.Common;
using Baton.Core.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Baton.Deploy.Ledger;

/// <summary>A ledger in one SQLite file. Reading never makes the file; the first write does.</summary>
/// <param name="path">The file, absolute.</param>
public sealed class SqliteLedger(string path) : SqlLedger(Sql)
{
    private static readonly LedgerStatements Sql = new(schema: "", forUpdate: "");

    /// <inheritdoc/>
    public override string Place => $"The ledger '{path}'";

    private protected override bool IsAbsent => !File.Exists(path);

    private protected override async Task<(DbConnection Connection, long Schema)> OpenAsync(bool writes, CancellationToken cancellationToken)
    {
        if (writes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }

        // Without pooling nothing of the file stays open behind the caller's back.
        var mode = writes ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite;
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString();
        var connection = new SqliteConnection(text);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return (connection, await SqliteSchema.MakeAsync(connection, Sql));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private protected override Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    /// <summary>An immediate transaction waits here for another one, and never fails later because of it.</summary>
    private protected override Task<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    private protected override Diagnostic? Explain(Exception exception) => exception is SqliteException or IOException or UnauthorizedAccessException
        ? DeployDiagnostics.LedgerFailed.Report(
            $"{Place} cannot be used: {exception.Message}",
            "Free some space or make the file and its folder writable; if it is no ledger, name another file under \"ledger\" in baton.json.")
        : null;
}
