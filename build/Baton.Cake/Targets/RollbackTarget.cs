using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Bring the version before back.</summary>
[TaskName("Rollback")]
[TaskDescription("Bring the version before back.")]
[IsDependentOn(typeof(VersionTarget))]
public class RollbackTarget : BatonTarget
{
    /// <inheritdoc/>
    protected override async Task DoAsync(BatonContext context)
    {
        var session = context.Session;
        await RollbackWork.RunAsync(session);
    }
}
