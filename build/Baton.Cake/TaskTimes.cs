using Baton.Pipeline.Running;
using Cake.Core;
using Cake.Frosting;

namespace Baton.Cake;

/// <summary>Keeps how long each target took and what it came to, for the summary.</summary>
public sealed class TaskTimes : FrostingTaskLifetime<BatonContext>
{
    /// <inheritdoc/>
    public override void Setup(BatonContext context, ITaskSetupContext info) => context.Run.Began(info.Task.Name);

    /// <inheritdoc/>
    public override void Teardown(BatonContext context, ITaskTeardownContext info)
    {
        // A repository that breaks while it is read ends a target by an exception. Its code is the one to report.
        context.Run.Say(CodedFailure.In(info.ThrownException) is { } coded ? [coded] : []);
        if (!info.Skipped)
        {
            context.Run.Ended(info.Task.Name, info.Duration, !info.Successful);
        }
    }
}
