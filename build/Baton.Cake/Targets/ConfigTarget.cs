using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print the configuration in force.</summary>
[TaskName("Config")]
[TaskDescription("Print the configuration in force.")]
[IsDependentOn(typeof(VersionTarget))]
public class ConfigTarget : BatonTarget
{
    /// <inheritdoc/>
    protected override async Task DoAsync(BatonContext context)
    {
        var session = context.Session;
        session.Answer = session.Answer with { Configuration = ConfigurationText.Of(session.Unit!.Configuration) };
        await Task.CompletedTask;
    }
}
