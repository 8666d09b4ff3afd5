namespace Baton.Migrations.History;

/// <summary>The tools whose tables of applied migrations are known.</summary>
public enum MigrationTool
{
    /// <summary>Flyway: versions, a CRC-32 of the lines, failed entries.</summary>
    Flyway,

    /// <summary>Evolve: versions, an MD5, failed entries.</summary>
    Evolve,

    /// <summary>DbUp: names, no checksum.</summary>
    DbUp,

    /// <summary>grate: names and a hash.</summary>
    Grate,

    /// <summary>Entity Framework Core: identifiers, no checksum.</summary>
    EntityFramework,
}
