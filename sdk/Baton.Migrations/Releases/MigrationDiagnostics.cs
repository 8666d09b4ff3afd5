using Baton.Core.Diagnostics;

namespace Baton.Migrations.Releases;

/// <summary>What can be wrong with the migrations of a unit, beside the SQL in them.</summary>
public static class MigrationDiagnostics
{
    /// <summary>A comment about the phase that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadPhase = new("BATON3036", "Phase of a migration cannot be read", Severity.Error, ExitCode.StepFailed);

    /// <summary>A contract migration that does not say which releases need what it removes.</summary>
    public static readonly DiagnosticDescriptor NoSince = new("BATON3037", "Contract migration does not say since when", Severity.Error, ExitCode.StepFailed);

    /// <summary>A baseline that is not among the migrations.</summary>
    public static readonly DiagnosticDescriptor NoBaseline = new("BATON3038", "Baseline of the migrations not found", Severity.Error, ExitCode.Usage);
}
