using System.Text;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Parsing;

/// <summary>Walks through the tokens of one statement.</summary>
internal sealed class TokenReader(SqlStatement statement, int first = 0, int? end = null)
{
    private readonly int _end = end ?? statement.Tokens.Length;

    /// <summary>The index of the next token.</summary>
    public int Index { get; private set; } = first;

    public bool AtEnd => Index >= _end;

    /// <summary>Where the next token is in the text; the end of the last one at the end.</summary>
    public int Place => Index < statement.Tokens.Length ? statement.Tokens[Index].Start : statement.Tokens.IsEmpty ? statement.Start
        : statement.Tokens[^1].End;

    public bool Is(string keyword) => !AtEnd && statement.Is(Index, keyword);

    public bool IsAt(int ahead, string keyword) => Index + ahead < _end && statement.Is(Index + ahead, keyword);

    public bool IsSymbol(char symbol) => !AtEnd && statement.Tokens[Index] is { Kind: SqlTokenKind.Punctuation, Length: 1 } token
        && statement.Text[token.Start] == symbol;

    public bool IsWord => !AtEnd && statement.Tokens[Index].Kind == SqlTokenKind.Word;

    /// <summary>The next word in capital letters; empty where none is.</summary>
    public string Word => IsWord ? statement.Read(statement.Tokens[Index]).ToString().ToUpperInvariant() : "";

    public ReadOnlySpan<char> Token => AtEnd ? [] : statement.Read(statement.Tokens[Index]);

    public SqlTokenKind Kind => AtEnd ? SqlTokenKind.End : statement.Tokens[Index].Kind;

    public void Skip() => Index++;

    public void MoveTo(int index) => Index = index;

    /// <summary>Takes all of the keywords, or nothing.</summary>
    public bool Take(params ReadOnlySpan<string> keywords)
    {
        for (var i = 0; i < keywords.Length; i++)
        {
            if (!IsAt(i, keywords[i]))
            {
                return false;
            }
        }

        Index += keywords.Length;
        return true;
    }

    public bool TakeSymbol(char symbol)
    {
        var taken = IsSymbol(symbol);
        Index += taken ? 1 : 0;
        return taken;
    }

    /// <summary>One identifier; null where none is.</summary>
    public string? Identifier()
    {
        var read = Kind switch
        {
            SqlTokenKind.Word => Token.ToString().ToLowerInvariant(),
            SqlTokenKind.QuotedIdentifier when Token[0] == '"' && Token.Length > 2 =>
                Token[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal),
            _ => null,
        };
        Index += read is null ? 0 : 1;
        return read;
    }

    /// <summary>An identifier, with its schema or without; null where none is.</summary>
    public SqlName? Name()
    {
        if (Identifier() is not { } first)
        {
            return null;
        }

        string? schema = null;
        while (TakeSymbol('.'))
        {
            if (Identifier() is not { } next)
            {
                return null;
            }

            (schema, first) = (first, next);
        }

        return new SqlName(schema, first);
    }

    /// <summary>Moves behind the parenthesis that closes the next one. False where none opens or it is not closed.</summary>
    public bool SkipParentheses()
    {
        if (!IsSymbol('('))
        {
            return false;
        }

        var depth = 0;
        while (!AtEnd)
        {
            depth += IsSymbol('(') ? 1 : IsSymbol(')') ? -1 : 0;
            Index++;
            if (depth == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the next comma or closing parenthesis of this level, or to the end.</summary>
    public void SkipToComma()
    {
        while (!AtEnd && !IsSymbol(',') && !IsSymbol(')'))
        {
            if (!SkipParentheses())
            {
                Index += AtEnd ? 0 : 1;
            }
        }
    }

    /// <summary>The tokens from an index on, up to another, with one space between them and words in lower case.</summary>
    public string Text(int from, int to)
    {
        var text = new StringBuilder();
        for (var i = from; i < Math.Min(to, statement.Tokens.Length); i++)
        {
            var token = statement.Tokens[i];
            var read = statement.Read(token).ToString();
            text.Append(text.Length == 0 ? "" : " ").Append(token.Kind == SqlTokenKind.Word ? read.ToLowerInvariant() : read);
        }

        return text.ToString();
    }
}
