using System.Data.Common;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Deploy.Ledger;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Baton.Gates.Histories;

/// <summary>The address of a database, as an environment variable holds it. The address is a secret, and is never a part of a message.</summary>
internal sealed class DatabaseAddress
{
    private readonly string _connectionString;
    private readonly SecretList _secrets;

    private DatabaseAddress(string variable, string connectionString, string? file, SecretList secrets) =>
        (Variable, _connectionString, File, _secrets) = (variable, connectionString, file, secrets);

    /// <summary>The name of the variable.</summary>
    public string Variable { get; }

    /// <summary>The file of SQLite; null for PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>Whether it is one of PostgreSQL.</summary>
    public bool IsPostgres => File is null;

    /// <summary>How messages call it.</summary>
    public string Name => $"the {(IsPostgres ? "PostgreSQL" : "SQLite")} database that {Variable} names";

    /// <summary>Reads it.</summary>
    /// <param name="reference"><c>env:NAME</c>.</param>
    /// <param name="variables">The environment variables.</param>
    /// <param name="folder">What the file of SQLite is relative to.</param>
    public static Result<DatabaseAddress> Read(string reference, IReadOnlyDictionary<string, string> variables, string folder)
    {
        var variable = AnnouncementConfiguration.VariableOf(reference) ?? "";
        var value = variables.GetValueOrDefault(variable)?.Trim() ?? "";
        if (value.Length == 0)
        {
            return DatabaseDiagnostics.Unreadable.Report(
                $"The database cannot be read: the environment variable {variable} with its address is not set.", $"Set {variable}; see 'baton explain gates'.");
        }

        var secrets = new SecretList(PostgresAddress.SecretsOf(value));
        if (PostgresAddress.Read(value) is { } postgres)
        {
            postgres.Pooling = false;
            return new DatabaseAddress(variable, postgres.ConnectionString, null, secrets);
        }

        return Sqlite(value) is { } file
            ? new DatabaseAddress(variable, new SqliteConnectionStringBuilder
            {
                DataSource = Path.GetFullPath(file, folder),
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
                DefaultTimeout = 5,
            }.ToString(), Path.GetFullPath(file, folder), secrets)
            : DatabaseDiagnostics.Unreadable.Report(
                $"The database cannot be read: {variable} does not hold the address of a PostgreSQL or SQLite database. Its value is a secret and is not shown.",
                $"Set {variable} to Host=…;Database=…;Username=…;Password=…, to postgresql://USER:PASSWORD@HOST/DATABASE, or to Data Source=FILE.");
    }

    /// <summary>A connection that is not open yet.</summary>
    public DbConnection Connect() => IsPostgres ? new NpgsqlConnection(_connectionString) : new SqliteConnection(_connectionString);

    /// <summary>Whether both are the same database: the same file, or the same host, port and name.</summary>
    public bool IsSamePlace(DatabaseAddress other) => (File ?? Place) == (other.File ?? other.Place);

    /// <summary>A message of the database, without what is secret.</summary>
    public string Redact(string message) => _secrets.Redact(message);

    private string Place => new NpgsqlConnectionStringBuilder(_connectionString) is { } parts ? $"{parts.Host}:{parts.Port}/{parts.Database ?? parts.Username}" : "";

    private static string? Sqlite(string value)
    {
        try
        {
            return new SqliteConnectionStringBuilder(value).DataSource is { Length: > 0 } file && file != ":memory:" ? file : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
