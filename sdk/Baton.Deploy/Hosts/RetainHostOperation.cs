using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Hosts;

/// <summary>A host keeps only so many versions: the live one and the one to go back to always, then the newest.</summary>
internal sealed class RetainHostOperation(Rollout rollout, HostTurn turn) : IConcurrentOperation
{
    private IReadOnlyList<string> surplus = [];

    public string Id => $"deploy/{rollout.Environment.Name}/retain/{turn.Host.Name}";

    public string Group => $"deploy/{rollout.Environment.Name}/retain";

    public int AtOnce => 4;

    public OperationDescription Describe() => new("retain", $"{turn.Host.Name}:{rollout.Settings.Path}/versions", ("versions", rollout.Settings.Retain.ToString()));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var (found, known) = (await turn.Folder.LookAsync(cancellationToken), await rollout.Log.LookAsync(cancellationToken));
        if (!found.IsSuccess)
        {
            return new Observation.Conflict(found.Diagnostics[0]);
        }

        surplus = known.IsSuccess ? found.Value.Surplus(rollout.Settings.Retain, rollout.Name, found.Value.Live, found.Value.Previous, known.Value.Earlier is { } earlier ? VersionFolder.Of(earlier, known.Value.EarlierState) : null) : [];
        return surplus.Count > 0 ? new Observation.Missing($"{surplus.Count} more than are kept")
            : found.Value.Left.Length > 0 ? new Observation.Missing($"{found.Value.Left[0]} is half done") : new Observation.Satisfied();
    }

    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => turn.Folder.RemoveAsync(surplus, cancellationToken);
}
