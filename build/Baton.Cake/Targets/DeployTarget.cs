using Baton.Pipeline.Session;
using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Make a release live, from release.json and its artifacts alone.</summary>
[TaskName("Deploy")]
[TaskDescription("Make a release live, from release.json and its artifacts alone.")]
[IsDependentOn(typeof(VersionTarget))]
public class DeployTarget : StepTarget
{
    /// <inheritdoc/>
    protected override bool ActsOutside => true;

    /// <inheritdoc/>
    protected override async Task StepAsync(ReleaseSession session)
    {
        await HandOff.RunAsync(session);
    }
}
