namespace Baton.Migrations.Parsing;

/// <summary>What one action of ALTER TABLE does.</summary>
public enum TableActionKind
{
    /// <summary>ADD COLUMN.</summary>
    AddColumn,

    /// <summary>DROP COLUMN.</summary>
    DropColumn,

    /// <summary>ADD CONSTRAINT.</summary>
    AddConstraint,

    /// <summary>VALIDATE CONSTRAINT.</summary>
    ValidateConstraint,

    /// <summary>ALTER COLUMN … SET NOT NULL.</summary>
    SetNotNull,

    /// <summary>ALTER COLUMN … DROP NOT NULL.</summary>
    DropNotNull,

    /// <summary>ALTER COLUMN … TYPE.</summary>
    ChangeType,

    /// <summary>RENAME COLUMN.</summary>
    RenameColumn,

    /// <summary>RENAME TO, SET SCHEMA.</summary>
    Rename,

    /// <summary>ATTACH PARTITION.</summary>
    AttachPartition,

    /// <summary>DETACH PARTITION.</summary>
    DetachPartition,

    /// <summary>An action that changes the catalog only, and takes ACCESS EXCLUSIVE for it.</summary>
    Catalog,

    /// <summary>An action that blocks writes for a moment: triggers.</summary>
    BlocksWrites,

    /// <summary>An action that blocks neither reads nor writes.</summary>
    Light,

    /// <summary>An action that rewrites the table, or one that Baton does not know.</summary>
    Unplaced,
}
