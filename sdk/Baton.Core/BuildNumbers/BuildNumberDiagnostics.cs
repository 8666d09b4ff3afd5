using Baton.Core.Diagnostics;

namespace Baton.Core.BuildNumbers;

/// <summary>What can keep a version from being told to a build system.</summary>
public static class BuildNumberDiagnostics
{
    /// <summary>The environment is not that of a build system.</summary>
    public static readonly DiagnosticDescriptor NotRecognised = new("BATON1300", "No build system recognised", Severity.Error, ExitCode.Usage);

    /// <summary>No build system of that name.</summary>
    public static readonly DiagnosticDescriptor Unknown = new("BATON1301", "Unknown build system", Severity.Error, ExitCode.Usage);

    /// <summary>The build system's own file is not named by the environment, or cannot be written.</summary>
    public static readonly DiagnosticDescriptor NoFile = new("BATON1302", "Build system's file cannot be written", Severity.Error, ExitCode.StepFailed);
}
