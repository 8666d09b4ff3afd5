using Baton.Core.Checks;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Checks;

/// <summary>Whether the unit's migrations are safe to run while the live release works.</summary>
internal static class MigrationChecks
{
    public static IEnumerable<CheckFinding> Look(ReleaseUnit unit)
    {
        const string name = "migrations";
        return UnitMigrations.Read(unit) switch
        {
            null => [],
            { IsSuccess: false } failed => CheckFinding.Of(name, failed.Diagnostics, ""),
            var read => CheckFinding.Of(name, read.Value.Findings, read.Value.Facts.Length == 1 ? "1 migration is read" : $"{read.Value.Facts.Length} migrations are read"),
        };
    }
}
