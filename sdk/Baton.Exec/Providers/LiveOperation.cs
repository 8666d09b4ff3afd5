using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;

namespace Baton.Exec.Providers;

/// <summary>An operation from the one that makes a release live onwards: the ledger is told before the first, and of a failure of any.</summary>
/// <param name="inner">The operation.</param>
/// <param name="log">The ledger.</param>
/// <param name="announces">Whether it is the one that makes it live.</param>
internal sealed class LiveOperation(IOperation inner, IDeploymentLog log, bool announces) : IOperation
{
    public string Id => inner.Id;

    public OperationDescription Describe() => inner.Describe();

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => inner.ObserveAsync(cancellationToken);

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        // Nothing goes live that the ledger was not told of; a run that has lost its lock is refused here.
        if (announces && await log.WriteAsync(DeploymentPhase.Activating, "", cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!announces && await log.IsFencedAsync(cancellationToken))
        {
            return ExecDiagnostics.Fenced.Report($"'{Id}' is not applied: another run has taken the lock of this environment.", "Look at 'baton status', and run the same command again when the other run has ended.");
        }

        var failed = await inner.ApplyAsync(cancellationToken);
        return failed is null ? null : await log.WriteAsync(DeploymentPhase.Failed, failed.Message, cancellationToken) ?? failed;
    }
}
