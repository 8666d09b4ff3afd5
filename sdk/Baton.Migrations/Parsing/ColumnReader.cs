using System.Collections.Immutable;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Parsing;

/// <summary>Reads types and columns.</summary>
internal sealed class ColumnReader(SqlStatement statement, TokenReader reader)
{
    private static readonly ImmutableHashSet<string> TypeWords = ["VARYING", "PRECISION", "WITH", "WITHOUT", "TIME", "ZONE"];

    /// <summary>A type; null where none is.</summary>
    public SqlType? Type()
    {
        var isQuoted = reader.Kind == SqlTokenKind.QuotedIdentifier;
        var isNational = reader.Is("NATIONAL");
        if (reader.Name() is not { } name)
        {
            return null;
        }

        // Types of the system may be named with their schema, as pg_dump does.
        var written = name.Schema is null or "pg_catalog" ? name.Name : name.ToString();
        if (isNational)
        {
            written += " " + reader.Identifier();
        }

        var arguments = ImmutableArray<int>.Empty;
        while (!isQuoted && (reader.IsSymbol('(') || (TypeWords.Contains(reader.Word) && Continues(written))))
        {
            if (reader.IsSymbol('('))
            {
                arguments = Arguments();
            }
            else
            {
                written += " " + reader.Identifier();
            }
        }

        if (written == "interval")
        {
            while (reader.Word is "YEAR" or "MONTH" or "DAY" or "HOUR" or "MINUTE" or "SECOND" or "TO")
            {
                reader.Skip();
            }
        }

        return SqlType.Of(written, arguments, IsArray());
    }

    /// <summary>A column: name, type, constraints. Null where there is none.</summary>
    public ColumnDefinition? Column()
    {
        if (reader.Identifier() is not { } name || Type() is not { } type)
        {
            return null;
        }

        var column = new ColumnDefinition(name, type);
        while (!reader.AtEnd && !reader.IsSymbol(',') && !reader.IsSymbol(')'))
        {
            column = Constraint(column);
        }

        return column;
    }

    private bool Continues(string written) => reader.Word switch
    {
        "VARYING" => written is "character" or "char" or "bit" or "national character" or "national char",
        "PRECISION" => written == "double",
        "WITH" or "WITHOUT" => written is "time" or "timestamp" && reader.IsAt(1, "TIME"),
        "TIME" => written.EndsWith("with", StringComparison.Ordinal) || written.EndsWith("without", StringComparison.Ordinal),
        _ => written.EndsWith(" time", StringComparison.Ordinal),
    };

    private ImmutableArray<int> Arguments()
    {
        var from = reader.Index;
        reader.SkipParentheses();
        return [.. statement.Tokens[from..reader.Index].Where(t => t.Kind == SqlTokenKind.Number)
            .Select(t => int.TryParse(statement.Read(t), out var number) ? number : 0)];
    }

    private bool IsArray()
    {
        var isArray = reader.Take("ARRAY");
        while (reader.TakeSymbol('['))
        {
            isArray = true;
            while (!reader.AtEnd && !reader.TakeSymbol(']'))
            {
                reader.Skip();
            }
        }

        return isArray;
    }

    private ColumnDefinition Constraint(ColumnDefinition column)
    {
        if (reader.Take("CONSTRAINT"))
        {
            reader.Identifier();
        }

        if (reader.Take("NOT", "NULL"))
        {
            return column with { IsNotNull = true };
        }

        if (reader.Take("PRIMARY", "KEY"))
        {
            return column with { IsPrimaryKey = true, IsNotNull = true };
        }

        if (reader.Take("UNIQUE"))
        {
            return column with { IsUnique = true };
        }

        if (reader.Take("CHECK"))
        {
            return reader.SkipParentheses() ? column with { HasCheck = true } : column with { HasUnknown = true };
        }

        if (reader.Take("REFERENCES"))
        {
            return reader.Name() is { } table ? column with { References = table } : column with { HasUnknown = true };
        }

        return reader.Take("DEFAULT") ? column with { Default = Default() } : reader.Take("GENERATED") ? Generated(column) : Rest(column);
    }

    private DefaultExpression Default()
    {
        var from = reader.Index;
        do
        {
            if (!reader.SkipParentheses())
            {
                reader.Skip();
            }
        }
        while (!reader.AtEnd && !reader.IsSymbol(',') && !reader.IsSymbol(')') && !EndsDefault());

        return VolatilityReader.Read(statement, reader, from, reader.Index);
    }

    private bool EndsDefault() =>
        reader.Word is "CONSTRAINT" or "NULL" or "CHECK" or "UNIQUE" or "PRIMARY" or "REFERENCES" or "GENERATED" or "COLLATE" or "DEFERRABLE" or "INITIALLY" or "STORAGE" or "COMPRESSION"
        || (reader.Is("NOT") && (reader.IsAt(1, "NULL") || reader.IsAt(1, "DEFERRABLE")));

    private ColumnDefinition Generated(ColumnDefinition column)
    {
        var isAlways = reader.Take("ALWAYS") || reader.Take("BY", "DEFAULT");
        if (reader.Take("AS", "IDENTITY"))
        {
            reader.SkipParentheses();
            return column with { IsIdentity = true, IsNotNull = true };
        }

        if (!isAlways || !reader.Take("AS") || !reader.SkipParentheses())
        {
            reader.Skip();
            return column with { HasUnknown = true };
        }

        var isStored = reader.Take("STORED");
        reader.Take("VIRTUAL");
        return column with { IsGenerated = true, IsStored = isStored };
    }

    /// <summary>What changes no lock: collation, storage, when a constraint is checked, what a foreign key does on deletion.</summary>
    private ColumnDefinition Rest(ColumnDefinition column)
    {
        var isKnown = reader.Word is "NULL" or "DEFERRABLE" or "NOT" or "INITIALLY" or "DEFERRED" or "IMMEDIATE" or "MATCH" or "FULL" or "PARTIAL" or "SIMPLE" or "ON" or "DELETE" or "UPDATE" or "CASCADE"
            or "RESTRICT" or "NO" or "ACTION" or "SET" or "DEFAULT" or "NULLS" or "DISTINCT" or "INCLUDE" or "USING" or "INDEX" or "TABLESPACE" or "INHERIT" or "ENFORCED" or "WITH";
        if (reader.Take("COLLATE") || reader.Take("COMPRESSION") || reader.Take("STORAGE") || reader.Take("TABLESPACE"))
        {
            return reader.Name() is null ? column with { HasUnknown = true } : column;
        }

        if (!reader.SkipParentheses())
        {
            reader.Skip();
        }

        return isKnown || reader.AtEnd ? column with { HasUnknown = column.HasUnknown || !isKnown } : column with { HasUnknown = true };
    }
}
