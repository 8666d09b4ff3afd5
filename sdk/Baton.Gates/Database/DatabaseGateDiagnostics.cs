using Baton.Core.Diagnostics;

namespace Baton.Gates.Database;

/// <summary>Why the gate <c>database</c> holds, beside what the comparison of migrations finds.</summary>
public static class DatabaseGateDiagnostics
{
    /// <summary>A pending migration in which the check found an error.</summary>
    public static readonly DiagnosticDescriptor Unsafe = new("BATON3047", "Pending migration is unsafe", Severity.Error, ExitCode.Held);

    /// <summary>A contract migration, and something live that needs what it removes.</summary>
    public static readonly DiagnosticDescriptor StillNeeded = new("BATON3050", "Contract migration would break a live release", Severity.Error, ExitCode.Held);

    /// <summary>A contract migration that is applied, and an older release that needs what it removed.</summary>
    public static readonly DiagnosticDescriptor CannotGoBack = new("BATON3051", "Going back needs what a migration removed", Severity.Error, ExitCode.Held);

    /// <summary>No backup that is recent enough.</summary>
    public static readonly DiagnosticDescriptor NoBackup = new("BATON3052", "Contract migration without a recent backup", Severity.Error, ExitCode.Held);

    /// <summary>An applied migration that stands in no record.</summary>
    public static readonly DiagnosticDescriptor UnknownMigration = new("BATON3053", "Applied migration is unknown", Severity.Error, ExitCode.Held);
}
