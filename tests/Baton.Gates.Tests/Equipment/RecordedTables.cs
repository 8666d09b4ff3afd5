using System.Globalization;
using System.Text;

namespace Baton.Gates.Tests.Equipment;

/// <summary>
/// The tables of Flyway (https://documentation.red-gate.com/flyway/reference/flyway-schema-history-table) and of grate 2.2, with the entries that they write.
/// The checksums are not computed by the code under test: those of grate were taken from the tool, those of Flyway from zlib's CRC-32 over the lines.
/// </summary>
internal static class RecordedTables
{
    /// <summary>Of <see cref="MigrationFolder.First"/> and <see cref="MigrationFolder.Second"/>.</summary>
    private static readonly Dictionary<string, (string Flyway, string Grate)> Checksums = new(StringComparer.Ordinal)
    {
        ["V1__a.sql"] = ("1548706339", "KnCTV7JmrDEu1o20suRA0w=="),
        ["V2__b.sql"] = ("1128195672", "Il9n7/48pwZeo7JQGafYxw=="),
    };

    public static async Task ApplyAsync(string tool, string connectionString, bool isPostgres, MigrationFolder folder)
    {
        var sql = new StringBuilder(tool == "flyway" ? FlywayTable : GrateTables(isPostgres));
        foreach (var (file, rank) in Directory.EnumerateFiles(folder.Scripts, "*.sql").Order(StringComparer.Ordinal).Select((f, i) => (f, i + 1)))
        {
            var name = Path.GetFileName(file);
            sql.AppendLine(await File.ReadAllTextAsync(file)).AppendLine(tool == "flyway" ? Flyway(name, rank) : Grate(name, isPostgres));
        }

        await Tools.ExecuteAsync(connectionString, isPostgres, sql.ToString());
    }

    public const string FlywayTable = """
        CREATE TABLE flyway_schema_history (
          installed_rank INT NOT NULL PRIMARY KEY, version VARCHAR(50), description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL,
          checksum INT, installed_by VARCHAR(100) NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, execution_time INT NOT NULL, success BOOLEAN NOT NULL);
        """;

    public static string FlywayEntry(int rank, string? version, string script, string? checksum, string type = "SQL", bool success = true) => string.Create(
        CultureInfo.InvariantCulture,
        $"INSERT INTO flyway_schema_history VALUES ({rank}, {(version is null ? "NULL" : $"'{version}'")}, 'x', '{type}', '{script}', {checksum ?? "NULL"}, 'me', CURRENT_TIMESTAMP, 1, {(success ? "true" : "false")});");

    private static string Flyway(string name, int rank) => FlywayEntry(rank, name[1..2], name, Checksums[name].Flyway);

    private static string Grate(string name, bool isPostgres) =>
        $"INSERT INTO {(isPostgres ? "grate.\"ScriptsRun\"" : "grate_ScriptsRun")} (version_id, script_name, text_hash, one_time_script, entry_date) VALUES (1, '{name}', '{Checksums[name].Grate}', {(isPostgres ? "true" : "1")}, CURRENT_TIMESTAMP);";

    private static string GrateTables(bool isPostgres)
    {
        var (schema, run, errors, id, flag) = isPostgres
            ? ("CREATE SCHEMA grate;", "grate.\"ScriptsRun\"", "grate.\"ScriptsRunErrors\"", "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "boolean")
            : ("", "grate_ScriptsRun", "grate_ScriptsRunErrors", "INTEGER PRIMARY KEY AUTOINCREMENT", "bit");
        return $"""
            {schema}
            CREATE TABLE {run} (id {id}, version_id BIGINT NULL, script_name varchar(255) NULL, text_of_script text NULL, text_hash varchar(512) NULL, one_time_script {flag} NULL, entry_date timestamp NULL, modified_date timestamp NULL, entered_by varchar(50) NULL);
            CREATE TABLE {errors} (id {id}, repository_path varchar(255) NULL, version varchar(50) NULL, script_name varchar(255) NULL, text_of_script text NULL, erroneous_part_of_script text NULL, error_message text NULL, entry_date timestamp NULL, modified_date timestamp NULL, entered_by varchar(50) NULL);
            """;
    }
}
