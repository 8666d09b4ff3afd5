using System.Collections.Immutable;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Parsing;

/// <summary>Finds UPDATE and DELETE in a statement, those in a WITH too.</summary>
internal sealed class DataChangeReader(SqlStatement statement)
{
    /// <summary>All of them.</summary>
    public ImmutableArray<DataChange> Read()
    {
        var found = ImmutableArray.CreateBuilder<DataChange>();
        for (var i = 0; i < statement.Tokens.Length; i++)
        {
            if (statement.Tokens[i].Kind == SqlTokenKind.Word && StartsCommand(i) && Change(i) is { } change)
            {
                found.Add(change);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>At the start, in parentheses, or behind those of a WITH.</summary>
    private bool StartsCommand(int index) => index == 0 || statement.Read(statement.Tokens[index - 1]) is "("
        || (statement.Read(statement.Tokens[index - 1]) is ")" && statement.Is(0, "WITH"));

    private DataChange? Change(int index)
    {
        var reader = new TokenReader(statement, index);
        var verb = reader.Take("UPDATE") ? "UPDATE" : reader.Take("DELETE", "FROM") ? "DELETE" : null;
        if (verb is null)
        {
            return null;
        }

        reader.Take("ONLY");
        return reader.Name() is { } table ? new DataChange(verb, table, HasWhere(reader), statement.Tokens[index].Start) : null;
    }

    private static bool HasWhere(TokenReader reader)
    {
        while (!reader.AtEnd && !reader.IsSymbol(')'))
        {
            if (reader.Is("WHERE"))
            {
                return true;
            }

            if (!reader.SkipParentheses())
            {
                reader.Skip();
            }
        }

        return false;
    }
}
