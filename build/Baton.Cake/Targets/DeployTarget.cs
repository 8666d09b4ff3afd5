using Baton.Cake.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Make a release live, from release.json and its artifacts alone.</summary>
[TaskName("Deploy")]
[TaskDescription("Make a release live, from release.json and its artifacts alone.")]
[IsDependentOn(typeof(VersionTarget))]
public sealed class DeployTarget : AsyncFrostingTask<BatonContext>
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

        await HandOff.RunAsync(session);
    }
}
