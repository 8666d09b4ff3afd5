using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Running;

/// <summary>What keeps a run from beginning.</summary>
public static class RunningDiagnostics
{
    /// <summary>Another run builds, tests or packs the unit in this checkout.</summary>
    public static readonly DiagnosticDescriptor OutputInUse = new("BATON6180", "Another run works in this checkout", Severity.Error, ExitCode.Locked);
}
