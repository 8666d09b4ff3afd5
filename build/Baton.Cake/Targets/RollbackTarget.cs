using Baton.Cake.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Bring the version before back.</summary>
[TaskName("Rollback")]
[TaskDescription("Bring the version before back.")]
[IsDependentOn(typeof(VersionTarget))]
public sealed class RollbackTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BatonContext context)
    {
        var session = context.Session;
        await RollbackWork.RunAsync(session);
    }
}
