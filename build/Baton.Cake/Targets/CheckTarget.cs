using Baton.Cake.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Look whether a release could run.</summary>
[TaskName("Check")]
[TaskDescription("Look whether a release could run.")]
[IsDependentOn(typeof(VersionTarget))]
public sealed class CheckTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BatonContext context)
    {
        var session = context.Session;
        await CheckWork.RunAsync(session);
    }
}
