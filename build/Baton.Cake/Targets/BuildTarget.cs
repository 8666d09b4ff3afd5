using Baton.Build;
using Baton.Pipeline.Session;
using Baton.Pipeline.Work;
using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Build with the version.</summary>
[TaskName("Build")]
[TaskDescription("Build with the version.")]
[IsDependentOn(typeof(RestoreTarget))]
public class BuildTarget : StepTarget
{
    /// <inheritdoc/>
    protected override bool WritesOutput => true;

    /// <inheritdoc/>
    protected override async Task StepAsync(ReleaseSession session)
    {
        var build = session.Unit!.Configuration.Build;
        string[] arguments =
        [
            "build", .. build.Project is { } project ? [project] : Array.Empty<string>(), "--no-restore", "-c", build.Configuration, .. ReleaseWork.Properties(session),
        ];
        if (await ReleaseWork.DotNet(session).RunAsync(arguments, StepDiagnostics.BuildFailed, session.Cancellation) is { } error)
        {
            session.Stop(error);
        }
    }
}
