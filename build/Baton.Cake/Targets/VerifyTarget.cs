using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Fetch what was published, and look whether it is what it should be.</summary>
[TaskName("Verify")]
[TaskDescription("Fetch what was published, and look whether it is what it should be.")]
[IsDependentOn(typeof(VersionTarget))]
public class VerifyTarget : BatonTarget
{
    /// <inheritdoc/>
    protected override async Task DoAsync(BatonContext context)
    {
        await VerifyWork.RunAsync(context.Session);
    }
}
