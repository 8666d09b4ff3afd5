using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Hosts;

/// <summary>Nothing is live on a host: it is out of the load balancer, the hook that stops the service has run, and the link <c>live</c> is gone.</summary>
internal sealed class WithdrawHostOperation(Rollout rollout, HostTurn turn) : IOperation
{
    public string Id => $"retire/{rollout.Environment.Name}/withdraw/{turn.Host.Name}";

    public OperationDescription Describe() => new("withdraw", $"{turn.Host.Name}:{rollout.Settings.Path}/live", ("version", rollout.Release.Version));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var found = await turn.Folder.LookAsync(cancellationToken);
        return !found.IsSuccess ? new Observation.Conflict(found.Diagnostics[0])
            : found.Value.Live is { } live ? new Observation.Missing($"{VersionFolder.VersionOf(live)} is live on '{turn.Host.Name}'") : new Observation.Satisfied("nothing is live");
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) =>
        (rollout.Balancer is { } balancer ? await balancer.DrainAsync(turn.Host, cancellationToken) : null)
        ?? await turn.Folder.WithdrawAsync(rollout.Name, rollout.Environment.Hooks.Retired, cancellationToken);
}
