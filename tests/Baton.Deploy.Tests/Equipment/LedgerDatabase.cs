using Baton.Deploy.Ledger;
using Baton.Testing;
using Baton.Testing.Postgres;
using Dapper;
using Microsoft.Data.Sqlite;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Baton.Deploy.Tests.Equipment;

/// <summary>An empty, real database for a ledger; what somebody with a prompt could do to it can be done here.</summary>
internal sealed class LedgerDatabase : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly PostgresServer? server;
    private readonly string address;

    private LedgerDatabase(PostgresServer? server, string? address)
    {
        this.server = server;
        this.address = address ?? folder["ledger.db"];
    }

    /// <summary>The connection string, or the path of the file.</summary>
    public string Address => address;

    /// <summary>The environment in which the address of a PostgreSQL is a variable.</summary>
    public Dictionary<string, string> Variables => new() { ["BATON_LEDGER"] = address };

    private bool IsSqlite => server is null;

    public static async Task<LedgerDatabase> MakeAsync(string kind, PostgresServer postgres)
    {
        if (kind == EachDatabase.Sqlite)
        {
            return new LedgerDatabase(null, null);
        }

        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        return new LedgerDatabase(postgres, await postgres.MakeDatabaseAsync());
    }

    /// <summary>The ledger, as a run of its own opens it.</summary>
    public SqlLedger Open() => IsSqlite ? new SqliteLedger(address) : new PostgresLedger("BATON_LEDGER", Variables);

    /// <summary>Runs SQL behind the ledger's back. The tables are named without a schema.</summary>
    public async Task<string> SqlAsync(string sql)
    {
        if (!IsSqlite)
        {
            return await server!.SqlAsync(address, $"SET search_path = baton; {sql}");
        }

        await using var connection = new SqliteConnection($"Data Source={address};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return (await connection.ExecuteScalarAsync(sql))?.ToString() ?? "";
    }

    /// <summary>Runs SQL as somebody does who takes the triggers away first.</summary>
    public async Task TamperAsync(string sql)
    {
        string[] around = IsSqlite
            ? ["DROP TRIGGER events_are_not_changed; DROP TRIGGER events_are_not_removed", ""]
            : ["ALTER TABLE events DISABLE TRIGGER USER", "; ALTER TABLE events ENABLE TRIGGER USER"];
        await SqlAsync($"{around[0]}; {sql}{around[1]}");
    }

    public ValueTask DisposeAsync()
    {
        (Open() as PostgresLedger)?.Forget();

        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
