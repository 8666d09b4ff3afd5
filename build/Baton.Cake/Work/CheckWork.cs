using Baton.Cake.Session;
using Baton.Core.Configuration;

namespace Baton.Cake.Work;

/// <summary>Finds out before an hour's build what would stop the release after it.</summary>
internal static class CheckWork
{
    public static async Task RunAsync(ReleaseSession session)
    {
        var unit = session.Unit!;
        var environment = PlanWork.Environment(session);
        Certainty.Need(session, environment?.Protected == true || unit.Configuration.Publish.Any(p => !p.IsLocal));
        NotesWork.Check(session);
        ChangelogWork.Check(session);
        if (session.Options.DryRun)
        {
            ReleaseWork.NeedCleanTree(session, refuse: false);
            return;
        }

        ReleaseWork.NeedCleanTree(session, refuse: true);
        foreach (var github in unit.Configuration.Publish.Select(p => p.GitHub).OfType<GitHubConfiguration>())
        {
            await RemotePublishing.CheckAsync(session, github);
        }

        foreach (var feed in unit.Configuration.Publish.Select(p => p.NuGet).OfType<NuGetConfiguration>())
        {
            await FeedWork.CheckAsync(session, feed);
        }

        var flags = session.Need(UnitFlags.Read(unit, session.Today, session.Cancellation));
        if (environment is not null)
        {
            await UnitFlags.ThereAsync(session, environment, flags.Select(f => f.Key));
            session.Need(await Ledgers.Open(unit).HistoryAsync(unit.Configuration.Name, environment.Name, session.Cancellation));
        }

        session.Note("a release could run");
    }
}
