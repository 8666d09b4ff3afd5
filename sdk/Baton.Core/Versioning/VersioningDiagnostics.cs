using Baton.Core.Diagnostics;

namespace Baton.Core.Versioning;

/// <summary>What can be wrong with a version that is asked for.</summary>
public static class VersioningDiagnostics
{
    /// <summary>Not SemVer 2.</summary>
    public static readonly DiagnosticDescriptor NotSemVer = new("BATON1050", "Not a SemVer 2 version", Severity.Error, ExitCode.Usage);

    /// <summary>Lower than the last one.</summary>
    public static readonly DiagnosticDescriptor NotNewer = new("BATON1051", "Version is lower than the last one", Severity.Error, ExitCode.Usage);
}
