using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Deploy.Health;

namespace Baton.Exec.Providers;

/// <summary>The environment is healthy, where it has a health check, and the ledger has the release as live.</summary>
/// <param name="request">What is to be live, and where.</param>
internal sealed class RecordOperation(DeployRequest request) : IOperation
{
    /// <summary>The last segment of its id.</summary>
    public const string Name = "record";

    public string Id => $"deploy/{request.Environment.Name}/{Name}";

    public OperationDescription Describe() => new("record", $"{request.Release.Name} {request.Release.Version}", ("in", request.Environment.Name), ("phase", "succeeded"));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var known = await request.Log.LookAsync(cancellationToken);
        if (!known.IsSuccess)
        {
            return new Observation.Conflict(known.Diagnostics[0]);
        }

        if (known.Value.Live != request.Release.Version || known.Value.LiveState != request.Desired.Digest || known.Value.IsUnconfirmed)
        {
            return new Observation.Missing("the ledger does not have it as live");
        }

        var (well, answer) = Health is { } health ? await health.AskAsync(request.Release.Version, cancellationToken) : (true, "recorded");
        return well ? new Observation.Satisfied(answer) : new Observation.Missing($"it is live and not healthy: {answer}");
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        if (Health is { } health && await health.WaitAsync(request.Release.Version, cancellationToken) is { } sick)
        {
            return await request.Log.WriteAsync(DeploymentPhase.Failed, sick.Message, cancellationToken) ?? sick;
        }

        return await request.Log.WriteAsync(DeploymentPhase.Succeeded, "", cancellationToken);
    }

    private HealthCheck? Health => request.Environment.Health is { } health ? new HealthCheck(health, request.Context.Time) : null;
}
