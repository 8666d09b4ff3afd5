using Baton.Core.Diagnostics;
using Baton.Gates.Migrations;
using Baton.Migrations.Releases;

namespace Baton.Pipeline.Units;

/// <summary>The database migrations of a unit: what its release records, and what is wrong with them.</summary>
internal static class UnitMigrations
{
    /// <summary>Reads them; null when baton.json names none.</summary>
    public static Result<ReleaseMigrations>? Read(ReleaseUnit unit)
    {
        if (unit.Configuration.Migrations is not { } configuration)
        {
            return null;
        }

        var files = MigrationFiles.Read(configuration.Paths, unit.Folder, configuration.Tool == "efcore" ? ["*.cs", "*.sql"] : null);
        return files.IsSuccess ? ReleaseMigrations.Of(files.Value, configuration, unit.Configuration.Name) : files.Reasons;
    }
}
