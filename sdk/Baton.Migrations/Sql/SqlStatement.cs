using System.Collections.Immutable;

namespace Baton.Migrations.Sql;

/// <summary>A piece of a script. The pieces of a script follow each other without a gap.</summary>
public sealed class SqlStatement
{
    /// <summary>More tokens than this are not kept: no statement that changes a schema has as many.</summary>
    public const int MostTokens = 100_000;

    internal SqlStatement(string text, SqlStatementKind kind, int start, int end, ImmutableArray<SqlToken> tokens,
        ImmutableArray<SqlToken> comments) =>
        (Text, Kind, Start, End, Tokens, Comments) = (text, kind, start, end, tokens, comments);

    /// <summary>The text of the whole script.</summary>
    public string Text { get; }

    /// <summary>What it is.</summary>
    public SqlStatementKind Kind { get; }

    /// <summary>Where it starts, in UTF-16 code units: the comments before a statement belong to it.</summary>
    public int Start { get; }

    /// <summary>The first position after it.</summary>
    public int End { get; }

    /// <summary>The tokens that are neither whitespace nor comments, without the semicolon at the end.</summary>
    public ImmutableArray<SqlToken> Tokens { get; }

    /// <summary>The comments in it and before it.</summary>
    public ImmutableArray<SqlToken> Comments { get; }

    /// <summary>Whether the statement ends as it should: its last token, its parentheses and its function body are closed.</summary>
    public bool IsComplete { get; internal init; } = true;

    /// <summary>Whether it has more tokens than <see cref="Tokens"/> holds.</summary>
    public bool IsCut { get; internal init; }

    /// <summary>Where its first token is; its start when there is none.</summary>
    public int Place => Tokens.IsEmpty ? Start : Tokens[0].Start;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Read(SqlToken token) => Text.AsSpan(token.Start, token.Length);

    /// <summary>Whether the token at an index is this keyword.</summary>
    /// <param name="index">Of <see cref="Tokens"/>; beyond it the answer is no.</param>
    /// <param name="keyword">In capital letters.</param>
    public bool Is(int index, string keyword) =>
        index < Tokens.Length && Tokens[index].Kind == SqlTokenKind.Word && Read(Tokens[index]).Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
