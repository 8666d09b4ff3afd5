using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Baton.Core.Diagnostics;
using Npgsql;

namespace Baton.Deploy.Ledger;

/// <summary>A ledger in PostgreSQL, for any number of repositories, hosts and build machines.</summary>
public sealed class PostgresLedger : SqlLedger
{
    private static readonly LedgerStatements Sql = new(schema: "baton.", forUpdate: " FOR UPDATE");

    private readonly NpgsqlConnectionStringBuilder? address;
    private readonly SecretList secrets;
    private readonly Diagnostic? problem;

    /// <summary>A ledger at the address that an environment variable holds. Where it holds none, every answer is BATON7021; its value is never repeated.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="variables">The environment variables.</param>
    public PostgresLedger(string variable, IReadOnlyDictionary<string, string> variables)
        : base(Sql)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var value = variables.GetValueOrDefault(variable)?.Trim() ?? "";
        Place = $"The ledger in PostgreSQL that {variable} names";
        address = PostgresAddress.Read(value);
        secrets = new SecretList(value.Length == 0 ? [] : PostgresAddress.SecretsOf(value));
        problem = address is not null ? null : LedgerDiagnostics.BadAddress.Report(
            value.Length == 0
                ? $"baton.json takes the ledger's address from the environment variable {variable}, which is not set."
                : $"The environment variable {variable} does not hold the address of a PostgreSQL database. Its value is a secret and is not shown.",
            $"Set {variable} to Host=…;Database=…;Username=…;Password=… or to postgresql://USER:PASSWORD@HOST/DATABASE.");
    }

    /// <inheritdoc/>
    public override string Place { get; }

    private protected override bool IsAbsent => false;

    private protected override Diagnostic? Problem => problem;

    /// <summary>Closes the connections that are kept for later.</summary>
    public void Forget()
    {
        using var any = new NpgsqlConnection(address?.ConnectionString);
        NpgsqlConnection.ClearPool(any);
    }

    private protected override async Task<(DbConnection Connection, long Schema)> OpenAsync(bool writes, CancellationToken cancellationToken)
    {
        try
        {
            return await ConnectAsync(cancellationToken);
        }
        catch (Exception exception) when (IsBroken(exception) && exception.InnerException is not TimeoutException)
        {
            // A connection from the pool may be one that a restarted server knows nothing of.
            Forget();
            return await ConnectAsync(cancellationToken);
        }
    }

    private protected override async Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    private protected override async Task<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    private protected override Diagnostic? Explain(Exception exception) => exception switch
    {
        PostgresException { SqlState: not null } refused when !IsBroken(refused) => DeployDiagnostics.LedgerFailed.Report(
            $"{Place} cannot be used: {secrets.Redact(refused.MessageText)} ({refused.SqlState}).",
            "Check the database's name, the user's password and its rights: it must be allowed to create the schema 'baton', or own it."),
        DbException or IOException or SocketException or TimeoutException => LedgerDiagnostics.Unreachable.Report(
            $"{Place} does not answer: {secrets.Redact(Reason(exception))}",
            "Nothing goes live without the ledger. Start PostgreSQL, or correct its address, and run the same command again."),
        _ => null,
    };

    /// <summary>Class 08 and 57P0x: the connection has ended, or the server is starting or stopping. See https://www.postgresql.org/docs/15/errcodes-appendix.html.</summary>
    private static bool IsBroken(Exception exception) => exception is PostgresException refused
        ? refused.SqlState.StartsWith("08", StringComparison.Ordinal) || refused.SqlState.StartsWith("57P0", StringComparison.Ordinal)
        : exception is NpgsqlException or IOException or SocketException;

    private static string Reason(Exception exception) =>
        exception is PostgresException refused ? refused.MessageText
        : exception.InnerException is { } inner and (SocketException or TimeoutException or IOException) ? $"{exception.Message.TrimEnd('.')}: {inner.Message}"
        : exception.Message;

    private async Task<(DbConnection Connection, long Schema)> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(address!.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return (connection, await PostgresSchema.MakeAsync(connection, cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
