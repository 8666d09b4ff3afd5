using Baton.Core.Diagnostics;

namespace Baton.Core.Releases;

/// <summary>What can be wrong with a release record.</summary>
public static class ReleaseRecordDiagnostics
{
    /// <summary>A newer Baton wrote the record.</summary>
    public static readonly DiagnosticDescriptor Newer = new("BATON6008", "Release record is newer than this Baton", Severity.Error, ExitCode.Usage);

    /// <summary>The release has nothing for this kind of host.</summary>
    public static readonly DiagnosticDescriptor NoFit = new("BATON7017", "No artifact for this host", Severity.Error, ExitCode.Usage);
}
