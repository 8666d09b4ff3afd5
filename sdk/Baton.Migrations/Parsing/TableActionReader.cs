using System.Collections.Immutable;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Parsing;

/// <summary>Reads the actions of ALTER TABLE.</summary>
internal sealed class TableActionReader(SqlStatement statement, TokenReader reader)
{
    private readonly ColumnReader _columns = new(statement, reader);
    private readonly ConstraintReader _constraints = new(reader);

    /// <summary>All of them.</summary>
    public ImmutableArray<TableAction> Read()
    {
        var actions = ImmutableArray.CreateBuilder<TableAction>();
        do
        {
            var (from, place) = (reader.Index, reader.Place);
            var action = Action(place) ?? new TableAction(TableActionKind.Unplaced, place);
            var understood = reader.Index;
            reader.SkipToComma();
            var isWhole = reader.Index == understood
                || action.Kind is not (TableActionKind.DropColumn or TableActionKind.SetNotNull or TableActionKind.DropNotNull or TableActionKind.ValidateConstraint);
            actions.Add((isWhole ? action : action with { Kind = TableActionKind.Unplaced }) with
            {
                Text = reader.Text(from,
                Math.Min(reader.Index, from + 12))
            });
        }
        while (reader.TakeSymbol(','));

        if (!reader.AtEnd)
        {
            actions.Add(new TableAction(TableActionKind.Unplaced, reader.Place) { Text = reader.Text(reader.Index, reader.Index + 12) });
        }

        return actions.ToImmutable();
    }

    private TableAction? Action(int place)
    {
        switch (reader.Word)
        {
            case "ADD":
                reader.Skip();
                return Add(place);
            case "DROP":
                reader.Skip();
                return Drop(place);
            case "ALTER":
                reader.Skip();
                return Alter(place);
            case "VALIDATE" when reader.Take("VALIDATE", "CONSTRAINT"):
                return reader.Identifier() is { } name ? new(TableActionKind.ValidateConstraint, place) { Name = name } : null;
            case "RENAME":
                reader.Skip();
                return Rename(place);
            case "ATTACH" or "DETACH":
                return Partition(place);
            case "SET":
                reader.Skip();
                return Set(place);
            case "ENABLE" or "DISABLE":
                return new(reader.IsAt(1, "TRIGGER") || reader.IsAt(2, "TRIGGER") ? TableActionKind.BlocksWrites : TableActionKind.Catalog, place);
            case "RESET":
                return new(TableActionKind.Light, place);
            case "CLUSTER":
                return new(TableActionKind.Light, place);
            case "OWNER" or "INHERIT" or "NO" or "REPLICA" or "FORCE" or "NOT" or "OF" or "OPTIONS":
                return new(TableActionKind.Catalog, place);
            default:
                return null;
        }
    }

    private TableAction? Add(int place)
    {
        if (_constraints.Follows)
        {
            return _constraints.Read() is { } constraint
                ? new(TableActionKind.AddConstraint, place) { Constraint = constraint, Name = constraint.Name ?? "" } : null;
        }

        reader.Take("COLUMN");
        var isConditional = reader.Take("IF", "NOT", "EXISTS");
        return _columns.Column() is { HasUnknown: false } column
            ? new(TableActionKind.AddColumn, place) { Column = column, Name = column.Name, IsConditional = isConditional } : null;
    }

    private TableAction? Drop(int place)
    {
        var isConstraint = reader.Take("CONSTRAINT");
        if (!isConstraint)
        {
            reader.Take("COLUMN");
        }

        var isConditional = reader.Take("IF", "EXISTS");
        if (reader.Identifier() is not { } name)
        {
            return null;
        }

        _ = reader.Take("CASCADE") || reader.Take("RESTRICT");
        return new(isConstraint ? TableActionKind.Catalog : TableActionKind.DropColumn, place) { Name = name, IsConditional = isConditional };
    }

    private TableAction? Alter(int place)
    {
        if (reader.Take("CONSTRAINT") || reader.Is("INDEX"))
        {
            return new(TableActionKind.Catalog, place);
        }

        reader.Take("COLUMN");
        if (reader.Identifier() is not { } name)
        {
            return null;
        }

        if (reader.Take("TYPE") || reader.Take("SET", "DATA", "TYPE"))
        {
            return Type(place, name);
        }

        var kind =
            reader.Take("SET", "NOT", "NULL") ? TableActionKind.SetNotNull
            : reader.Take("DROP", "NOT", "NULL") ? TableActionKind.DropNotNull
            : reader.Is("SET") && (reader.IsAt(1, "STATISTICS") || reader.IsAt(1, "(")) ? TableActionKind.Light
            : reader.Is("SET") && (reader.IsAt(1, "DEFAULT") || reader.IsAt(1, "STORAGE") || reader.IsAt(1, "COMPRESSION")
                || reader.IsAt(1, "GENERATED")) ? TableActionKind.Catalog
            : reader.Is("DROP") && (reader.IsAt(1, "DEFAULT") || reader.IsAt(1, "IDENTITY") || (reader.IsAt(1, "EXPRESSION") && !reader.AtEnd))
                ? TableActionKind.Catalog
            : reader.Is("ADD") && reader.IsAt(1, "GENERATED") ? TableActionKind.Catalog
            : reader.Is("RESTART") || reader.Is("RESET") ? TableActionKind.Catalog
            : TableActionKind.Unplaced;
        return new(kind, place) { Name = name };
    }

    private TableAction? Type(int place, string name)
    {
        if (_columns.Type() is not { } type)
        {
            return null;
        }

        if (reader.Take("COLLATE"))
        {
            reader.Name();
        }

        return new(TableActionKind.ChangeType, place) { Name = name, Type = type, HasUsing = reader.Is("USING") };
    }

    private TableAction? Rename(int place)
    {
        if (reader.Take("TO"))
        {
            return reader.Identifier() is { } table ? new(TableActionKind.Rename, place) { Name = table } : null;
        }

        if (reader.Take("CONSTRAINT"))
        {
            return new(TableActionKind.Catalog, place);
        }

        _ = reader.Take("COLUMN") || reader.Take("ATTRIBUTE");
        return reader.Identifier() is { } name && reader.Take("TO") && reader.Identifier() is { } newName
            ? new(TableActionKind.RenameColumn, place) { Name = name, NewName = newName } : null;
    }

    private TableAction? Partition(int place)
    {
        var kind = reader.Is("ATTACH") ? TableActionKind.AttachPartition : TableActionKind.DetachPartition;
        reader.Skip();
        if (!reader.Take("PARTITION") || reader.Name() is not { } partition)
        {
            return null;
        }

        return new(kind, place)
        {
            Name = partition.ToString(),
            Partition = partition,
            IsConcurrent = reader.Is("CONCURRENTLY")
            || reader.Is("FINALIZE")
        };
    }

    private TableAction Set(int place) =>
        reader.Take("SCHEMA") ? new(TableActionKind.Rename, place) { Name = reader.Identifier() ?? "" }
        : reader.IsSymbol('(') || reader.Is("STATISTICS") ? new(TableActionKind.Light, place)
        : new(reader.Is("WITHOUT") ? TableActionKind.Catalog : TableActionKind.Unplaced, place);
}
