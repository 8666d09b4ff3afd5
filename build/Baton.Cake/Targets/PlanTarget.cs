using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print what a release would do, and do none of it.</summary>
[TaskName("Plan")]
[TaskDescription("Print what a release would do, and do none of it.")]
[IsDependentOn(typeof(CheckTarget))]
[IsDependentOn(typeof(UseTarget))]
public class PlanTarget : BatonTarget
{
    /// <inheritdoc/>
    private protected override bool IsOfARelease => true;

    /// <inheritdoc/>
    protected override async Task DoAsync(BatonContext context)
    {
        var session = context.Session;
        PackedRelease.Need(session, "Plan");
        await PlanWork.ShowAsync(session);
    }
}
