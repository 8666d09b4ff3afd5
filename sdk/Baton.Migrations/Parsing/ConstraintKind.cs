namespace Baton.Migrations.Parsing;

/// <summary>What a constraint of a table demands.</summary>
public enum ConstraintKind
{
    /// <summary>CHECK.</summary>
    Check,

    /// <summary>FOREIGN KEY.</summary>
    ForeignKey,

    /// <summary>UNIQUE.</summary>
    Unique,

    /// <summary>PRIMARY KEY.</summary>
    PrimaryKey,

    /// <summary>EXCLUDE.</summary>
    Exclude,

    /// <summary>NOT NULL under a name (PostgreSQL 18).</summary>
    NotNull,
}
