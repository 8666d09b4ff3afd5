namespace Baton.Migrations.Sql;

/// <summary>Reads quoted tokens: strings, with their continuation on a following line, and identifiers.</summary>
internal readonly struct SqlStrings(string text, int end)
{
    /// <summary>A string whose text may hold doubled quotes.</summary>
    /// <param name="at">Where the token starts, with its prefix.</param>
    /// <param name="quote">Where the opening quote is.</param>
    /// <param name="backslash">Whether a backslash escapes the next character.</param>
    /// <param name="continues">Whether another part may follow on a later line.</param>
    public SqlToken Read(int at, int quote, bool backslash, bool continues)
    {
        while (true)
        {
            var close = Close(quote + 1, backslash);
            if (close < 0)
            {
                return new SqlToken(SqlTokenKind.Literal, at, end - at, IsTerminated: false);
            }

            if (!continues || Continuation(close + 1) is not (>= 0 and var next))
            {
                return new SqlToken(SqlTokenKind.Literal, at, close + 1 - at);
            }

            quote = next;
        }
    }

    /// <summary>B'…' or X'…': neither doubled quotes nor escapes.</summary>
    public SqlToken Digits(int at, int quote)
    {
        while (true)
        {
            var close = text.AsSpan(quote + 1, end - quote - 1).IndexOf('\'');
            if (close < 0)
            {
                return new SqlToken(SqlTokenKind.Literal, at, end - at, IsTerminated: false);
            }

            close += quote + 1;
            if (Continuation(close + 1) is not (>= 0 and var next))
            {
                return new SqlToken(SqlTokenKind.Literal, at, close + 1 - at);
            }

            quote = next;
        }
    }

    /// <summary>An identifier in double quotes, which a doubled one does not end.</summary>
    public SqlToken Identifier(int at, int quote)
    {
        var from = quote + 1;
        while (true)
        {
            var close = text.AsSpan(from, end - from).IndexOf('"');
            if (close < 0)
            {
                return new SqlToken(SqlTokenKind.QuotedIdentifier, at, end - at, IsTerminated: false);
            }

            from += close + 1;
            if (from >= end || text[from] != '"')
            {
                return new SqlToken(SqlTokenKind.QuotedIdentifier, at, from - at);
            }

            from++;
        }
    }

    /// <summary>$tag$ … $tag$</summary>
    /// <param name="at">Where the opening tag starts.</param>
    /// <param name="body">Where the text starts, behind the opening tag.</param>
    public SqlToken DollarQuoted(int at, int body)
    {
        var close = text.AsSpan(body, end - body).IndexOf(text.AsSpan(at, body - at), StringComparison.Ordinal);
        return close < 0
            ? new SqlToken(SqlTokenKind.Literal, at, end - at, IsTerminated: false)
            : new SqlToken(SqlTokenKind.Literal, at, body + close + (body - at) - at);
    }

    private int Close(int from, bool backslash)
    {
        while (from < end)
        {
            var rest = text.AsSpan(from, end - from);
            var step = backslash ? rest.IndexOfAny('\'', '\\') : rest.IndexOf('\'');
            if (step < 0)
            {
                return -1;
            }

            from += step;
            if (text[from] == '\'' && (from + 1 >= end || text[from + 1] != '\''))
            {
                return from;
            }

            from += 2;
        }

        return -1;
    }

    /// <summary>The quote that continues a string: whitespace with a line end is between, and line comments may be. -1 when there is none.</summary>
    private int Continuation(int from)
    {
        var hasLineEnd = false;
        while (from < end)
        {
            var c = text[from];
            if (c == '\'')
            {
                return hasLineEnd ? from : -1;
            }

            if (c == '-' && from + 1 < end && text[from + 1] == '-')
            {
                var line = text.AsSpan(from, end - from).IndexOfAny(SqlCharacters.LineEndSet);
                if (line < 0)
                {
                    return -1;
                }

                from += line;
            }
            else if (!SqlCharacters.IsSpace(c))
            {
                return -1;
            }

            hasLineEnd |= text[from] is '\n' or '\r';
            from++;
        }

        return -1;
    }
}
