using Baton.Core.Diagnostics;

namespace Baton.Deploy;

/// <summary>What can go wrong with a deployment.</summary>
public static class DeployDiagnostics
{
    /// <summary>The ledger cannot be read or written.</summary>
    public static readonly DiagnosticDescriptor LedgerFailed = new("BATON7001", "Ledger cannot be used", Severity.Error, ExitCode.StepFailed);

    /// <summary>The ledger was written by a newer Baton.</summary>
    public static readonly DiagnosticDescriptor LedgerNewer = new("BATON7002", "Ledger is newer than this Baton", Severity.Error, ExitCode.Usage);

    /// <summary>Somebody else deploys there now.</summary>
    public static readonly DiagnosticDescriptor Locked = new("BATON7003", "Environment is locked", Severity.Error, ExitCode.Locked);

    /// <summary>The lock was taken over while this run was working.</summary>
    public static readonly DiagnosticDescriptor LockLost = new("BATON7004", "Lock was lost", Severity.Error, ExitCode.Locked);

    /// <summary>A lock was taken over from a run that is dead.</summary>
    public static readonly DiagnosticDescriptor LockTakenOver = new("BATON7005", "Lock was taken over", Severity.Info, ExitCode.Done);

    /// <summary>There is no artifact that can be deployed.</summary>
    public static readonly DiagnosticDescriptor NothingToDeploy = new("BATON7010", "Release has nothing to deploy", Severity.Error, ExitCode.Usage);

    /// <summary>An artifact has entries that point out of its folder.</summary>
    public static readonly DiagnosticDescriptor UnsafeArchive = new("BATON7011", "Unsafe archive", Severity.Error, ExitCode.StepFailed);

    /// <summary>Files of the environment cannot be written.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = new("BATON7012", "Environment cannot be written", Severity.Error, ExitCode.StepFailed);

    /// <summary>The health check did not answer as it should.</summary>
    public static readonly DiagnosticDescriptor Unhealthy = new("BATON7014", "Health check failed", Severity.Error, ExitCode.StepFailed);

    /// <summary>Something else listens where the new release would.</summary>
    public static readonly DiagnosticDescriptor PortInUse = new("BATON7015", "Port is in use", Severity.Error, ExitCode.StepFailed);

    /// <summary>There is no earlier version to go back to.</summary>
    public static readonly DiagnosticDescriptor NothingToRollBack = new("BATON7016", "Nothing to roll back to", Severity.Error, ExitCode.Usage);
}
