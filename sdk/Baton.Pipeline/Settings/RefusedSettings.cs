using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Pipeline.Settings;

/// <summary>Stands before the operations of a deployment whose settings are wrong: nothing is done.</summary>
internal sealed class RefusedSettings(string environment, DeploymentSettings settings) : IOperation
{
    public string Id => $"deploy/{environment}/settings";

    public OperationDescription Describe() => new("settings", environment);

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult<Observation>(new Observation.Conflict(settings.First(settings.Problems)));

    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => Task.FromResult<Diagnostic?>(settings.First(settings.Problems));
}
