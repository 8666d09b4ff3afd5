namespace Baton.Migrations.Parsing;

/// <summary>What a statement does, as far as the lint cares.</summary>
public enum SqlCommandKind
{
    /// <summary>It takes no lock that blocks others.</summary>
    Harmless,

    /// <summary>It takes a lock on a table for a moment: triggers, policies, rules.</summary>
    Locks,

    /// <summary>BEGIN, START TRANSACTION.</summary>
    Begin,

    /// <summary>COMMIT, END.</summary>
    Commit,

    /// <summary>ROLLBACK, ABORT; not to a savepoint.</summary>
    Rollback,

    /// <summary>SET.</summary>
    Set,

    /// <summary>RESET.</summary>
    Reset,

    /// <summary>CREATE TABLE.</summary>
    CreateTable,

    /// <summary>CREATE TYPE.</summary>
    CreateType,

    /// <summary>CREATE INDEX.</summary>
    CreateIndex,

    /// <summary>CREATE of something else that is new.</summary>
    Create,

    /// <summary>DROP.</summary>
    Drop,

    /// <summary>REINDEX.</summary>
    Reindex,

    /// <summary>ALTER TABLE, and ALTER VIEW and the like where they rename.</summary>
    AlterTable,

    /// <summary>ALTER SCHEMA … RENAME, ALTER TYPE … RENAME.</summary>
    Rename,

    /// <summary>TRUNCATE.</summary>
    Truncate,

    /// <summary>VACUUM FULL.</summary>
    VacuumFull,

    /// <summary>CLUSTER.</summary>
    Cluster,

    /// <summary>UPDATE, DELETE, and statements with one of them in a WITH.</summary>
    ChangeData,

    /// <summary>DO with a body.</summary>
    Do,

    /// <summary>A statement that Baton knows no rule for, or does not know.</summary>
    Unplaced,
}
