using System.Collections.Immutable;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Parsing;

/// <summary>Decides whether an expression is volatile, by the functions that it calls.</summary>
internal static class VolatilityReader
{
    private static readonly ImmutableHashSet<string> VolatileFunctions =
    [
        "random", "random_normal", "gen_random_uuid", "gen_random_bytes", "gen_salt", "uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4",
            "uuidv4", "uuidv7", "clock_timestamp", "timeofday",
        "nextval", "currval", "lastval", "setval", "pg_sleep", "set_config",
    ];

    private static readonly ImmutableHashSet<string> StableFunctions =
    [
        "now", "transaction_timestamp", "statement_timestamp", "current_setting", "current_schema", "current_database", "version", "to_char",
            "to_date", "to_timestamp", "to_number", "lower", "upper",
        "btrim", "ltrim", "rtrim", "trim", "concat", "concat_ws", "format", "left", "right", "substring", "substr", "replace", "repeat", "lpad",
            "rpad", "length", "char_length", "md5", "sha256", "coalesce",
        "nullif", "greatest", "least", "abs", "round", "floor", "ceil", "ceiling", "mod", "power", "sqrt", "sign", "date_trunc", "date_part",
            "extract", "age", "make_date", "make_time", "make_interval",
        "make_timestamp", "make_timestamptz", "timezone", "jsonb_build_object", "jsonb_build_array", "json_build_object", "json_build_array",
            "to_json", "to_jsonb", "array_fill", "string_to_array", "decode",
        "encode", "int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange", "row", "cast", "convert_to", "convert_from",
            "uuid_nil", "current_timestamp", "localtimestamp", "current_time",
        "localtime", "inet_client_addr", "array", "position", "overlay", "initcap", "chr", "ascii", "reverse", "split_part", "point", "box", "int4",
            "int8", "text", "hstore", "to_tsvector",
    ];

    /// <summary>Reads the expression from an index up to another.</summary>
    public static DefaultExpression Read(SqlStatement statement, TokenReader reader, int from, int to)
    {
        var (volatility, function) = (Volatility.Stable, (string?)null);
        for (var i = from; i + 1 < to && volatility != Volatility.Volatile; i++)
        {
            if (statement.Tokens[i].Kind is not (SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier)
                || statement.Text[statement.Tokens[i + 1].Start] != '(' || IsType(statement, i, from))
            {
                continue;
            }

            var name = statement.Read(statement.Tokens[i]).Trim('"').ToString().ToLowerInvariant();
            var isOfSystem = i - 2 < from || statement.Text[statement.Tokens[i - 1].Start] != '.' || statement.Is(i - 2, "PG_CATALOG");
            var one = isOfSystem && StableFunctions.Contains(name) ? Volatility.Stable : VolatileFunctions.Contains(name) ? Volatility.Volatile
                : Volatility.Unknown;
            (volatility, function) = one > Volatility.Stable && (one == Volatility.Volatile || volatility == Volatility.Stable) ? (one, name)
                : (volatility, function);
        }

        return new DefaultExpression(reader.Text(from, to), volatility, function);
    }

    /// <summary>After a cast, or one of the types that take a length.</summary>
    private static bool IsType(SqlStatement statement, int index, int from) =>
        (index > from && (statement.Read(statement.Tokens[index - 1]) is "::" || statement.Is(index - 1, "AS") || statement.Is(index - 1, "VARYING")))
        || statement.Is(index, "NUMERIC") || statement.Is(index, "VARCHAR") || statement.Is(index, "DECIMAL") || statement.Is(index, "CHAR")
            || statement.Is(index, "BIT")
        || statement.Is(index, "TIMESTAMP") || statement.Is(index, "TIMESTAMPTZ") || statement.Is(index, "TIME") || statement.Is(index, "INTERVAL")
            || statement.Is(index, "AND")
        || statement.Is(index, "OR") || statement.Is(index, "NOT") || statement.Is(index, "IN") || statement.Is(index, "WHEN")
            || statement.Is(index, "THEN") || statement.Is(index, "ELSE");
}
