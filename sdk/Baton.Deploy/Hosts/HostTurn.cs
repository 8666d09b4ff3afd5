using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Hosts;

/// <summary>One host's turn in an update: out of the load balancer, switched, checked, and in again.</summary>
internal sealed class HostTurn(Rollout rollout, HostSettings host)
{
    public HostSettings Host => host;

    public HostFolder Folder { get; } = new(rollout, host);

    /// <summary>Its health check; null for none.</summary>
    public HostHealth? Health { get; } = rollout.Settings.Check is { } check ? new HostHealth(check, rollout.Settings.Path, rollout.Shell, rollout.Time) : null;

    /// <summary>Makes a version live and puts the host into service with it. What has been done already is done again.</summary>
    /// <param name="name">The name of its folder, which is on the host, whole.</param>
    /// <param name="environment">The environment, with the variables and hooks that it was deployed with.</param>
    /// <param name="previous">The name of the folder that was live before; null for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Diagnostic?> ToAsync(string name, EnvironmentConfiguration environment, string? previous, CancellationToken cancellationToken)
    {
        if (rollout.Balancer is { } balancer && await balancer.DrainAsync(host, cancellationToken) is { } undrained)
        {
            return undrained;
        }

        return await Folder.ActivateAsync(name, environment, previous, cancellationToken) ?? await IntoServiceAsync(name, cancellationToken);
    }

    /// <summary>Goes back from the release to what was live before, with the variables and hooks that it had.</summary>
    /// <returns>What is live now, as a sentence.</returns>
    public async Task<string> BackAsync(CancellationToken cancellationToken)
    {
        var found = await Folder.LookAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return $"What is live on the host '{host.Name}' is unknown: {found.Diagnostics[0].Message}";
        }

        var isLive = found.Value.Live == rollout.Name;
        if ((isLive ? found.Value.Previous : found.Value.Live) is not { } before)
        {
            var withdrawn = isLive ? await Folder.WithdrawAsync(rollout.Name, [], cancellationToken) : null;
            return withdrawn is null ? $"Nothing is live on the host '{host.Name}'." : $"{rollout.Release.Version} could not be taken from the host '{host.Name}': {withdrawn.Message}";
        }

        var (version, environment) = (VersionFolder.VersionOf(before), found.Value.MarkerOf(before)?.Desired?.In(rollout.Environment) ?? rollout.Environment);
        var failed = isLive ? await ToAsync(before, environment, rollout.Name, cancellationToken) : await IntoServiceAsync(before, cancellationToken);
        return failed is null ? $"{version} is live {(isLive ? "again" : "still")} on the host '{host.Name}'." : $"Going back to {version} on the host '{host.Name}' failed too: {failed.Message}";
    }

    private async Task<Diagnostic?> IntoServiceAsync(string name, CancellationToken cancellationToken)
    {
        if (Health is { } health && await health.WaitAsync(host, VersionFolder.VersionOf(name)!, cancellationToken) is { } sick)
        {
            return sick;
        }

        // The host refuses a run that lost its lock; what such a run drained, it must not put into service. A host that is confirmed and drained is seen by the next run.
        return await Folder.ConfirmAsync(name, cancellationToken) ?? (rollout.Balancer is { } balancer ? await balancer.ReadyAsync(host, cancellationToken) : null);
    }
}
