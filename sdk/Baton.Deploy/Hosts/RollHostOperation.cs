using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Hosts;

/// <summary>A host has the version live, is well, and is in service. One that fails is taken back, and the update stops there.</summary>
/// <param name="rollout">The update.</param>
/// <param name="turn">The host.</param>
/// <param name="batch">The hosts that are updated at the same time.</param>
internal sealed class RollHostOperation(Rollout rollout, HostTurn turn, ImmutableArray<HostSettings> batch) : IConcurrentOperation
{
    private HostState? seen;

    public string Id => $"deploy/{rollout.Environment.Name}/activate/{turn.Host.Name}";

    public string Group => $"deploy/{rollout.Environment.Name}/activate/{batch[0].Name}";

    public int AtOnce => batch.Length;

    private string Version => rollout.Release.Version;

    public OperationDescription Describe() => new(
        "switch live", $"{turn.Host.Name}:{rollout.Settings.Path}/live", [KeyValuePair.Create("to", $"versions/{rollout.Name}"), .. turn.Host.Group is { } group ? [KeyValuePair.Create("group", group)] : Array.Empty<KeyValuePair<string, string>>()]);

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var found = await turn.Folder.LookAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return new Observation.Conflict(found.Diagnostics[0]);
        }

        seen = found.Value;
        if (!seen.IsInService(rollout.Name))
        {
            return new Observation.Missing(seen.Live == rollout.Name ? "switched, but not in service yet" : $"{VersionFolder.VersionOf(seen.Live) ?? "nothing"} is live on '{turn.Host.Name}'");
        }

        var (well, answer) = turn.Health is { } health ? await health.AskAsync(turn.Host, Version, cancellationToken) : (true, "live");
        var (isReady, balanced) = rollout.Balancer is { } balancer ? await balancer.LookAsync(turn.Host, cancellationToken) : (null, "");
        return !well ? new Observation.Missing($"it is live and not well: {answer}")
            : isReady == false || (isReady is null && balanced.Length > 0) ? new Observation.Missing($"it is live and {balanced}")
            : new Observation.Satisfied(balanced.Length == 0 ? answer : $"{answer}; {balanced}");
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        // Nothing goes live that the ledger was not told of; and a run that has lost its lock ends here.
        if (await ServiceCapacity.RefuseAsync(rollout, batch, cancellationToken) is { } tooFew)
        {
            return tooFew;
        }

        if (await rollout.Log.WriteAsync(DeploymentPhase.Activating, turn.Host.Name, cancellationToken) is { } unwritten)
        {
            return unwritten;
        }

        var wasInService = seen!.IsInService(rollout.Name);
        if (await turn.ToAsync(rollout.Name, rollout.Environment, seen.Live == rollout.Name ? seen.Previous : seen.Live, cancellationToken) is not { } failed)
        {
            return null;
        }

        if (wasInService || failed.Code == HostDiagnostics.NewerRun.Code || await rollout.Log.IsFencedAsync(cancellationToken))
        {
            return failed;
        }

        var now = await turn.BackAsync(cancellationToken);

        // A check is a program that can read the settings, too.
        var hidden = rollout.Secrets.With((await rollout.SettingsAsync(cancellationToken))?.Value?.Secrets ?? []);
        (failed, now) = (hidden.Redact(failed), hidden.Redact(now));
        var noted = await rollout.Log.WriteAsync(DeploymentPhase.Failed, $"{failed.Code} {failed.Message}", cancellationToken);
        return failed with
        {
            Message = $"{failed.Message} {Version} is marked as failed, and no further host is updated. {now}" + (noted is null ? "" : $" (The ledger could not be written: {noted.Message})"),
        };
    }
}
