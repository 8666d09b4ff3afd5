using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Deploy.Health;

namespace Baton.Deploy.Hosts;

/// <summary>All hosts have the version, the environment as a whole is well, and the ledger says that the version is live.</summary>
internal sealed class VerifyHostsOperation(Rollout rollout) : IOperation
{
    public string Id => $"deploy/{rollout.Environment.Name}/verify";

    private string Version => rollout.Release.Version;

    private HealthCheck? Health => rollout.Environment.Health is { } health ? new HealthCheck(health, rollout.Time) : null;

    public OperationDescription Describe() => new("verify", rollout.Environment.Health?.Url.ToString() ?? $"{rollout.Hosts.Length} hosts", ("record", $"{Version} succeeded"));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var known = await rollout.Log.LookAsync(cancellationToken);
        if (!known.IsSuccess)
        {
            return new Observation.Conflict(known.Diagnostics[0]);
        }

        if (!IsLive(known.Value) || known.Value.IsUnconfirmed)
        {
            return new Observation.Missing(known.Value.IsUnconfirmed ? "the ledger does not say how the last switch ended" : "the ledger does not say that it is live");
        }

        var (well, answer) = Health is { } health ? await health.AskAsync(Version, cancellationToken) : (true, "recorded");
        return well ? new Observation.Satisfied(answer) : new Observation.Missing($"it is live and not well: {answer}");
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        var known = await rollout.Log.LookAsync(cancellationToken);
        var wasLive = known.IsSuccess && IsLive(known.Value);
        if (Health is { } health && await health.WaitAsync(Version, cancellationToken) is { } sick)
        {
            return wasLive || await rollout.Log.IsFencedAsync(cancellationToken) ? sick : await BackAsync(sick, cancellationToken);
        }

        return wasLive && !known.Value!.IsUnconfirmed ? null : await rollout.Log.WriteAsync(DeploymentPhase.Succeeded, "", cancellationToken);
    }

    /// <summary>The same version with other variables or hooks is another deployment.</summary>
    private bool IsLive(LiveVersions known) => known.Live == Version && known.LiveState == rollout.Desired;

    /// <summary>Every host works alone and the whole does not: all of them go back, the last one first.</summary>
    private async Task<Diagnostic> BackAsync(Diagnostic sick, CancellationToken cancellationToken)
    {
        var now = new List<string>();
        foreach (var turn in rollout.Hosts.Reverse())
        {
            now.Add(await turn.BackAsync(cancellationToken));
        }

        var noted = await rollout.Log.WriteAsync(DeploymentPhase.Failed, $"{sick.Code} {sick.Message}", cancellationToken);
        return sick with { Message = $"{sick.Message} {Version} is marked as failed. {string.Join(' ', now)}" + (noted is null ? "" : $" (The ledger could not be written: {noted.Message})") };
    }
}
