using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Deploy.Versions;

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
        if (await deployment.Log.IsFencedAsync(cancellationToken))
        {
            return why with { Message = $"{why.Message} Another run has taken the lock, so nothing was switched back." };
        }

        // A ledger that does not answer holds nobody back from what was live before.
        var known = await deployment.Log.LookAsync(cancellationToken);
        var before = !known.IsSuccess ? ActivationState.Read(deployment.Layout)?.Previous
            : known.Value.Live is { } live ? deployment.Layout.Find(live, known.Value.LiveState) : null;
        var now = await BackToAsync(before == deployment.Name ? null : before, cancellationToken);
        var noted = await deployment.Log.WriteAsync(DeploymentPhase.Failed, $"{why.Code} {why.Message}", cancellationToken);
        return why with
        {
            Message = $"{why.Message} {version} is marked as failed; {now}" + (noted is null ? "" : $" (The ledger could not be written: {noted.Message})"),
        };
    }

    private async Task<string> BackToAsync(string? before, CancellationToken cancellationToken)
    {
        var to = new LiveSwitch(deployment);
        var environment = deployment.Environment.Name;
        if (before is null || VersionMarker.Read(deployment.Layout.VersionFolder(before)) is null)
        {
            to.ToNothing();
            return $"nothing is live in '{environment}'.";
        }

        var version = DirectoryLayout.VersionOf(before)!;
        if (await to.ToAsync(before, deployment.Name, cancellationToken) is { } error)
        {
            return $"going back to {version} failed too: {error.Message}";
        }

        return deployment.Health is { } health && await health.WaitAsync(version, cancellationToken) is { } sick
            ? $"{version} is live again in '{environment}', and not well: {sick.Message}"
            : $"{version} is live again in '{environment}'.";
    }
}
