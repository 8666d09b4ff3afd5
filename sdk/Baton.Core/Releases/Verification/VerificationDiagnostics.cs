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

    /// <summary>A file lies beside the release that nothing of the release knows.</summary>
    public static readonly DiagnosticDescriptor UnknownFile = new("BATON6216", "The release does not know a file", Severity.Error, ExitCode.StepFailed);

    /// <summary>The record tells of another release than the place it was found in.</summary>
    public static readonly DiagnosticDescriptor BadRecord = new("BATON6217", "The record is of another release", Severity.Error, ExitCode.StepFailed);

    /// <summary>A published release lacks its checksums or its bill of materials.</summary>
    public static readonly DiagnosticDescriptor NoEvidence = new("BATON6218", "Evidence of a release is missing", Severity.Error, ExitCode.StepFailed);

    /// <summary>The feed lacks a package of the release, or has another one of its version.</summary>
    public static readonly DiagnosticDescriptor WrongOnFeed = new("BATON6219", "The feed has not what was released", Severity.Error, ExitCode.StepFailed);
}
