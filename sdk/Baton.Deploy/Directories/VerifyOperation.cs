using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;

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
        var known = await deployment.Log.LookAsync(cancellationToken);
        if (!known.IsSuccess)
        {
            return new Observation.Conflict(known.Diagnostics[0]);
        }

        if (!IsLive(known.Value))
        {
            return new Observation.Missing("the ledger does not say that it is live");
        }

        if (known.Value.IsUnconfirmed)
        {
            return new Observation.Missing("the ledger does not say how the last switch ended");
        }

        var (well, answer) = deployment.Health is { } health ? await health.AskAsync(deployment.Release.Version, cancellationToken) : (true, "recorded");
        return well ? new Observation.Satisfied(answer) : new Observation.Missing($"it is live and not well: {answer}");
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        var version = deployment.Release.Version;
        var known = await deployment.Log.LookAsync(cancellationToken);
        var wasLive = known.IsSuccess && IsLive(known.Value);
        var isRecorded = wasLive && !known.Value!.IsUnconfirmed;

        // It was well once, so that it has ended since, or the machine has: its hook starts it again.
        if (isRecorded && await new LiveSwitch(deployment).RunHookAsync(deployment.Name, deployment.Name, cancellationToken) is { } failed)
        {
            return failed;
        }

        if (deployment.Health is { } health && await health.WaitAsync(version, cancellationToken) is { } sick)
        {
            return wasLive ? sick : await new Retreat(deployment).BecauseAsync(sick, cancellationToken);
        }

        return isRecorded ? null : await deployment.Log.WriteAsync(DeploymentPhase.Succeeded, "", cancellationToken);
    }

    /// <summary>The same version with other variables or hooks is another deployment.</summary>
    private bool IsLive(LiveVersions known) => known.Live == deployment.Release.Version && known.LiveState == deployment.Marker.Desired!.Digest;
}
