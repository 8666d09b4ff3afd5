using Baton.Cake.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print what is live, since when, by whom.</summary>
[TaskName("Status")]
[TaskDescription("Print what is live, since when, by whom.")]
[IsDependentOn(typeof(VersionTarget))]
public sealed class StatusTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BatonContext context)
    {
        var session = context.Session;
        var environments = PlanWork.Environment(session) is { } one ? [one] : session.Unit!.Configuration.Environments;
        foreach (var environment in environments)
        {
            await StatusWork.AddAsync(session, environment);
        }
    }
}
