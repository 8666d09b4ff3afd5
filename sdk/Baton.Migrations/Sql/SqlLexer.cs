namespace Baton.Migrations.Sql;

/// <summary>
/// Reads the tokens of PostgreSQL's SQL, as the server and psql do (https://www.postgresql.org/docs/current/sql-syntax-lexical.html).
/// It accepts every text, takes linear time, and leaves out no character.
/// </summary>
public sealed class SqlLexer
{
    private readonly string _text;
    private readonly int _end;
    private int _position;

    // Up to here + and - are operators of one character each: an operator that was read before has given them back.
    private int _signsUntil;

    /// <summary>Reads a text, or a part of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start, in UTF-16 code units.</param>
    /// <param name="end">Where to end; null for the end of the text.</param>
    public SqlLexer(string text, int start = 0, int? end = null) => (_text, _position, _end) = (text, start, end ?? text.Length);

    /// <summary>Whether a backslash escapes in plain strings too: the server's <c>standard_conforming_strings</c> is off.</summary>
    public bool BackslashEscapes { get; set; }

    /// <summary>Where the next token starts.</summary>
    public int Position => _position;

    /// <summary>Goes on at another place.</summary>
    public void MoveTo(int position) => _position = Math.Clamp(position, 0, _end);

    /// <summary>The next token; after the last one, tokens of the kind <see cref="SqlTokenKind.End"/>.</summary>
    public SqlToken Next()
    {
        if (_position >= _end)
        {
            return new SqlToken(SqlTokenKind.End, _end, 0);
        }

        var token = Read(_position);
        _position = token.End;
        return token;
    }

    private SqlToken Read(int at)
    {
        var c = _text[at];
        return c switch
        {
            _ when SqlCharacters.IsSpace(c) => Whitespace(at),
            '-' when Peek(at + 1) == '-' => LineComment(at),
            '/' when Peek(at + 1) == '*' => BlockComment(at),
            '\'' => Strings.Read(at, at, BackslashEscapes, continues: true),
            '"' => Strings.Identifier(at, at),
            '$' => Dollar(at),
            '\\' => new SqlToken(SqlTokenKind.MetaCommand, at, ToLineEnd(at) - at),
            '.' when char.IsAsciiDigit(Peek(at + 1)) => Number(at),
            _ when char.IsAsciiDigit(c) => Number(at),
            _ when SqlCharacters.IsIdentifierStart(c) => WordOrPrefix(at),
            _ when SqlCharacters.OperatorSet.Contains(c) => Operator(at),
            ':' when Peek(at + 1) is ':' or '=' => new SqlToken(SqlTokenKind.Punctuation, at, 2),
            '.' when Peek(at + 1) == '.' => new SqlToken(SqlTokenKind.Punctuation, at, 2),
            ',' or '(' or ')' or '[' or ']' or '.' or ';' or ':' => new SqlToken(SqlTokenKind.Punctuation, at, 1),
            _ => new SqlToken(SqlTokenKind.Other, at, 1),
        };
    }

    private SqlStrings Strings => new(_text, _end);

    private char Peek(int at) => at < _end ? _text[at] : '\0';

    private int ToLineEnd(int at) => _text.AsSpan(at, _end - at).IndexOfAny(SqlCharacters.LineEndSet) is >= 0 and var length ? at + length : _end;

    private SqlToken Whitespace(int at)
    {
        var end = at + 1;
        while (end < _end && SqlCharacters.IsSpace(_text[end]))
        {
            end++;
        }

        return new SqlToken(SqlTokenKind.Whitespace, at, end - at);
    }

    private SqlToken LineComment(int at) => new(SqlTokenKind.LineComment, at, ToLineEnd(at) - at);

    private SqlToken BlockComment(int at)
    {
        var depth = 1;
        var end = at + 2;
        while (depth > 0 && end < _end)
        {
            var step = _text.AsSpan(end, _end - end).IndexOfAny('/', '*');
            if (step < 0)
            {
                end = _end;
                break;
            }

            end += step;
            var (nested, closed) = (_text[end] == '/' && Peek(end + 1) == '*', _text[end] == '*' && Peek(end + 1) == '/');
            depth += nested ? 1 : closed ? -1 : 0;
            end += nested || closed ? 2 : 1;
        }

        return new SqlToken(SqlTokenKind.BlockComment, at, end - at, depth == 0);
    }

    /// <summary>A word; or the string or identifier that a prefix of one or two characters begins.</summary>
    private SqlToken WordOrPrefix(int at)
    {
        var next = Peek(at + 1);
        if (next == '\'')
        {
            switch (_text[at])
            {
                case 'e' or 'E':
                    return Strings.Read(at, at + 1, backslash: true, continues: true);
                case 'b' or 'B' or 'x' or 'X':
                    return Strings.Digits(at, at + 1);
                case 'n' or 'N':
                    return Strings.Read(at, at + 1, BackslashEscapes, continues: true);
                default:
                    break;
            }
        }
        else if (_text[at] is 'u' or 'U' && next == '&' && Peek(at + 2) is '\'' or '"')
        {
            return Peek(at + 2) == '\'' ? Strings.Read(at, at + 2, backslash: false, continues: true) : Strings.Identifier(at, at + 2);
        }

        var end = at + 1;
        while (end < _end && SqlCharacters.IsIdentifierPart(_text[end]))
        {
            end++;
        }

        return new SqlToken(SqlTokenKind.Word, at, end - at);
    }

    private SqlToken Dollar(int at)
    {
        var end = at + 1;
        if (char.IsAsciiDigit(Peek(end)))
        {
            while (char.IsAsciiDigit(Peek(end)))
            {
                end++;
            }

            return new SqlToken(SqlTokenKind.Parameter, at, end - at);
        }

        while (end < _end && SqlCharacters.IsDollarTagPart(_text[end]))
        {
            end++;
        }

        return Peek(end) == '$' ? Strings.DollarQuoted(at, end + 1) : new SqlToken(SqlTokenKind.Other, at, 1);
    }

    private SqlToken Operator(int at)
    {
        if (at < _signsUntil)
        {
            return new SqlToken(SqlTokenKind.Operator, at, 1);
        }

        var rest = _text.AsSpan(at, _end - at);
        var run = rest.IndexOfAnyExcept(SqlCharacters.OperatorSet) is >= 0 and var stop ? rest[..stop] : rest;
        var comment = Earlier(run.IndexOf("/*", StringComparison.Ordinal), run.IndexOf("--", StringComparison.Ordinal));
        run = comment > 0 ? run[..comment] : run;

        // + and - belong to what follows, unless the operator cannot be one of the standard's: then a sign in front of a number is not lost.
        var length = run.Length;
        if (length > 1 && run[^1] is '+' or '-' && run[..^1].IndexOfAny(SqlCharacters.LongOperatorSet) < 0)
        {
            length = Math.Max(1, run.LastIndexOfAnyExcept('+', '-') + 1);
            _signsUntil = at + run.Length;
        }

        return new SqlToken(SqlTokenKind.Operator, at, length);
    }

    private static int Earlier(int one, int other) => one < 0 ? other : other < 0 ? one : Math.Min(one, other);

    private SqlToken Number(int at)
    {
        if (_text[at] == '0' && Peek(at + 1) is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
        {
            var last = Digits(at + 2, char.IsAsciiHexDigit);
            if (last > at + 2)
            {
                return new SqlToken(SqlTokenKind.Number, at, last - at);
            }
        }

        var end = Digits(at, char.IsAsciiDigit);
        if (Peek(end) == '.' && Peek(end + 1) != '.')
        {
            end = Digits(end + 1, char.IsAsciiDigit);
        }

        if (Peek(end) is 'e' or 'E')
        {
            var exponent = end + (Peek(end + 1) is '+' or '-' ? 2 : 1);
            end = char.IsAsciiDigit(Peek(exponent)) ? Digits(exponent, char.IsAsciiDigit) : end;
        }

        return new SqlToken(SqlTokenKind.Number, at, end - at);
    }

    /// <summary>The end of digits that single underscores may divide.</summary>
    private int Digits(int at, Func<char, bool> isDigit)
    {
        while (isDigit(Peek(at)) || (Peek(at) == '_' && isDigit(Peek(at + 1))))
        {
            at++;
        }

        return at;
    }
}
