namespace Baton.Migrations.Sql;

/// <summary>What a piece of a script is.</summary>
public enum SqlStatementKind
{
    /// <summary>A statement for the server.</summary>
    Statement,

    /// <summary>A command of psql, such as <c>\i other.sql</c>.</summary>
    MetaCommand,

    /// <summary>The rows that follow <c>COPY … FROM stdin;</c>, to the line <c>\.</c>.</summary>
    CopyData,

    /// <summary>Whitespace and comments, and a semicolon perhaps.</summary>
    Empty,
}
