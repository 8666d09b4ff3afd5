using System.Collections.Immutable;

namespace Baton.Migrations.Parsing;

/// <summary>Reads DROP.</summary>
internal sealed class DropReader(TokenReader reader)
{
    private static readonly ImmutableArray<string> Types = ["TABLE", "INDEX", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE", "SCHEMA", "DATABASE"];

    public SqlCommand? Read(int place)
    {
        if (reader.Word is "TRIGGER" or "POLICY" or "RULE")
        {
            return OfTable(place);
        }

        foreach (var type in Types)
        {
            if (reader.Take(type.Split(' ')))
            {
                return Objects(place, type);
            }
        }

        return reader.Word is "ROLE" or "USER" or "GROUP" or "PUBLICATION" or "SUBSCRIPTION" or "STATISTICS" or "CAST" or "EVENT"
            ? new(SqlCommandKind.Harmless, place) { Verb = $"DROP {reader.Word}" }
            : reader.IsWord ? Unplaced.Of(place, $"DROP {reader.Word}", "it may break code that uses the object, and there is no rule for it") : null;
    }

    private SqlCommand? OfTable(int place)
    {
        var verb = $"DROP {reader.Word}";
        reader.Skip();
        var isConditional = reader.Take("IF", "EXISTS");
        return reader.Identifier() is not null && reader.Take("ON") && reader.Name() is { } table
            ? new(SqlCommandKind.Locks, place) { Verb = verb, Table = table, IsConditional = isConditional, IsExclusive = true } : null;
    }

    private SqlCommand? Objects(int place, string type)
    {
        var isConcurrent = reader.Take("CONCURRENTLY");
        var isConditional = reader.Take("IF", "EXISTS");
        var names = ImmutableArray.CreateBuilder<SqlName>();
        do
        {
            if (reader.Name() is not { } name)
            {
                return null;
            }

            names.Add(name);
        }
        while (reader.TakeSymbol(','));

        var cascades = reader.Take("CASCADE");
        reader.Take("RESTRICT");
        return !reader.AtEnd && type != "DATABASE" ? null : new(SqlCommandKind.Drop, place)
        {
            Verb = $"DROP {type}",
            ObjectType = type,
            Names = names.ToImmutable(),
            Table = names.Count == 1 ? names[0] : null,
            IsConcurrent = isConcurrent,
            IsConditional = isConditional,
            Cascades = cascades,
        };
    }
}
