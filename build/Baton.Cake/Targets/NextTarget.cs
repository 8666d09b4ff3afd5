using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print what a release would cut: the version, the changes, and why.</summary>
[TaskName("Next")]
[TaskDescription("Print what a release would cut: the version, the changes, and why.")]
[IsDependentOn(typeof(VersionTarget))]
public class NextTarget : BatonTarget
{
    /// <inheritdoc/>
    protected override async Task DoAsync(BatonContext context)
    {
        await UpcomingRelease.AskLabelsAsync(context.Session);
        UpcomingRelease.Find(context.Session);
    }
}
