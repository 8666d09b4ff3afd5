using Baton.Migrations.History;

namespace Baton.Gates.Histories;

/// <summary>The table in which a tool keeps what it applied, and the query of its entries: script, version, checksum, whether it succeeded, kind.</summary>
/// <param name="Name">The table's name, quoted.</param>
/// <param name="Entries">The query, in the order of application.</param>
internal sealed record HistoryTable(string Name, string Entries)
{
    /// <summary>The table of a tool.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="isPostgres">Whether it is in PostgreSQL, else in SQLite.</param>
    /// <param name="configured">The name in baton.json; null for the usual one.</param>
    public static HistoryTable Of(MigrationTool tool, bool isPostgres, string? configured)
    {
        var usual = tool switch
        {
            MigrationTool.Flyway => "flyway_schema_history",
            MigrationTool.Evolve => "changelog",
            MigrationTool.DbUp => isPostgres ? "schemaversions" : "SchemaVersions",
            MigrationTool.Grate => isPostgres ? "grate.ScriptsRun" : "grate_ScriptsRun",
            _ => "__EFMigrationsHistory",
        };
        var name = string.Join('.', (configured ?? usual).Split('.').Select(Quoted));
        return new HistoryTable(name, tool switch
        {
            MigrationTool.Flyway => $"""SELECT script, version, CAST(checksum AS text), success, type FROM {name} ORDER BY installed_rank""",
            MigrationTool.Evolve => $"""SELECT name, version, checksum, success, CAST(type AS text) FROM {name} ORDER BY id""",
            MigrationTool.DbUp => isPostgres ? $"SELECT scriptname, NULL, NULL, true, NULL FROM {name} ORDER BY schemaversionsid" : $"SELECT ScriptName, NULL, NULL, 1, NULL FROM {name} ORDER BY SchemaVersionID",
            MigrationTool.Grate => Grate(name, isPostgres),
            _ => $"""SELECT "MigrationId", NULL, NULL, {(isPostgres ? "true" : "1")}, NULL FROM {name} ORDER BY "MigrationId" """,
        });
    }

    /// <summary>grate has a row for every run of a script, of which the last one counts, and a table of its own for failures; a later success of the same script makes up for them.</summary>
    private static string Grate(string name, bool isPostgres)
    {
        var errors = name.EndsWith('"') ? $"{name[..^1]}Errors\"" : name;
        var (yes, no) = isPostgres ? ("true", "false") : ("1", "0");
        return $"""
            SELECT script_name, NULL, text_hash, {yes}, CASE WHEN one_time_script = {yes} THEN NULL ELSE 'repeatable' END FROM {name} r
            WHERE id = (SELECT max(id) FROM {name} s WHERE s.script_name = r.script_name)
            UNION ALL
            SELECT script_name, NULL, NULL, {no}, NULL FROM {errors} e
            WHERE id = (SELECT max(id) FROM {errors} s WHERE s.script_name = e.script_name)
            AND NOT EXISTS (SELECT 1 FROM {name} r WHERE r.script_name = e.script_name AND r.entry_date >= e.entry_date)
            """;
    }

    private static string Quoted(string part) => $"\"{part.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
