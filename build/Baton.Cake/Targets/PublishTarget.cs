using Baton.Pipeline.Session;
using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Make the tag and publish the artifacts.</summary>
[TaskName("Publish")]
[TaskDescription("Make the tag and publish the artifacts.")]
[IsDependentOn(typeof(CheckTarget))]
[IsDependentOn(typeof(UseTarget))]
public class PublishTarget : StepTarget
{
    /// <inheritdoc/>
    protected override bool ActsOutside => true;

    /// <inheritdoc/>
    protected override bool WritesOutput => true;

    /// <inheritdoc/>
    protected override async Task StepAsync(ReleaseSession session)
    {
        PackedRelease.Need(session, "Publish");
        var operations = PlanWork.Publishing(session);
        await ApprovedPlan.CheckAsync(session, operations);
        WrittenFolders.Make(WrittenFolders.OfPublishing(session.Unit!));
        var outcome = await PlanWork.ApplyAsync(session, operations, () => null);
        if (outcome.Error is { } error)
        {
            session.Stop(error);
        }
    }
}
