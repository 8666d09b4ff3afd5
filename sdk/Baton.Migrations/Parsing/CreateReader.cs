using System.Collections.Immutable;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Parsing;

/// <summary>Reads CREATE.</summary>
internal sealed class CreateReader(SqlStatement statement, TokenReader reader)
{
    private static readonly ImmutableHashSet<string> NewObjects =
    [
        "SCHEMA", "EXTENSION", "SEQUENCE", "FUNCTION", "PROCEDURE", "AGGREGATE", "OPERATOR", "VIEW", "MATERIALIZED", "ROLE", "USER", "GROUP",
            "DATABASE", "TABLESPACE", "COLLATION", "CAST", "CONVERSION",
        "LANGUAGE", "PUBLICATION", "SUBSCRIPTION", "SERVER", "TEXT", "STATISTICS", "ACCESS", "TRANSFORM", "RECURSIVE", "TRUSTED", "PROCEDURAL",
            "DEFAULT",
    ];

    public SqlCommand? Read(int place)
    {
        var isReplaced = reader.Take("OR", "REPLACE");
        var isTemporary = (reader.Take("GLOBAL") || reader.Take("LOCAL") || true) && (reader.Take("TEMPORARY") || reader.Take("TEMP"));
        reader.Take("UNLOGGED");
        switch (reader.Word)
        {
            case "TABLE":
                reader.Skip();
                return Table(place, isTemporary);
            case "FOREIGN" when reader.Take("FOREIGN", "TABLE"):
                return Table(place, isTemporary: false);
            case "UNIQUE" or "INDEX":
                reader.Take("UNIQUE");
                return reader.Take("INDEX") ? Index(place) : null;
            case "TYPE" or "DOMAIN":
                return Type(place);
            case "TRIGGER" or "CONSTRAINT":
                return On(place, "CREATE TRIGGER", "ON", isExclusive: false);
            case "EVENT" or "FOREIGN":
                return new(SqlCommandKind.Create, place) { Verb = $"CREATE {reader.Word}", IsConditional = true };
            case "POLICY":
                return On(place, "CREATE POLICY", "ON", isExclusive: true);
            case "RULE":
                return On(place, "CREATE RULE", "TO", isExclusive: true);
            default:
                return NewObjects.Contains(reader.Word) ? Other(place, isReplaced) : null;
        }
    }

    private SqlCommand? Table(int place, bool isTemporary)
    {
        var isConditional = reader.Take("IF", "NOT", "EXISTS");
        if (reader.Name() is not { } name)
        {
            return null;
        }

        SqlName? parent = null;
        if (reader.Take("PARTITION", "OF"))
        {
            parent = reader.Name();
        }

        var columns = ImmutableArray.CreateBuilder<ColumnDefinition>();
        var constraints = ImmutableArray.CreateBuilder<TableConstraint>();
        if (parent is null && reader.TakeSymbol('('))
        {
            Elements(columns, constraints);
        }

        return new(SqlCommandKind.CreateTable, place)
        {
            Verb = "CREATE TABLE",
            ObjectType = "TABLE",
            Table = name,
            Names = [name],
            IsConditional = isConditional,
            IsTemporary = isTemporary,
            PartitionOf = parent,
            Columns = columns.ToImmutable(),
            Constraints = constraints.ToImmutable(),
        };
    }

    private void Elements(ImmutableArray<ColumnDefinition>.Builder columns, ImmutableArray<TableConstraint>.Builder constraints)
    {
        var (readsColumns, readsConstraints) = (new ColumnReader(statement, reader), new ConstraintReader(reader));
        do
        {
            if (readsConstraints.Follows)
            {
                if (readsConstraints.Read() is { } constraint)
                {
                    constraints.Add(constraint);
                }
            }
            else if (!reader.Is("LIKE") && readsColumns.Column() is { } column)
            {
                columns.Add(column);
            }

            reader.SkipToComma();
        }
        while (reader.TakeSymbol(','));
    }

    private SqlCommand? Index(int place)
    {
        var isConcurrent = reader.Take("CONCURRENTLY");
        var isConditional = reader.Take("IF", "NOT", "EXISTS");
        var name = reader.Is("ON") ? null : reader.Name();
        if (!reader.Take("ON"))
        {
            return null;
        }

        reader.Take("ONLY");
        return reader.Name() is not { } table ? null : new(SqlCommandKind.CreateIndex, place)
        {
            Verb = "CREATE INDEX",
            ObjectType = "INDEX",
            Table = table,
            Names = name is null ? [] : [name],
            IsConcurrent = isConcurrent,
            IsConditional = isConditional,
        };
    }

    private SqlCommand? Type(int place)
    {
        var kind = reader.Word;
        reader.Skip();
        if (reader.Name() is not { } name)
        {
            return null;
        }

        var value = kind == "DOMAIN" ? kind : reader.Take("AS", "ENUM") ? "ENUM" : "TYPE";
        return new(SqlCommandKind.CreateType, place) { Verb = $"CREATE {kind}", ObjectType = kind, Names = [name], Value = value };
    }

    private SqlCommand? On(int place, string verb, string before, bool isExclusive)
    {
        while (!reader.AtEnd && !reader.Is(before))
        {
            reader.Skip();
        }

        reader.Skip();
        return reader.Name() is { } table ? new(SqlCommandKind.Locks, place) { Verb = verb, Table = table, IsExclusive = isExclusive } : null;
    }

    private SqlCommand Other(int place, bool isReplaced)
    {
        var verb = $"CREATE {reader.Word}";
        while (reader.IsWord && !reader.Is("IF") && NewObjects.Contains(reader.Word))
        {
            reader.Skip();
        }

        // Only these can say IF NOT EXISTS or OR REPLACE; nothing is missed in the others.
        var canSay = verb is "CREATE SCHEMA" or "CREATE EXTENSION" or "CREATE SEQUENCE" or "CREATE FUNCTION" or "CREATE PROCEDURE" or "CREATE VIEW";
        return new(SqlCommandKind.Create, place) { Verb = verb, IsConditional = isReplaced || reader.Is("IF") || !canSay };
    }
}
