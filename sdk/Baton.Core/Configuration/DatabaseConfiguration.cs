namespace Baton.Core.Configuration;

/// <summary>The database of an environment. Its addresses are secrets: the file only names the environment variables that have them.</summary>
public sealed record DatabaseConfiguration
{
    /// <summary><c>env:NAME</c>: the environment variable with its address, of PostgreSQL or SQLite.</summary>
    public required string Connection { get; init; }

    /// <summary>The table of applied migrations, with its schema where it has one; null for the usual one of the tool.</summary>
    public string? Table { get; init; }

    /// <summary><c>env:NAME</c>: the address of the standby that must be fit to take over; null for none.</summary>
    public string? Standby { get; init; }

    /// <summary>How far the standby may be behind, in bytes of the write-ahead log.</summary>
    public int StandbyLag { get; init; } = 16 * 1024 * 1024;

    /// <summary><c>env:NAME</c>: the address of the database in which pending migrations are tried; null for none.</summary>
    public string? Rehearsal { get; init; }

    /// <summary>The backup that a contract migration needs; null for none.</summary>
    public BackupConfiguration? Backup { get; init; }
}
