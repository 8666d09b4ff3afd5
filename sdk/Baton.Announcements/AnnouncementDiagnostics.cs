using Baton.Core.Diagnostics;

namespace Baton.Announcements;

/// <summary>What keeps a release from being announced: each once as an error, for a webhook that is required, and once as a warning.</summary>
public static class AnnouncementDiagnostics
{
    /// <summary>The variable of a required webhook is not set, or holds no address that may be used.</summary>
    public static readonly DiagnosticDescriptor NoAddress = new("BATON6300", "Required webhook has no address", Severity.Error, ExitCode.Usage);

    /// <summary>The same of one that is not required.</summary>
    public static readonly DiagnosticDescriptor NoAddressWarning = new("BATON6301", "Webhook has no address", Severity.Warning, ExitCode.Done);

    /// <summary>A required webhook was certainly not told.</summary>
    public static readonly DiagnosticDescriptor Failed = new("BATON6302", "Required announcement failed", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The same of one that is not required.</summary>
    public static readonly DiagnosticDescriptor FailedWarning = new("BATON6303", "Announcement failed", Severity.Warning, ExitCode.Done);

    /// <summary>Nobody knows whether a required webhook was told.</summary>
    public static readonly DiagnosticDescriptor Uncertain = new("BATON6304", "Required announcement may not have arrived", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>A webhook of an environment was not told of a deployment, or nobody knows whether it was.</summary>
    public static readonly DiagnosticDescriptor DeploymentUntold = new("BATON6306", "Webhook was not told of a deployment", Severity.Warning, ExitCode.Done);

    /// <summary>The same of one that is not required.</summary>
    public static readonly DiagnosticDescriptor UncertainWarning = new("BATON6305", "Announcement may not have arrived", Severity.Warning, ExitCode.Done);
}
