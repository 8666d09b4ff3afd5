using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Checks;

/// <summary>What keeps a release from being built, as far as it is known before.</summary>
public static class CheckDiagnostics
{
    /// <summary>Not even what the last release made would fit.</summary>
    public static readonly DiagnosticDescriptor DiskFull = new("BATON8020", "Disk is too full for a release", Severity.Error, ExitCode.StepFailed);

    /// <summary>It may become tight.</summary>
    public static readonly DiagnosticDescriptor DiskLow = new("BATON8021", "Disk may be too full for a release", Severity.Warning, ExitCode.Done);

    /// <summary>A project or solution that baton.json names does not exist, or it names none and there is not exactly one.</summary>
    public static readonly DiagnosticDescriptor NoProject = new("BATON8022", "Project does not exist", Severity.Error, ExitCode.Usage);

    /// <summary>A project names a file to import with a property that a release build sets.</summary>
    public static readonly DiagnosticDescriptor FileReplaced = new("BATON8023", "Release build does not import a file", Severity.Warning, ExitCode.Done);

    /// <summary>A password or key in NuGet's configuration has fewer than eight characters.</summary>
    public static readonly DiagnosticDescriptor ShortSecret = new("BATON8024", "Secret is too short to be masked", Severity.Warning, ExitCode.Done);
}
