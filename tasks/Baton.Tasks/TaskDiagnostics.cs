using Baton.Core.Diagnostics;

namespace Baton.Tasks;

/// <summary>What a build can be told about its version.</summary>
public static class TaskDiagnostics
{
    /// <summary>A package with an uncertain version would leave the machine.</summary>
    public static readonly DiagnosticDescriptor UncertainVersionLeaves = new("BATON1100", "Package with an uncertain version", Severity.Error, ExitCode.Usage);

    /// <summary><c>BatonVersionOverride</c> is no version.</summary>
    public static readonly DiagnosticDescriptor InvalidOverride = new("BATON1101", "Version override is not a version", Severity.Error, ExitCode.Usage);

    /// <summary>Packed or published without a build, and built as another version.</summary>
    public static readonly DiagnosticDescriptor OtherVersionBuilt = new("BATON1102", "Built as another version", Severity.Error, ExitCode.Usage);

    /// <summary>Another package sets versions in the same build. Reported by Baton.Versioners.targets.</summary>
    public static readonly DiagnosticDescriptor TwoVersioners = new("BATON1104", "Two packages set the version", Severity.Error, ExitCode.Usage);

    /// <summary>Another target replaced the version. Reported by Baton.Version.targets.</summary>
    public static readonly DiagnosticDescriptor VersionReplaced = new("BATON1105", "Version replaced by another target", Severity.Error, ExitCode.Usage);
}
