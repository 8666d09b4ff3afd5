using Baton.Cake.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print what a release would do, and do none of it.</summary>
[TaskName("Plan")]
[TaskDescription("Print what a release would do, and do none of it.")]
[IsDependentOn(typeof(PackTarget))]
public sealed class PlanTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BatonContext context)
    {
        var session = context.Session;
        ReleaseWork.WarnOfUncommitted(session);
        await PlanWork.ShowAsync(session);
    }
}
