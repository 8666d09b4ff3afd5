using Baton.Build;
using Baton.Pipeline.Session;
using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Restore the packages.</summary>
[TaskName("Restore")]
[TaskDescription("Restore the packages.")]
[IsDependentOn(typeof(VersionTarget))]
public class RestoreTarget : StepTarget
{
    /// <inheritdoc/>
    protected override bool WritesOutput => true;

    /// <inheritdoc/>
    protected override async Task StepAsync(ReleaseSession session)
    {
        var build = session.Unit!.Configuration.Build;
        string[] arguments = ["restore", .. build.Project is { } project ? [project] : Array.Empty<string>(), .. ReleaseWork.Properties(session)];
        if (await ReleaseWork.DotNet(session).RunAsync(arguments, StepDiagnostics.RestoreFailed, session.Cancellation) is { } error)
        {
            session.Stop(error);
        }
    }
}
