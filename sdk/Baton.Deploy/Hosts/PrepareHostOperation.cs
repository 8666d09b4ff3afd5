using Baton.Core.Deployments;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Versions;
using Baton.Store;

namespace Baton.Deploy.Hosts;

/// <summary>The version is on a host, whole: sent, compared with its sha256, its hook run, marked, and moved to its place in one step.</summary>
internal sealed class PrepareHostOperation(Rollout rollout, HostTurn turn) : IConcurrentOperation
{
    /// <summary>An upload keeps a connection and a core busy.</summary>
    private const int Uploads = 4;

    private HostState? seen;

    public string Id => $"deploy/{rollout.Environment.Name}/prepare/{turn.Host.Name}";

    public string Group => $"deploy/{rollout.Environment.Name}/prepare";

    public int AtOnce => Uploads;

    public OperationDescription Describe() => new(
        "prepare",
        $"{turn.Host.Name}:{rollout.Settings.Path}/versions/{rollout.Name}",
        [
            .. (rollout.Archives.IsSuccess ? rollout.Archives.Value : []).Select(a => KeyValuePair.Create(a.Name, $"sha256 {a.Sha256}")),
            KeyValuePair.Create("configuration", $"sha256 {rollout.Marker.Desired!.Configuration}"),
            KeyValuePair.Create("hooks", $"sha256 {rollout.Marker.Desired.Hooks}"),
        ]);

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var (version, host) = (rollout.Release.Version, turn.Host.Name);
        if (!rollout.Archives.IsSuccess)
        {
            return new Observation.Conflict(rollout.Archives.Diagnostics[0]);
        }

        var found = await turn.Folder.LookAsync(cancellationToken);
        if (!found.IsSuccess)
        {
            return new Observation.Conflict(found.Diagnostics[0]);
        }

        seen = found.Value;
        return !seen.Lacks.IsEmpty ? new Observation.Conflict(HostFailure.Lacks(turn.Host, seen))
            : seen.Owner is { } owner && owner != rollout.Owner ? new Observation.Conflict(HostFailure.Owned(turn.Host, rollout.Settings.Path, owner))
            : seen.MarkerOf(seen.Live) is { } live && live.Version == version && !live.HasBytesOf(rollout.Marker)
            ? new Observation.Conflict(StoreDiagnostics.OtherBytes.Report($"{version} is live on the host '{host}', made of other bytes.", "Commit, so that it gets a version of its own."))
            : seen.MarkerOf(rollout.Name) is not { } there ? new Observation.Missing(Missing(seen))
            : there == rollout.Marker ? new Observation.Satisfied("sent and marked")
            : new Observation.Missing("it was made of other bytes and is not live");
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        var sent = await turn.Folder.UploadAsync(cancellationToken);
        return sent.IsSuccess ? await turn.Folder.SealAsync(sent.Value, seen?.Live, cancellationToken) : sent.Diagnostics[0];
    }

    private string Missing(HostState state) => state.MarkerOf(state.Live) is { Desired: { } live } marker && marker.Version == rollout.Release.Version
        ? string.Join("; ", DesiredChanges.Between(live, rollout.Marker.Desired!)) : $"{rollout.Release.Version} is not on the host '{turn.Host.Name}'";
}
