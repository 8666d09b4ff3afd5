using Baton.Cake.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Print the configuration in force.</summary>
[TaskName("Config")]
[TaskDescription("Print the configuration in force.")]
[IsDependentOn(typeof(VersionTarget))]
public sealed class ConfigTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BatonContext context)
    {
        var session = context.Session;
        session.Answer = session.Answer with { Configuration = ConfigurationText.Of(session.Unit!.Configuration) };
        await Task.CompletedTask;
    }
}
