using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Gates.Migrations;
using Baton.Migrations.Linting;
using Baton.Migrations.Releases;

namespace Baton.Pipeline.Units;

/// <summary>The database migrations of a unit: what its release records, and what is wrong with them.</summary>
internal static class UnitMigrations
{
    /// <summary>Reads them; null when baton.json names none.</summary>
    public static Result<ReleaseMigrations>? Read(ReleaseUnit unit) => Files(unit) is not { } files ? null
        : files.IsSuccess ? ReleaseMigrations.Of(files.Value, unit.Configuration.Migrations!, unit.Configuration.Name) : files.Reasons;

    /// <summary>Their files; null when baton.json names none.</summary>
    public static Result<ImmutableArray<MigrationScript>>? Files(ReleaseUnit unit) => unit.Configuration.Migrations is not { } configuration ? null
        : MigrationFiles.Read(configuration.Paths, unit.Folder, configuration.Tool == "efcore" ? ["*.cs", "*.sql"] : null);
}
