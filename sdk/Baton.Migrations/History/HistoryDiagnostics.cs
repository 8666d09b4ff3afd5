using Baton.Core.Diagnostics;

namespace Baton.Migrations.History;

/// <summary>How applied migrations and scripts can differ.</summary>
public static class HistoryDiagnostics
{
    /// <summary>A script that was changed after it was applied.</summary>
    public static readonly DiagnosticDescriptor Edited = new("BATON3040", "Applied migration was edited", Severity.Error, ExitCode.Held);

    /// <summary>A script that is gone after it was applied.</summary>
    public static readonly DiagnosticDescriptor Missing = new("BATON3041", "Applied migration is missing", Severity.Error, ExitCode.Held);

    /// <summary>A migration that broke off.</summary>
    public static readonly DiagnosticDescriptor Failed = new("BATON3042", "Migration failed in the database", Severity.Error, ExitCode.Held);

    /// <summary>A pending migration with an earlier version than an applied one.</summary>
    public static readonly DiagnosticDescriptor OutOfOrder = new("BATON3043", "Migration would run out of order", Severity.Error, ExitCode.Held);

    /// <summary>Two scripts of one version.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("BATON3044", "Two migrations with one version", Severity.Error, ExitCode.Held);
}
