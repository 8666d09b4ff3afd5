using System.Collections.Immutable;

namespace Baton.Migrations.Parsing;

/// <summary>A statement, as far as the rules need it.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Place">Where it stands in the text.</param>
public sealed record SqlCommand(SqlCommandKind Kind, int Place)
{
    /// <summary>The first keywords, for a message: <c>DROP TABLE</c>.</summary>
    public string Verb { get; init; } = "";

    /// <summary>The kind of the object, in capital letters: TABLE, INDEX, MATERIALIZED VIEW.</summary>
    public string ObjectType { get; init; } = "";

    /// <summary>The table that it is about; null where there is none, or several.</summary>
    public SqlName? Table { get; init; }

    /// <summary>The objects that it names; the one that it creates.</summary>
    public ImmutableArray<SqlName> Names { get; init; } = [];

    /// <summary>Whether it says IF EXISTS, IF NOT EXISTS or OR REPLACE.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether it says CONCURRENTLY.</summary>
    public bool IsConcurrent { get; init; }

    /// <summary>Whether it says CASCADE.</summary>
    public bool Cascades { get; init; }

    /// <summary>Whether a table is temporary.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>Whether a SET is for the transaction only.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Whether the lock of a <see cref="SqlCommandKind.Locks"/> keeps readers out too.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>The parent of a table that is created as a partition.</summary>
    public SqlName? PartitionOf { get; init; }

    /// <summary>The columns of a table that is created.</summary>
    public ImmutableArray<ColumnDefinition> Columns { get; init; } = [];

    /// <summary>The constraints of a table that is created.</summary>
    public ImmutableArray<TableConstraint> Constraints { get; init; } = [];

    /// <summary>The actions of ALTER TABLE.</summary>
    public ImmutableArray<TableAction> Actions { get; init; } = [];

    /// <summary>The UPDATE and DELETE in it.</summary>
    public ImmutableArray<DataChange> Changes { get; init; } = [];

    /// <summary>The setting of a SET, in lower case.</summary>
    public string Setting { get; init; } = "";

    /// <summary>The value of a SET; ENUM, DOMAIN or another kind of a type.</summary>
    public string Value { get; init; } = "";

    /// <summary>Why a statement is not placed.</summary>
    public string Reason { get; init; } = "";
}
