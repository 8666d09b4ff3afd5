using Baton.Cake.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Make the tag and publish the artifacts.</summary>
[TaskName("Publish")]
[TaskDescription("Make the tag and publish the artifacts.")]
[IsDependentOn(typeof(CheckTarget))]
[IsDependentOn(typeof(NotesTarget))]
public sealed class PublishTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BatonContext context)
    {
        var session = context.Session;
        if (session.Options.DryRun)
        {
            session.Note("dry run");
            return;
        }

        var operations = PlanWork.Publishing(session);
        await ApprovedPlan.CheckAsync(session, operations);
        var outcome = await PlanWork.ApplyAsync(session, operations, () => null);
        if (outcome.Error is { } error)
        {
            session.Stop(error);
        }
    }
}
