using Baton.Core.Diagnostics;

namespace Baton.Evidence;

/// <summary>What the files beside a release have to say.</summary>
public static class EvidenceDiagnostics
{
    /// <summary>The folder cannot be written.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = new("BATON6150", "Evidence cannot be written", Severity.Error, ExitCode.StepFailed);

    /// <summary>A project's packages are not known.</summary>
    public static readonly DiagnosticDescriptor NoAssets = new("BATON6151", "Bill of materials is incomplete", Severity.Warning, ExitCode.Done);

    /// <summary>The signing key is none.</summary>
    public static readonly DiagnosticDescriptor BadKey = new("BATON6152", "Signing key cannot be used", Severity.Error, ExitCode.Usage);
}
