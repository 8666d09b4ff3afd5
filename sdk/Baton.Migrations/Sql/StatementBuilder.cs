using System.Collections.Immutable;

namespace Baton.Migrations.Sql;

/// <summary>Reads one piece of a script from the lexer.</summary>
internal sealed class StatementBuilder(string text, SqlLexer lexer)
{
    private readonly ImmutableArray<SqlToken>.Builder _tokens = ImmutableArray.CreateBuilder<SqlToken>();
    private readonly ImmutableArray<SqlToken>.Builder _comments = ImmutableArray.CreateBuilder<SqlToken>();
    private readonly FunctionBody _body = new();
    private readonly int _start = lexer.Position;
    private int _count;
    private int _parentheses;
    private bool _isTerminated = true;

    /// <summary>The piece that starts where the lexer stands. The lexer moves behind it.</summary>
    public SqlStatement Read()
    {
        while (true)
        {
            var token = lexer.Next();
            _isTerminated &= token.IsTerminated;
            switch (token.Kind)
            {
                case SqlTokenKind.End:
                    return Finish(token.Start, IsOpen);
                case SqlTokenKind.Whitespace:
                    break;
                case SqlTokenKind.LineComment or SqlTokenKind.BlockComment:
                    Keep(_comments, token);
                    break;
                case SqlTokenKind.MetaCommand when _count == 0:
                    return MetaCommand(token);
                case SqlTokenKind.MetaCommand when EndsStatement(token):
                    Keep(_tokens, token);
                    return Finish(token.End, isOpen: false);
                case SqlTokenKind.Punctuation when text[token.Start] == ';' && !IsOpen:
                    return Finish(token.End, isOpen: false);
                default:
                    Take(token);
                    break;
            }
        }
    }

    private bool IsOpen => _parentheses > 0 || _body.Depth > 0;

    private void Take(SqlToken token)
    {
        if (token.Kind == SqlTokenKind.Word)
        {
            _body.Take(_count, text.AsSpan(token.Start, token.Length), _parentheses);
        }
        else if (token.Kind == SqlTokenKind.Punctuation)
        {
            _parentheses += text[token.Start] switch { '(' => 1, ')' when _parentheses > 0 => -1, _ => 0 };
        }

        _count++;
        Keep(_tokens, token);
    }

    private static void Keep(ImmutableArray<SqlToken>.Builder list, SqlToken token)
    {
        if (list.Count < SqlStatement.MostTokens)
        {
            list.Add(token);
        }
    }

    private SqlStatement Finish(int end, bool isOpen) =>
        new(text, _count == 0 ? SqlStatementKind.Empty : SqlStatementKind.Statement, _start, end, _tokens.DrainToImmutable(),
            _comments.DrainToImmutable())
        {
            IsComplete = !isOpen && _isTerminated,
            IsCut = _count > SqlStatement.MostTokens,
        };

    /// <summary>With its line end, where there is one.</summary>
    private SqlStatement MetaCommand(SqlToken token)
    {
        _tokens.Add(token);
        var end = token.End;
        end += end < text.Length && text[end] == '\r' ? 1 : 0;
        end += end < text.Length && text[end] == '\n' ? 1 : 0;
        lexer.MoveTo(end);
        return new(text, SqlStatementKind.MetaCommand, _start, end, _tokens.DrainToImmutable(), _comments.DrainToImmutable());
    }

    /// <summary>Whether a command of psql sends the statement before it: \g, \gx, \gset, \gexec, \gdesc, \crosstabview, \watch.</summary>
    private bool EndsStatement(SqlToken token)
    {
        var command = text.AsSpan(token.Start, token.Length);
        return command.StartsWith("\\g", StringComparison.Ordinal) || command.StartsWith("\\crosstabview", StringComparison.Ordinal)
            || command.StartsWith("\\watch", StringComparison.Ordinal);
    }
}
