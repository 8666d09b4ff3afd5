using System.Collections.Immutable;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Parsing;

/// <summary>The SQL in the PL/pgSQL of a DO block (https://www.postgresql.org/docs/current/plpgsql-structure.html).</summary>
internal sealed class PlpgsqlBody
{
    private static readonly ImmutableHashSet<string> OwnStatements =
        ["END", "RAISE", "RETURN", "NULL", "PERFORM", "GET", "EXIT", "CONTINUE", "ASSERT", "OPEN", "FETCH", "CLOSE", "MOVE"];

    private readonly string _text;
    private readonly ImmutableArray<SqlStatement>.Builder _statements = ImmutableArray.CreateBuilder<SqlStatement>();
    private readonly ImmutableArray<(int, string)>.Builder _unread = ImmutableArray.CreateBuilder<(int, string)>();
    private bool _declares;

    private PlpgsqlBody(string text) => _text = text;

    /// <summary>The SQL statements in it.</summary>
    public ImmutableArray<SqlStatement> Statements => _statements.ToImmutable();

    /// <summary>What could not be read: where, and why.</summary>
    public ImmutableArray<(int Place, string Reason)> Unread => _unread.ToImmutable();

    /// <summary>Reads the body of a DO block.</summary>
    public static PlpgsqlBody Of(SqlStatement block)
    {
        var body = new PlpgsqlBody(block.Text);
        var literals = block.Tokens.Where(t => t.Kind == SqlTokenKind.Literal).ToList();
        var language = Enumerable.Range(0, block.Tokens.Length).Any(i => block.Is(i, "LANGUAGE") && !block.Is(i + 1, "PLPGSQL"));
        if (language || literals is not [var literal] || block.Text[literal.Start] != '$')
        {
            body._unread.Add((block.Place, "the body of DO is not PL/pgSQL in dollar quotes"));
            return body;
        }

        var tag = block.Text.IndexOf('$', literal.Start + 1) + 1 - literal.Start;
        body.Read(new SqlLexer(block.Text, literal.Start + tag, literal.End - tag));
        return body;
    }

    private void Read(SqlLexer lexer)
    {
        var tokens = ImmutableArray.CreateBuilder<SqlToken>();
        for (var token = lexer.Next(); token.Kind != SqlTokenKind.End; token = lexer.Next())
        {
            if (token.Kind == SqlTokenKind.Punctuation && _text[token.Start] == ';')
            {
                Take(tokens.DrainToImmutable());
            }
            else if (!token.IsTrivia)
            {
                tokens.Add(token);
            }
        }

        Take(tokens.DrainToImmutable());
    }

    private void Take(ImmutableArray<SqlToken> tokens)
    {
        while (!tokens.IsEmpty)
        {
            if (Is(tokens[0], "DECLARE"))
            {
                (_declares, tokens) = (true, tokens[1..]);
            }
            else if (Is(tokens[0], "BEGIN"))
            {
                (_declares, tokens) = (false, tokens[1..]);
            }
            else if (_declares)
            {
                return;
            }
            else if (Control(tokens) is > 0 and var length)
            {
                tokens = tokens[length..];
            }
            else
            {
                Add(tokens);
                return;
            }
        }
    }

    /// <summary>How many tokens are control flow before the next statement.</summary>
    private int Control(ImmutableArray<SqlToken> tokens)
    {
        if (Is(tokens[0], "ELSE") || Is(tokens[0], "LOOP") || Is(tokens[0], "EXCEPTION"))
        {
            return 1;
        }

        if (Read(tokens[0]) is "<<")
        {
            return Math.Min(3, tokens.Length);
        }

        var until = Is(tokens[0], "IF") || Is(tokens[0], "ELSIF") || Is(tokens[0], "ELSEIF") || Is(tokens[0], "WHEN") || Is(tokens[0], "CASE")
            ? "THEN"
            : Is(tokens[0], "FOR") || Is(tokens[0], "FOREACH") || Is(tokens[0], "WHILE") ? "LOOP" : null;
        if (until is null)
        {
            return 0;
        }

        var depth = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            depth += Is(tokens[i], "CASE") && i > 0 ? 1 : Is(tokens[i], "END") ? -1 : 0;
            if (depth == 0 && Is(tokens[i], until))
            {
                if (tokens[..i].Any(t => Is(t, "EXECUTE")))
                {
                    _unread.Add((tokens[0].Start, "it loops over SQL that is made at run time"));
                }

                return i + 1;
            }
        }

        return 0;
    }

    private void Add(ImmutableArray<SqlToken> tokens)
    {
        var isOwn = _text[tokens[0].Start] is ':' || OwnStatements.Contains(Read(tokens[0]).ToString().ToUpperInvariant());
        var isAssignment = tokens.Length > 1 && tokens[0].Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier
            && Read(tokens[1]) is ":=" or "=" or "." or "[";
        if (Is(tokens[0], "EXECUTE"))
        {
            _unread.Add((tokens[0].Start, "EXECUTE runs SQL that is made at run time"));
        }
        else if (!isOwn && !isAssignment)
        {
            _statements.Add(new SqlStatement(_text, SqlStatementKind.Statement, tokens[0].Start, tokens[^1].End, tokens,
                [])
            { IsComplete = tokens.All(t => t.IsTerminated) });
        }
    }

    private ReadOnlySpan<char> Read(SqlToken token) => _text.AsSpan(token.Start, token.Length);

    private bool Is(SqlToken token, string keyword) => token.Kind == SqlTokenKind.Word
        && Read(token).Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
