using Baton.Pipeline.Checks;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>The beginning of every run: its unit and its version.</summary>
internal static class RunStart
{
    /// <summary>Reads them, once a run.</summary>
    /// <param name="session">The run.</param>
    /// <param name="target">The first target that was asked for.</param>
    public static async Task BeginAsync(ReleaseSession session, string target)
    {
        if (session.Version is not null)
        {
            return;
        }

        ReleaseWork.NotOverridden(session, target);
        if (session.Options.IsAutomatic)
        {
            await UpcomingRelease.AskLabelsAsync(session);
        }

        if (!ReleaseWork.IsOfReleased(target) && session.Command != "check")
        {
            // Before there is a version to print. The command "check" lists it with the rest.
            ReleaseWork.Load(session);
            session.Need(await ProjectSettings.LookAsync(session));
        }

        ReleaseWork.Version(session);
        ReleaseWork.Committed(session, target);
        BuildNumberWork.Tell(session);
    }
}
