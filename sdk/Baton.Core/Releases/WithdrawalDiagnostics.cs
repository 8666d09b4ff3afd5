using Baton.Core.Diagnostics;

namespace Baton.Core.Releases;

/// <summary>What keeps a release from being taken back.</summary>
public static class WithdrawalDiagnostics
{
    /// <summary>The release is published somewhere.</summary>
    public static readonly DiagnosticDescriptor Published = new("BATON6195", "Published release is not taken back", Severity.Error, ExitCode.StepFailed);

    /// <summary>Whether it is published cannot be found out.</summary>
    public static readonly DiagnosticDescriptor Unknown = new("BATON6196", "Unknown whether the release is published", Severity.Error, ExitCode.StepFailed);
}
