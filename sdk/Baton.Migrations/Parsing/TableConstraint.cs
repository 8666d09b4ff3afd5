namespace Baton.Migrations.Parsing;

/// <summary>A constraint of a table.</summary>
/// <param name="Kind">What it demands.</param>
/// <param name="Name">Its name; null where the server makes one.</param>
public sealed record TableConstraint(ConstraintKind Kind, string? Name)
{
    /// <summary>Whether the rows that are there are left unchecked.</summary>
    public bool IsNotValid { get; init; }

    /// <summary>Whether an index that is there carries it.</summary>
    public bool UsesIndex { get; init; }

    /// <summary>The table that a foreign key refers to.</summary>
    public SqlName? References { get; init; }

    /// <summary>The condition of a CHECK, with one space between the tokens and without the outer parentheses; for NOT NULL, the column.</summary>
    public string Text { get; init; } = "";
}
