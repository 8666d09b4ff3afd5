using Baton.Core.Diagnostics;

namespace Baton.Gates.Histories;

/// <summary>Why the table of applied migrations cannot be read.</summary>
public static class DatabaseDiagnostics
{
    /// <summary>A database that does not answer as it should.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("BATON3045", "Applied migrations cannot be read", Severity.Error, ExitCode.Held);

    /// <summary>A database without the table, although a release with migrations is live.</summary>
    public static readonly DiagnosticDescriptor NoTable = new("BATON3046", "Table of applied migrations not found", Severity.Error, ExitCode.Held);
}
