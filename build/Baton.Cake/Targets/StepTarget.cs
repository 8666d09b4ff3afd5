using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;

namespace Baton.Cake.Targets;

/// <summary>A target that is a step of a release: between its hooks. Derive from it for a step of your own, and from a step of Baton's to change that one.</summary>
public abstract class StepTarget : BatonTarget
{
    /// <summary>Whether it changes something outside the unit's folder; then a dry run leaves it out, with its hooks.</summary>
    protected virtual bool ActsOutside => false;

    /// <summary>Whether it builds, or writes to the unit's output folder; then one run at a time does it.</summary>
    protected virtual bool WritesOutput => false;

    /// <inheritdoc/>
    private protected override bool IsOfARelease => true;

    /// <inheritdoc/>
    protected sealed override async Task DoAsync(BatonContext context)
    {
        foreach (var step in Steps(context))
        {
            await context.Carried.NeedAsync(step);
        }
    }

    /// <summary>Does a step of your own. What it throws fails the run.</summary>
    /// <param name="context">The build's context; it has a unit and a version.</param>
    protected abstract Task StepAsync(BatonContext context);

    /// <summary>The steps of the road that it is.</summary>
    private protected virtual IEnumerable<RoadStep> Steps(BatonContext context) =>
    [
        RoadStep.Of<Stage, Stage>(TargetName.Of(GetType()), "a step of the host's own", async (_, stage) =>
        {
            await StepAsync(context);
            return stage;
        }) with
        {
            ActsOutside = ActsOutside,
            WritesOutput = WritesOutput,
        },
    ];
}
