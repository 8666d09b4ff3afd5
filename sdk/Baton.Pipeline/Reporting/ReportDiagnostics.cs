using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Reporting;

/// <summary>What keeps a report from being written.</summary>
public static class ReportDiagnostics
{
    /// <summary>The page cannot be written.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = new("BATON2170", "Report cannot be written", Severity.Error, ExitCode.Usage);
}
