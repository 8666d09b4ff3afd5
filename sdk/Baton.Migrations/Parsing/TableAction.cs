namespace Baton.Migrations.Parsing;

/// <summary>One action of ALTER TABLE.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Place">Where it stands in the text.</param>
public sealed record TableAction(TableActionKind Kind, int Place)
{
    /// <summary>The column or the constraint that it is about; the new name of a renamed table; the partition.</summary>
    public string Name { get; init; } = "";

    /// <summary>The new name of a column.</summary>
    public string NewName { get; init; } = "";

    /// <summary>The column that is added.</summary>
    public ColumnDefinition? Column { get; init; }

    /// <summary>The constraint that is added.</summary>
    public TableConstraint? Constraint { get; init; }

    /// <summary>The new type of a column.</summary>
    public SqlType? Type { get; init; }

    /// <summary>Whether a USING expression computes the new values.</summary>
    public bool HasUsing { get; init; }

    /// <summary>The partition that is attached or detached.</summary>
    public SqlName? Partition { get; init; }

    /// <summary>Whether it says IF EXISTS or IF NOT EXISTS.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether it says CONCURRENTLY or FINALIZE.</summary>
    public bool IsConcurrent { get; init; }

    /// <summary>What it says, for a message.</summary>
    public string Text { get; init; } = "";
}
