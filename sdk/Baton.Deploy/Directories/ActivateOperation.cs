using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;

namespace Baton.Deploy.Directories;

/// <summary>The link <c>live</c> points to the version, and its hook has run.</summary>
internal sealed class ActivateOperation(Deployment deployment) : IOperation
{
    private readonly DirectoryLayout layout = deployment.Layout;

    public string Id => $"deploy/{deployment.Environment.Name}/activate";

    public OperationDescription Describe() => new("switch live", layout.Live, ("to", $"versions/{deployment.Name}"));

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var (live, state) = (layout.LiveName(), ActivationState.Read(layout));
        return Task.FromResult<Observation>(
            live != deployment.Name ? new Observation.Missing(live is null ? "nothing is live" : $"{live} is live")
            : state is { Activated: true } && state.Version == live ? new Observation.Satisfied("live, and its hook has run")
            : new Observation.Missing("switched, but its hook has not run to its end"));
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        if (await PortInUseAsync(cancellationToken) is { } taken)
        {
            return taken;
        }

        // Nothing goes live that the ledger was not told of; and a run that has lost its lock is told so here.
        if (await deployment.Log.WriteAsync(DeploymentPhase.Activating, "", cancellationToken) is { } refused)
        {
            return refused;
        }

        var previous = layout.LiveName();
        return await new LiveSwitch(deployment).ToAsync(deployment.Name, previous, cancellationToken) is { } failed
            ? await new Retreat(deployment).BecauseAsync(failed, cancellationToken)
            : null;
    }

    /// <summary>Before anything of ours has ever run here, nobody should be listening.</summary>
    private async Task<Diagnostic?> PortInUseAsync(CancellationToken cancellationToken)
    {
        if (deployment.Health is not { } health || ActivationState.Read(layout) is not null || layout.LiveVersion() is not null
            || !await health.IsTakenAsync(cancellationToken))
        {
            return null;
        }

        var (_, answer) = await health.AskAsync(deployment.Release.Version, cancellationToken);
        var url = deployment.Environment.Health!.Url;
        return DeployDiagnostics.PortInUse.Report(
            $"Nothing is live in '{deployment.Environment.Name}', and yet something listens on port {url.Port}; asked for {url}, it says: {answer}.",
            $"End that program (lsof -i :{url.Port} names it), or give this environment another port in baton.json.");
    }
}
