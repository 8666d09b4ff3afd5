using Baton.Gates.Histories;
using Npgsql;

namespace Baton.Gates.Rehearsals;

/// <summary>Which database an address leads to, whatever the address looks like: another host name, a proxy and a socket lead to the same one.</summary>
internal static class DatabaseIdentity
{
    private const string Query = "SELECT pg_postmaster_start_time()::text || ' ' || oid::text FROM pg_database WHERE datname = current_database()";

    /// <summary>The start of the server and the number of the database in it; null where it cannot be read.</summary>
    public static async Task<string?> ReadAsync(DatabaseAddress address, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = (NpgsqlConnection)address.Connect();
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(Query, connection);
            return await command.ExecuteScalarAsync(cancellationToken) as string;
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
        {
            return null;
        }
    }
}
