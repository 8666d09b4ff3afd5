using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Deploy.Hosts.Balancing;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Hosts;

/// <summary>Looks at the hosts of an environment, at all of them at the same time. Writes nothing.</summary>
internal sealed class HostsLook(HostsSettings settings, IHostShell shell, PluginContext context)
{
    private readonly ILoadBalancer? balancer = settings.Balancer is { } balancing ? LoadBalancers.Of(balancing, context, "") : null;

    /// <summary>Whether each host can be deployed to.</summary>
    public async Task<ImmutableArray<CheckFinding>> CheckAsync(bool offline, CancellationToken cancellationToken) => offline
        ? [.. settings.Hosts.Select(h => CheckFinding.NotAsked($"host {h.Name}", "--offline"))]
        : [.. await Task.WhenAll(settings.Hosts.Select(h => CheckAsync(h, cancellationToken)))];

    /// <summary>What is live on each host, and whether it is in service.</summary>
    public async Task<ImmutableArray<PlaceStatus>> StatusAsync(CancellationToken cancellationToken) =>
        [.. await Task.WhenAll(settings.Hosts.Select(h => StatusAsync(h, cancellationToken)))];

    private async Task<CheckFinding> CheckAsync(HostSettings host, CancellationToken cancellationToken)
    {
        var (name, found) = ($"host {host.Name}", await HostFolder.LookAsync(shell, host, settings.Path, cancellationToken));
        if (!found.IsSuccess)
        {
            return CheckFinding.Of(name, found.Diagnostics[0]);
        }

        if (!found.Value.Lacks.IsEmpty)
        {
            return CheckFinding.Of(name, HostFailure.Lacks(host, found.Value));
        }

        if (found.Value.Owner is { } owner && !owner.StartsWith($"{context.Unit}/", StringComparison.Ordinal))
        {
            return CheckFinding.Of(name, HostFailure.Owned(host, settings.Path, owner));
        }

        var (isReady, seen) = balancer is null ? (null, "") : await balancer.LookAsync(host, cancellationToken);
        return isReady is null && seen.Length > 0
            ? CheckFinding.Of(name, HostDiagnostics.BalancerFailed.Report(seen, "Correct \"balancer\" in baton.json, or start the load balancer."))
            : CheckFinding.Ok(name, $"can be reached; {VersionFolder.VersionOf(found.Value.Live) ?? "nothing"} is live{(seen.Length == 0 ? "" : $", {seen}")}");
    }

    private async Task<PlaceStatus> StatusAsync(HostSettings host, CancellationToken cancellationToken)
    {
        var found = await HostFolder.LookAsync(shell, host, settings.Path, cancellationToken);
        if (!found.IsSuccess)
        {
            return new PlaceStatus(host.Name, null, false, found.Diagnostics[0].Message);
        }

        if (VersionFolder.VersionOf(found.Value.Live) is not { } live)
        {
            return new PlaceStatus(host.Name, null, null, "");
        }

        var (well, answer) = settings.Check is { } check ? await new HostHealth(check, settings.Path, shell, context.Time).AskAsync(host, live, cancellationToken) : ((bool?)null, "");
        var (isReady, seen) = balancer is null ? (null, "") : await balancer.LookAsync(host, cancellationToken);
        return new PlaceStatus(host.Name, live, well == false || isReady == false ? false : well ?? isReady, string.Join("; ", new[] { answer, seen }.Where(s => s.Length > 0)));
    }
}
