using Baton.Core.Diagnostics;
using Npgsql;

namespace Baton.Deploy.Ledger;

/// <summary>The address of a PostgreSQL database: a connection string of Npgsql, or a URI as libpq takes it.</summary>
public static class PostgresAddress
{
    /// <summary>The secrets in an address: the whole of it, and its password alone.</summary>
    public static IEnumerable<Secret> SecretsOf(string address)
    {
        yield return new Secret(address);
        if (Read(address)?.Password is { } password && !string.IsNullOrWhiteSpace(password))
        {
            yield return new Secret(password);
        }
    }

    /// <summary>Reads it; null when it is none. What is wrong with it is not said, since that could repeat a part of the password.</summary>
    public static NpgsqlConnectionStringBuilder? Read(string address)
    {
        try
        {
            var read = Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "postgres" or "postgresql"
                ? OfUri(uri) : new NpgsqlConnectionStringBuilder(address.Trim());
            return read is null || string.IsNullOrWhiteSpace(read.Host) ? null : Set(read);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING; of its parameters those that Npgsql has by the same name.</summary>
    private static NpgsqlConnectionStringBuilder OfUri(Uri uri)
    {
        var read = new NpgsqlConnectionStringBuilder();
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)))
        {
            read[Uri.UnescapeDataString(pair[0]).Replace("_", " ", StringComparison.Ordinal)] = Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "");
        }

        read.Host ??= uri.Host;
        read.Port = uri.Port > 0 ? uri.Port : read.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            read.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user is [_, var password])
        {
            read.Password = Uri.UnescapeDataString(password);
        }

        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
        {
            read.Database = Uri.UnescapeDataString(database);
        }

        return read;
    }

    private static NpgsqlConnectionStringBuilder Set(NpgsqlConnectionStringBuilder read)
    {
        read.ApplicationName ??= "baton";
        read.PersistSecurityInfo = false;
        read.IncludeErrorDetail = false;
        read.Enlist = false;

        // Npgsql's default is 15 seconds; a ledger that is down is to be said while somebody still looks.
        read.Timeout = Math.Min(read.Timeout, 10);
        read.CommandTimeout = Math.Min(read.CommandTimeout, 20);
        return read;
    }
}
