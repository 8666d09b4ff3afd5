namespace Baton.Migrations.Sql;

/// <summary>
/// Splits a script into its pieces, as psql does: at semicolons that are in no string, comment, parenthesis or function body. Every text has
/// pieces, every character is in
/// exactly one, and reading them takes linear time.
/// </summary>
public static class SqlScript
{
    /// <summary>The pieces, in order. They are read while they are enumerated.</summary>
    /// <param name="text">The script.</param>
    /// <param name="standardConformingStrings">The server's setting where the script starts; statements of the script may change it.</param>
    public static IEnumerable<SqlStatement> Split(string text, bool standardConformingStrings = true)
    {
        var setting = new StringSetting(standardConformingStrings);
        var lexer = new SqlLexer(text);
        while (lexer.Position < text.Length)
        {
            lexer.BackslashEscapes = !setting.IsOn;
            var statement = new StatementBuilder(text, lexer).Read();
            yield return statement;

            setting.Take(statement);
            if (CopyRows.Follow(statement) && statement.End < text.Length)
            {
                var (end, isTerminated) = CopyRows.End(text, statement.Kind == SqlStatementKind.MetaCommand ? statement.End - 1 : statement.End);
                lexer.MoveTo(end);
                yield return new SqlStatement(text, SqlStatementKind.CopyData, statement.End, end, [], []) { IsComplete = isTerminated };
            }
        }
    }
}
