namespace Baton.Migrations.Sql;

/// <summary>One token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts, in UTF-16 code units from the start of the text.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
/// <param name="IsTerminated">False for a quoted token or a comment that the end of the text cuts off.</param>
public readonly record struct SqlToken(SqlTokenKind Kind, int Start, int Length, bool IsTerminated = true)
{
    /// <summary>The first position after it.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is whitespace or a comment.</summary>
    public bool IsTrivia => Kind is SqlTokenKind.Whitespace or SqlTokenKind.LineComment or SqlTokenKind.BlockComment;
}
