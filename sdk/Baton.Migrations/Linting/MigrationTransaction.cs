namespace Baton.Migrations.Linting;

/// <summary>Whether the migration tool runs each file in a transaction.</summary>
public enum MigrationTransaction
{
    /// <summary>It does not: DbUp and grate as they are by default, psql.</summary>
    None,

    /// <summary>It does: Evolve.</summary>
    File,

    /// <summary>It does, unless the file has a statement that cannot run in one: Flyway.</summary>
    FileUnlessConcurrent,
}
