using Baton.Pipeline.Session;
using Cake.Core;
using Cake.Frosting;

namespace Baton.Cake;

/// <summary>Keeps how long each target took and what it came to, for the summary.</summary>
public sealed class TaskTimes : FrostingTaskLifetime<BatonContext>
{
    /// <inheritdoc/>
    public override void Setup(BatonContext context, ITaskSetupContext info) => context.Session.Began(info.Task.Name);

    /// <inheritdoc/>
    public override void Teardown(BatonContext context, ITaskTeardownContext info)
    {
        // A repository that breaks while it is read ends a target by an exception. Its code is the one to report.
        context.Session.Say(CodedFailure.In(info.ThrownException) is { } coded ? [coded] : []);
        if (!info.Skipped)
        {
            context.Session.Ended(new StepTiming(info.Task.Name, info.Duration, context.Session.TakeOutcome(), !info.Successful));
        }
    }
}
