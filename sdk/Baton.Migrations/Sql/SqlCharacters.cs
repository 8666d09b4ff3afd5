using System.Buffers;

namespace Baton.Migrations.Sql;

/// <summary>
/// The character classes of PostgreSQL's scanner (https://www.postgresql.org/docs/current/sql-syntax-lexical.html). Every character beyond ASCII
/// belongs to identifiers.
/// </summary>
internal static class SqlCharacters
{
    public const string Operators = "~!@#^&|`?+-*/%<>=";

    public static readonly SearchValues<char> OperatorSet = SearchValues.Create(Operators);

    /// <summary>An operator that has one of these may end with + or -.</summary>
    public static readonly SearchValues<char> LongOperatorSet = SearchValues.Create("~!@#^&|`?%");

    public static readonly SearchValues<char> LineEndSet = SearchValues.Create("\r\n");

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';

    public static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= 0x80;

    public static bool IsIdentifierPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' || c >= 0x80;

    public static bool IsDollarTagPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c >= 0x80;
}
