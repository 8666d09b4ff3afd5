using Baton.Core.Diagnostics;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;

namespace Baton.Deploy.Directories;

/// <summary>Goes back to what was live when a version has failed, and writes the failure down.</summary>
internal sealed class Retreat(Deployment deployment)
{
    /// <summary>Goes back.</summary>
    /// <param name="why">What failed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The failure, with what is live now.</returns>
    public async Task<Diagnostic> BecauseAsync(Diagnostic why, CancellationToken cancellationToken)
    {
        var version = deployment.Release.Version;
        if (await IsFencedAsync(cancellationToken))
        {
            return why with { Message = $"{why.Message} Another run has taken the lock, so nothing was switched back." };
        }

        var history = await deployment.Ledger.HistoryAsync(deployment.Release.Name, deployment.Environment.Name, cancellationToken);
        var before = history.IsSuccess ? LedgerHistory.Live(history.Value)?.Version : ActivationState.Read(deployment.Layout)?.Previous;
        var now = await BackToAsync(before == version ? null : before, cancellationToken);
        var noted = await deployment.Ledger.AppendAsync(deployment.Event("failed", $"{why.Code} {why.Message}"), cancellationToken);
        return why with
        {
            Message = $"{why.Message} {version} is marked as failed; {now}" + (noted is null ? "" : $" (The ledger could not be written: {noted.Message})"),
        };
    }

    /// <summary>A ledger that does not answer holds nobody back from what was live before.</summary>
    private async Task<bool> IsFencedAsync(CancellationToken cancellationToken) => deployment.Token is { } token
        && await deployment.Ledger.FindLeaseAsync(Lease.NameOf(deployment.Release.Name, deployment.Environment.Name), cancellationToken) is { IsSuccess: true } found
        && found.Value.Holder?.Token != token;

    private async Task<string> BackToAsync(string? before, CancellationToken cancellationToken)
    {
        var to = new LiveSwitch(deployment);
        var environment = deployment.Environment.Name;
        if (before is null || VersionMarker.Read(deployment.Layout.VersionFolder(before)) is null)
        {
            to.ToNothing();
            return $"nothing is live in '{environment}'.";
        }

        if (await to.ToAsync(before, deployment.Release.Version, cancellationToken) is { } error)
        {
            return $"going back to {before} failed too: {error.Message}";
        }

        return deployment.Health is { } health && await health.WaitAsync(before, cancellationToken) is { } sick
            ? $"{before} is live again in '{environment}', and not well: {sick.Message}"
            : $"{before} is live again in '{environment}'.";
    }
}
