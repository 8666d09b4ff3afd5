using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Deploy.Ledger;

namespace Baton.Deploy.Directories;

/// <summary>The version is well, and the ledger says that it is live.</summary>
internal sealed class VerifyOperation(Deployment deployment) : IOperation
{
    public string Id => $"deploy/{deployment.Environment.Name}/verify";

    public OperationDescription Describe() => deployment.Environment.Health is { } health
        ? new("verify", health.Url.ToString(), ("record", $"{deployment.Release.Version} succeeded"))
        : new("verify", deployment.Layout.Live, ("record", $"{deployment.Release.Version} succeeded"));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var history = await deployment.Ledger.HistoryAsync(deployment.Release.Name, deployment.Environment.Name, cancellationToken);
        if (!history.IsSuccess)
        {
            return new Observation.Conflict(history.Diagnostics[0]);
        }

        if (LedgerHistory.Live(history.Value)?.Version != deployment.Release.Version)
        {
            return new Observation.Missing("the ledger does not say that it is live");
        }

        if (LedgerHistory.Unconfirmed(history.Value) is not null)
        {
            return new Observation.Missing("the ledger does not say how the last switch ended");
        }

        var (well, answer) = deployment.Health is { } health ? await health.AskAsync(deployment.Release.Version, cancellationToken) : (true, "recorded");
        return well ? new Observation.Satisfied(answer) : new Observation.Missing($"it is live and not well: {answer}");
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        var version = deployment.Release.Version;
        var history = await deployment.Ledger.HistoryAsync(deployment.Release.Name, deployment.Environment.Name, cancellationToken);
        var wasLive = history.IsSuccess && LedgerHistory.Live(history.Value)?.Version == version;
        var isRecorded = wasLive && LedgerHistory.Unconfirmed(history.Value!) is null;

        // It was well once, so that it has ended since, or the machine has: its hook starts it again.
        if (isRecorded && await new LiveSwitch(deployment).RunHookAsync(version, version, cancellationToken) is { } failed)
        {
            return failed;
        }

        if (deployment.Health is { } health && await health.WaitAsync(version, cancellationToken) is { } sick)
        {
            return wasLive ? sick : await new Retreat(deployment).BecauseAsync(sick, cancellationToken);
        }

        return isRecorded ? null : await deployment.Ledger.AppendAsync(deployment.Event("succeeded"), cancellationToken);
    }
}
