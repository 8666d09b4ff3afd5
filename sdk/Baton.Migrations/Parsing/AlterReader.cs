using Baton.Migrations.Sql;

namespace Baton.Migrations.Parsing;

/// <summary>Reads ALTER.</summary>
internal sealed class AlterReader(SqlStatement statement, TokenReader reader)
{
    public SqlCommand? Read(int place)
    {
        var verb = $"ALTER {reader.Word}";
        switch (reader.Word)
        {
            case "TABLE":
                reader.Skip();
                return reader.Is("ALL") ? null : Table(place, "TABLE");
            case "FOREIGN" when reader.Take("FOREIGN", "TABLE"):
                return Table(place, "FOREIGN TABLE");
            case "MATERIALIZED" when reader.Take("MATERIALIZED", "VIEW"):
                return Table(place, "MATERIALIZED VIEW");
            case "VIEW":
                reader.Skip();
                return Table(place, "VIEW");
            case "INDEX" or "DATABASE" when Says("TABLESPACE"):
                return Unplaced.Of(place, verb, "it writes the files again under an ACCESS EXCLUSIVE lock, and there is no rule for it");
            case "INDEX" or "ROLE" or "USER" or "GROUP" or "DATABASE" or "SYSTEM" or "DEFAULT" or "PUBLICATION" or "SUBSCRIPTION" or "SERVER" or "STATISTICS" or "COLLATION" or "LANGUAGE" or "EVENT":
                return new(SqlCommandKind.Harmless, place) { Verb = verb };
            case "TRIGGER" or "POLICY" or "RULE":
                return OfTable(place, verb);
            case "SCHEMA":
                return Schema(place);
            case "TYPE":
                return Type(place);
            case "SEQUENCE" or "FUNCTION" or "PROCEDURE" or "ROUTINE" when !Says("RENAME") && !Says("SCHEMA"):
                return new(SqlCommandKind.Harmless, place) { Verb = verb };
            default:
                return reader.IsWord ? Unplaced.Of(place, verb, "there is no rule for it") : null;
        }
    }

    private bool Says(string word) => Enumerable.Range(0, statement.Tokens.Length).Any(i => statement.Is(i, word));

    private SqlCommand? Table(int place, string type)
    {
        var isConditional = reader.Take("IF", "EXISTS");
        reader.Take("ONLY");
        if (reader.Name() is not { } name)
        {
            return null;
        }

        if (reader.Token is "*")
        {
            reader.Skip();
        }

        return new(SqlCommandKind.AlterTable, place)
        {
            Verb = $"ALTER {type}",
            ObjectType = type,
            Table = name,
            Names = [name],
            IsConditional = isConditional,
            Actions = new TableActionReader(statement, reader).Read(),
        };
    }

    private SqlCommand? OfTable(int place, string verb)
    {
        reader.Skip();
        return reader.Identifier() is not null && reader.Take("ON") && reader.Name() is { } table
            ? new(SqlCommandKind.Locks, place) { Verb = verb, Table = table, IsExclusive = true, IsConditional = true } : null;
    }

    private SqlCommand? Schema(int place)
    {
        reader.Skip();
        return reader.Name() is not { } name ? null
            : reader.Is("RENAME") ? new(SqlCommandKind.Rename, place) { Verb = "ALTER SCHEMA", ObjectType = "SCHEMA", Names = [name] }
            : reader.Is("OWNER") ? new(SqlCommandKind.Harmless, place) { Verb = "ALTER SCHEMA" } : null;
    }

    private SqlCommand? Type(int place)
    {
        reader.Skip();
        return reader.Name() is not { } name ? null
            : reader.Take("RENAME", "VALUE")
                ? new(SqlCommandKind.Rename, place) { Verb = "ALTER TYPE", ObjectType = "VALUE", Names = [name], Value = reader.Token.ToString() }
            : reader.Is("OWNER") || (reader.Is("ADD") && reader.IsAt(1, "VALUE")) ? new(SqlCommandKind.Harmless, place) { Verb = "ALTER TYPE" }
            : Unplaced.Of(place, "ALTER TYPE", "it may rewrite or lock the tables that use the type, and there is no rule for it");
    }
}
