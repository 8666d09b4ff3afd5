namespace Baton.Migrations.History;

/// <summary>The tools by their names in baton.json.</summary>
public static class MigrationTools
{
    /// <summary>The tool of a name; null for files that no tool keeps a table of.</summary>
    public static MigrationTool? Named(string name) => name switch
    {
        "flyway" => MigrationTool.Flyway,
        "evolve" => MigrationTool.Evolve,
        "dbup" => MigrationTool.DbUp,
        "grate" => MigrationTool.Grate,
        "efcore" => MigrationTool.EntityFramework,
        _ => null,
    };
}
