using System.Collections.Immutable;

namespace Baton.Migrations.Parsing;

/// <summary>A data type, under one of its names: <c>int8</c> is <c>bigint</c>.</summary>
/// <param name="Name">The name, in lower case.</param>
/// <param name="Arguments">Length, precision, scale.</param>
/// <param name="IsArray">Whether it is an array of that type.</param>
public sealed record SqlType(string Name, ImmutableArray<int> Arguments, bool IsArray)
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["int"] = "integer",
        ["int4"] = "integer",
        ["int2"] = "smallint",
        ["int8"] = "bigint",
        ["float4"] = "real",
        ["float8"] = "double precision",
        ["bool"] = "boolean",
        ["character varying"] = "varchar",
        ["char varying"] = "varchar",
        ["national character varying"] = "varchar",
        ["character"] = "char",
        ["bpchar"] = "char",
        ["decimal"] = "numeric",
        ["timestamp without time zone"] = "timestamp",
        ["timestamp with time zone"] = "timestamptz",
        ["time without time zone"] = "time",
        ["time with time zone"] = "timetz",
        ["bit varying"] = "varbit",
        ["serial4"] = "serial",
        ["serial2"] = "smallserial",
        ["serial8"] = "bigserial",
        ["float"] = "double precision",
    };

    private static readonly ImmutableHashSet<string> BuiltIn =
    [
        "smallint", "integer", "bigint", "real", "double precision", "numeric", "boolean", "varchar", "char", "text", "bytea", "date", "time",
            "timetz", "timestamp", "timestamptz", "interval",
        "json", "jsonb", "uuid", "xml", "inet", "cidr", "macaddr", "macaddr8", "bit", "varbit", "money", "point", "line", "lseg", "box", "path",
            "polygon", "circle", "tsvector", "tsquery", "name", "oid",
        "regclass", "regproc", "regtype", "serial", "smallserial", "bigserial", "int4range", "int8range", "numrange", "tsrange", "tstzrange",
            "daterange", "int4multirange", "int8multirange",
        "nummultirange", "tsmultirange", "tstzmultirange", "datemultirange", "xid", "pg_lsn",
        // Types of extensions that are no domains.
        "citext", "hstore", "ltree", "geometry", "geography", "vector", "cube",
    ];

    /// <summary>Whether the type makes a column with a sequence.</summary>
    public bool IsSerial => Name is "serial" or "smallserial" or "bigserial";

    /// <summary>Whether it is a type of PostgreSQL or of a common extension, and so no domain.</summary>
    public bool IsBuiltIn => BuiltIn.Contains(Name);

    /// <summary>The type of a name as it is written.</summary>
    internal static SqlType Of(string written, ImmutableArray<int> arguments, bool isArray) =>
        new(Aliases.GetValueOrDefault(written, written), arguments, isArray);

    /// <summary>As it is written in SQL.</summary>
    public override string ToString() => Name + (Arguments.IsEmpty ? "" : $"({string.Join(", ", Arguments)})") + (IsArray ? "[]" : "");
}
