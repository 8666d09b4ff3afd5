using Baton.Core.Diagnostics;

namespace Baton.Core.Plugins;

/// <summary>What a deployment reads and writes in the ledger of its environment.</summary>
public interface IDeploymentLog
{
    /// <summary>
    /// The fencing token of the lock that the run holds; null where none is held, as in a plan. A later holder has a greater one. What is written to may remember the greatest that it saw, and refuse a lesser one.
    /// </summary>
    long? Token => null;

    /// <summary>What is live by the ledger, and what was before it.</summary>
    Task<Result<LiveVersions>> LookAsync(CancellationToken cancellationToken);

    /// <summary>Adds a line.</summary>
    /// <returns>The error where the ledger cannot be written, or where the run has lost its lock: then nothing may go live.</returns>
    Task<Diagnostic?> WriteAsync(DeploymentPhase phase, string detail, CancellationToken cancellationToken);

    /// <summary>Whether another run has taken the lock. False also where the ledger does not answer.</summary>
    Task<bool> IsFencedAsync(CancellationToken cancellationToken);
}
