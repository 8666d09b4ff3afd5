using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print what is live, since when, by whom.</summary>
[TaskName("Status")]
[TaskDescription("Print what is live, since when, by whom.")]
[IsDependentOn(typeof(VersionTarget))]
public class StatusTarget : BatonTarget
{
    /// <inheritdoc/>
    protected override async Task DoAsync(BatonContext context)
    {
        var session = context.Session;
        var environments = PlanWork.Environment(session) is { } one ? [one] : session.Unit!.Configuration.Environments;
        session.Answer = session.Answer with { Environments = [] };
        foreach (var environment in environments)
        {
            await StatusWork.AddAsync(session, environment);
        }

        session.Say(StatusVerdict.Of(session.Answer.Environments.Value));
    }
}
