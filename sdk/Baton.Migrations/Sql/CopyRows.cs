namespace Baton.Migrations.Sql;

/// <summary>The rows of <c>COPY … FROM stdin</c> in a script: from the next line to the line <c>\.</c>.</summary>
internal static class CopyRows
{
    /// <summary>Whether rows follow a statement.</summary>
    public static bool Follow(SqlStatement statement) =>
        statement.Kind switch
        {
            SqlStatementKind.Statement when statement.Is(0, "COPY") => FromStandardInput(statement),
            SqlStatementKind.MetaCommand => FromStandardInput(statement.Text.AsSpan(statement.Place, statement.End - statement.Place)),
            _ => false,
        };

    /// <summary>The first position after the line that ends the rows, and whether there is such a line.</summary>
    public static (int End, bool IsTerminated) End(string text, int from)
    {
        var line = AfterLine(text, from);
        while (line < text.Length)
        {
            var next = AfterLine(text, line);
            if (text.AsSpan(line, next - line).TrimEnd("\r\n") is "\\.")
            {
                return (next, true);
            }

            line = next;
        }

        return (text.Length, false);
    }

    private static int AfterLine(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end + 1 : text.Length;

    private static bool FromStandardInput(SqlStatement statement)
    {
        var depth = 0;
        for (var i = 0; i < statement.Tokens.Length; i++)
        {
            var first = statement.Read(statement.Tokens[i])[0];
            depth += first == '(' ? 1 : first == ')' ? -1 : 0;
            if (depth == 0 && statement.Is(i, "FROM"))
            {
                return statement.Is(i + 1, "STDIN");
            }
        }

        return false;
    }

    private static bool FromStandardInput(ReadOnlySpan<char> command)
    {
        if (!command.StartsWith("\\copy", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var range in command.Split(' '))
        {
            var word = command[range].Trim();
            var before = command[..range.Start].TrimEnd();
            if (word.TrimEnd(';').Equals("stdin", StringComparison.OrdinalIgnoreCase) && before.EndsWith(" from", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
