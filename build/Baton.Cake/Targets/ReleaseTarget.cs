using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Version, build, test, pack, publish, and deploy when an environment is named.</summary>
[TaskName("Release")]
[TaskDescription("Version, build, test, pack, publish, and deploy when an environment is named.")]
[IsDependentOn(typeof(PublishTarget))]
[IsDependentOn(typeof(DeployTarget))]
public class ReleaseTarget : BatonTarget
{
    /// <inheritdoc/>
    private protected override bool IsOfARelease => true;

    /// <inheritdoc/>
    protected override async Task DoAsync(BatonContext context)
    {
        var session = context.Session;
        PackedRelease.Need(session, "Release");
        if (session.Options.DryRun)
        {
            await PlanWork.ShowAsync(session);
            return;
        }

        session.Note($"{session.Release!.Name} {session.Release.Version}");
    }
}
