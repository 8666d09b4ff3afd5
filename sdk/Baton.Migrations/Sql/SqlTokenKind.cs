namespace Baton.Migrations.Sql;

/// <summary>What a token of PostgreSQL's SQL is.</summary>
public enum SqlTokenKind
{
    /// <summary>The end of the text. It has no characters.</summary>
    End,

    /// <summary>Spaces, tabs, line ends.</summary>
    Whitespace,

    /// <summary><c>-- …</c>, without the line end.</summary>
    LineComment,

    /// <summary><c>/* … */</c>, with those nested in it.</summary>
    BlockComment,

    /// <summary>A keyword or an identifier without quotes.</summary>
    Word,

    /// <summary><c>"…"</c> or <c>U&amp;"…"</c>.</summary>
    QuotedIdentifier,

    /// <summary>A string constant in any of its forms: plain, E, B, X, N, U&amp;, dollar quoted.</summary>
    Literal,

    /// <summary>A numeric constant.</summary>
    Number,

    /// <summary><c>$1</c></summary>
    Parameter,

    /// <summary>An operator of one or more characters.</summary>
    Operator,

    /// <summary>One of <c>, ( ) [ ] . ; :</c>, or <c>:: .. :=</c>.</summary>
    Punctuation,

    /// <summary>A command of psql: a backslash and the rest of the line.</summary>
    MetaCommand,

    /// <summary>A character that starts no token.</summary>
    Other,
}
