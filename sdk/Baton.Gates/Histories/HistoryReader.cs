using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Baton.Core.Diagnostics;
using Baton.Migrations.History;

namespace Baton.Gates.Histories;

/// <summary>Reads the table of applied migrations. It writes nothing, and gives up soon.</summary>
internal static class HistoryReader
{
    private const string Limits = "SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = '15s'; SET LOCAL lock_timeout = '3s'";

    /// <summary>Reads it.</summary>
    /// <param name="address">The database.</param>
    /// <param name="tool">The tool that keeps the table.</param>
    /// <param name="table">The table's name; null for the usual one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Result<AppliedHistory>> ReadAsync(DatabaseAddress address, MigrationTool tool, string? table, CancellationToken cancellationToken)
    {
        var history = HistoryTable.Of(tool, address.IsPostgres, table);
        if (address.File is { } file && !File.Exists(file))
        {
            return new AppliedHistory(history.Name, false, []);
        }

        try
        {
            await using var connection = address.Connect();
            await connection.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(address.IsPostgres ? IsolationLevel.RepeatableRead : IsolationLevel.Unspecified, cancellationToken);
            if (address.IsPostgres)
            {
                await using var limits = Command(connection, transaction, Limits);
                await limits.ExecuteNonQueryAsync(cancellationToken);
            }

            return await IsThereAsync(connection, transaction, history, address.IsPostgres, cancellationToken)
                ? new AppliedHistory(history.Name, true, [.. Kept(tool, await EntriesAsync(connection, transaction, history, cancellationToken))])
                : new AppliedHistory(history.Name, false, []);
        }
        catch (Exception exception) when (exception is DbException or IOException or SocketException or TimeoutException or InvalidCastException or InvalidOperationException)
        {
            return DatabaseDiagnostics.Unreadable.Report(
                $"{history.Name} of {address.Name} cannot be read: {address.Redact(exception.Message).ReplaceLineEndings(" ")}",
                $"Check that the database answers, that the user of {address.Variable} may read the table, and that it is the one of the tool that applies the migrations.");
        }
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of tables in it are quoted.
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, transaction, 20);
#pragma warning restore CA2100
        return command;
    }

    private static async Task<bool> IsThereAsync(DbConnection connection, DbTransaction transaction, HistoryTable history, bool isPostgres, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, transaction, isPostgres ? "SELECT to_regclass(@name) IS NOT NULL" : "SELECT count(*) > 0 FROM sqlite_master WHERE lower(name) = lower(@name)");
        var name = command.CreateParameter();
        (name.ParameterName, name.Value) = ("name", isPostgres ? history.Name : history.Name.Split('.')[^1].Trim('"'));
        command.Parameters.Add(name);
        return Convert.ToBoolean(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task<List<(AppliedMigration Entry, string Kind)>> EntriesAsync(
        DbConnection connection, DbTransaction transaction, HistoryTable history, CancellationToken cancellationToken)
    {
        var read = new List<(AppliedMigration, string)>();
        await using var command = Command(connection, transaction, history.Entries);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            read.Add((new AppliedMigration(read.Count + 1, Text(rows, 0) ?? "")
            {
                Version = Text(rows, 1),
                Checksum = Text(rows, 2),
                Succeeded = Convert.ToBoolean(rows.GetValue(3), CultureInfo.InvariantCulture),
            }, Text(rows, 4) ?? ""));
        }

        return read;
    }

    /// <summary>The entries that count. Flyway writes an entry where it takes one back, and where it starts with a database that is there already.</summary>
    private static List<AppliedMigration> Kept(MigrationTool tool, List<(AppliedMigration Entry, string Kind)> entries)
    {
        var kept = new List<AppliedMigration>();
        foreach (var (entry, kind) in entries)
        {
            switch (tool, kind)
            {
                case (MigrationTool.Flyway, "SCHEMA") or (MigrationTool.Evolve, "1" or "2"):
                    break;
                case (MigrationTool.Flyway, "DELETE" or "UNDO_SQL" or "UNDO_JDBC" or "UNDO_SCRIPT"):
                    kept.RemoveAll(k => entry.Version is null ? k.Script == entry.Script : k.Version == entry.Version);
                    break;
                case (MigrationTool.Flyway, "BASELINE" or "SQL_BASELINE") or (MigrationTool.Evolve, "3"):
                    kept.Add(entry with { IsBaseline = true });
                    break;
                case (MigrationTool.Grate, "repeatable") or (MigrationTool.Evolve, "4"):
                    kept.Add(entry with { IsRepeatable = true });
                    break;
                default:
                    kept.Add(entry);
                    break;
            }
        }

        return kept;
    }

    private static string? Text(DbDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture);
}
