using Baton.Cake.Work;
using Cake.Core;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Read the version of the commit from git.</summary>
[TaskName("Version")]
[TaskDescription("Read the version of the commit from git.")]
public sealed class VersionTarget : AsyncFrostingTask<BatonContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BatonContext context)
    {
        var session = context.Session;
        var target = context.Arguments.GetArgument("target") ?? "";
        ReleaseWork.NotOverridden(session, target);
        ReleaseWork.Version(session);
        ReleaseWork.Committed(session, target);
        BuildNumberWork.Tell(session);
        await Task.CompletedTask;
    }
}
