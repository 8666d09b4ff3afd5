using Baton.Core.Diagnostics;

namespace Baton.Deploy.Hosts.Shell;

/// <summary>What can go wrong with a host.</summary>
public static class HostDiagnostics
{
    /// <summary>There is no connection to a host.</summary>
    public static readonly DiagnosticDescriptor Unreachable = new("BATON7200", "Host is unreachable", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>Nobody has confirmed the key of a host.</summary>
    public static readonly DiagnosticDescriptor KeyUnknown = new("BATON7201", "Host key is unknown", Severity.Error, ExitCode.Usage);

    /// <summary>A host shows another key than before.</summary>
    public static readonly DiagnosticDescriptor KeyChanged = new("BATON7202", "Host key has changed", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>A host refuses the login.</summary>
    public static readonly DiagnosticDescriptor LoginRefused = new("BATON7203", "Host refuses the login", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>There is no SSH client on this machine.</summary>
    public static readonly DiagnosticDescriptor NoClient = new("BATON7204", "SSH client is missing", Severity.Error, ExitCode.Usage);

    /// <summary>A host lacks a program that deploying needs.</summary>
    public static readonly DiagnosticDescriptor LacksProgram = new("BATON7205", "Host lacks a program", Severity.Error, ExitCode.Usage);

    /// <summary>A later run has used the host.</summary>
    public static readonly DiagnosticDescriptor NewerRun = new("BATON7206", "A newer run has used the host", Severity.Error, ExitCode.Locked);

    /// <summary>The folder of a host belongs to another environment.</summary>
    public static readonly DiagnosticDescriptor OtherOwner = new("BATON7207", "Folder of the host belongs to another environment", Severity.Error, ExitCode.Usage);

    /// <summary>The folder of a host cannot be written.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = new("BATON7208", "Host cannot be written", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>What arrived on a host is not what was sent.</summary>
    public static readonly DiagnosticDescriptor Damaged = new("BATON7209", "Upload is damaged", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>A version is not on a host.</summary>
    public static readonly DiagnosticDescriptor NotThere = new("BATON7210", "Version is not on the host", Severity.Error, ExitCode.StepFailed);

    /// <summary>The load balancer did not do what it was asked for.</summary>
    public static readonly DiagnosticDescriptor BalancerFailed = new("BATON7211", "Load balancer failed", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>Too few hosts would be in service.</summary>
    public static readonly DiagnosticDescriptor TooFewInService = new("BATON7212", "Too few hosts in service", Severity.Error, ExitCode.StepFailed);
}
