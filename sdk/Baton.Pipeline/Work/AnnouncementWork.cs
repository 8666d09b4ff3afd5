using Baton.Announcements;
using Baton.Core.Announcements;
using Baton.Core.Configuration;
using Baton.Core.Planning;
using Baton.GitHub.Announcements;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>The webhooks that are told of a release.</summary>
internal static class AnnouncementWork
{
    /// <summary>One operation a webhook, for the end of the plan. Of a release that is left a draft nobody is told.</summary>
    public static IReadOnlyList<IOperation> Plan(ReleaseSession session)
    {
        var (unit, release) = (session.Unit!, session.Release!);
        var github = unit.Configuration.Publish.Select(p => p.GitHub).OfType<GitHubConfiguration>().ToList();
        if (unit.Configuration.Announce.IsEmpty || github.Exists(g => g.Draft))
        {
            return [];
        }

        var surroundings = new AnnouncementSurroundings(session.Environment.Variables, Path.Combine(unit.Output, "receipts"), session.Environment.Time);
        if (github is not [var first, ..])
        {
            return Announcer.Plan(Announcement.Of(release, null), unit.Configuration.Announce, surroundings);
        }

        // Two runners can have the same process id in the same second.
        var target = RemotePublishing.Target(session, first);
        var run = $"{session.Environment.RunId} {session.Environment.User}@{session.Environment.Host} {Guid.NewGuid():N}";
        return Announcer.Plan(
            Announcement.Of(release, new Uri($"{target.Repository.WebUrl}/releases/tag/{Uri.EscapeDataString(release.Tag)}")),
            unit.Configuration.Announce,
            surroundings with { Claims = new ReferenceClaims(release, target, run) });
    }
}
