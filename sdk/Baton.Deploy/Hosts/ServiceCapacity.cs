using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Hosts;

/// <summary>Whether so many hosts stay in service that others may be taken out.</summary>
internal static class ServiceCapacity
{
    /// <summary>Why a batch must not be taken out of service; null when it may.</summary>
    public static async Task<Diagnostic?> RefuseAsync(Rollout rollout, ImmutableArray<HostSettings> batch, CancellationToken cancellationToken)
    {
        if (rollout.Settings.MaxUnavailable?.Of(rollout.Hosts.Length) is not { } most)
        {
            return null;
        }

        var others = rollout.Hosts.Where(t => !batch.Contains(t.Host)).ToList();
        var seen = await Task.WhenAll(others.Select(t => LookAsync(rollout, t, cancellationToken)));
        var outOfService = others.Zip(seen).Where(p => p.Second is not null).Select(p => $"'{p.First.Host.Name}' ({p.Second})").ToList();
        return outOfService.Count + batch.Length <= most ? null : HostDiagnostics.TooFewInService.Report(
            $"{string.Join(", ", batch.Select(h => $"'{h.Name}'"))} cannot be taken out of service: {string.Join(", ", outOfService)} {(outOfService.Count == 1 ? "is" : "are")} out of service already, and {most} may be.",
            "Bring those hosts back, or raise \"maxUnavailable\" for this deployment.");
    }

    /// <summary>Why a host is out of service; null when it is not.</summary>
    private static async Task<string?> LookAsync(Rollout rollout, HostTurn turn, CancellationToken cancellationToken)
    {
        var found = await turn.Folder.LookAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Diagnostics[0].Descriptor.Title;
        }

        // Where nothing was ever live, nothing can be missed.
        if (found.Value.Live is not { } live)
        {
            return null;
        }

        var (well, answer) = turn.Health is { } health ? await health.AskAsync(turn.Host, VersionFolder.VersionOf(live)!, cancellationToken) : (true, "");
        var (isReady, balanced) = rollout.Balancer is { } balancer ? await balancer.LookAsync(turn.Host, cancellationToken) : (null, "");
        return !well ? answer : isReady != true && balanced.Length > 0 ? balanced : null;
    }
}
