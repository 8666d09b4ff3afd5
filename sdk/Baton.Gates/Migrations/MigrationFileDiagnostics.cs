using Baton.Core.Diagnostics;

namespace Baton.Gates.Migrations;

/// <summary>What can be wrong with the files of migrations.</summary>
public static class MigrationFileDiagnostics
{
    /// <summary>No file where migrations should be.</summary>
    public static readonly DiagnosticDescriptor NotFound = new("BATON3033", "No migrations found", Severity.Error, ExitCode.Usage);

    /// <summary>A file that cannot be read or written.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("BATON3034", "File of migrations cannot be read or written", Severity.Error,
        ExitCode.StepFailed);
}
