using Baton.Pipeline.Road;
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
    protected override Task DoAsync(BatonContext context) => context.Carried.NeedAsync(ReleaseRoad.Named(context.Stage.Options.DryRun ? "Plan" : "Release"));
}
