using Baton.Migrations.Parsing;

namespace Baton.Migrations.Rules;

/// <summary>Which changes of a column's type leave the rows as they are.</summary>
internal static class TypeChange
{
    /// <summary>Whether the server neither rewrites nor reads the rows.</summary>
    public static bool KeepsRows(SqlType from, SqlType to) =>
        from.IsArray == to.IsArray && (from.Name, to.Name) switch
        {
            ("varchar", "text") => true,
            ("text", "varchar") => to.Arguments.IsEmpty,
            ("varchar", "varchar") or ("varbit", "varbit") => to.Arguments.IsEmpty
                || (!from.Arguments.IsEmpty && to.Arguments[0] >= from.Arguments[0]),
            ("numeric", "numeric") => to.Arguments.IsEmpty
                || (!from.Arguments.IsEmpty && to.Arguments[0] >= from.Arguments[0] && Scale(from) == Scale(to)),
            ("timestamp", "timestamp") or ("timestamptz", "timestamptz") or ("time", "time") or ("timetz", "timetz") =>
                to.Arguments.IsEmpty || (!from.Arguments.IsEmpty && to.Arguments[0] >= from.Arguments[0]),
            ("cidr", "inet") => true,
            var (old, now) => old == now && from.Arguments.SequenceEqual(to.Arguments),
        };

    private static int Scale(SqlType type) => type.Arguments.Length > 1 ? type.Arguments[1] : 0;
}
