using Baton.Pipeline.Road;

namespace Baton.Cake.Targets;

/// <summary>A target that is a step of <see cref="ReleaseRoad.Steps"/>, by its name.</summary>
public abstract class RoadTarget : StepTarget
{
    /// <summary>The step of the road.</summary>
    private protected virtual IEnumerable<RoadStep> Road(BatonContext context) => [ReleaseRoad.Named(TargetName.Of(GetType()))];

    /// <inheritdoc/>
    private protected override IEnumerable<RoadStep> Steps(BatonContext context) => Road(context);

    /// <summary>Not asked: the step is the road's.</summary>
    protected sealed override Task StepAsync(BatonContext context) => Task.CompletedTask;
}
