using Baton.Core.Diagnostics;

namespace Baton.Core.Releases.Verification;

/// <summary>What is wrong with a published release.</summary>
public static class VerificationDiagnostics
{
    /// <summary>A file is not what SHA256SUMS says.</summary>
    public static readonly DiagnosticDescriptor BadChecksum = new("BATON6210", "A file differs from SHA256SUMS", Severity.Error, ExitCode.StepFailed);

    /// <summary>The bill of materials cannot be read, or tells of other files.</summary>
    public static readonly DiagnosticDescriptor BadBill = new("BATON6211", "The bill of materials is wrong", Severity.Error, ExitCode.StepFailed);

    /// <summary>The provenance is missing, not signed by the key, or about other files.</summary>
    public static readonly DiagnosticDescriptor BadProvenance = new("BATON6212", "The provenance is wrong", Severity.Error, ExitCode.StepFailed);

    /// <summary>A published package cannot be used.</summary>
    public static readonly DiagnosticDescriptor NotUsable = new("BATON6213", "A published package cannot be used", Severity.Error, ExitCode.StepFailed);

    /// <summary>There is no such release.</summary>
    public static readonly DiagnosticDescriptor NoSuchRelease = new("BATON6214", "No such release to verify", Severity.Error, ExitCode.Usage);

    /// <summary>The public key cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadKey = new("BATON6215", "No public key", Severity.Error, ExitCode.Usage);
}
