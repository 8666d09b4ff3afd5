using System.Collections.Immutable;
using Baton.Announcements;
using Baton.Core.Announcements;
using Baton.Core.Diagnostics;
using Baton.Core.Notes;
using Baton.Core.Planning;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Publishing;

/// <summary>The webhooks that are told of a release.</summary>
internal static class Announcements
{
    /// <summary>One operation a webhook, for the end of the plan. Of a release that is left a draft nobody is told.</summary>
    public static Result<ImmutableArray<IOperation>> Plan(Run run, Proven stage)
    {
        var (unit, release) = (stage.Unit, stage.Record);
        if (unit.Configuration.Announce.IsEmpty || unit.Configuration.Publish.Any(p => p.LeavesDraft))
        {
            return ImmutableArray<IOperation>.Empty;
        }

        var surroundings = new AnnouncementSurroundings(run.Environment.Variables, Path.Combine(unit.Output, "receipts"), run.Environment.Time);
        if (PublisherContext.Named(unit) is not { } host)
        {
            return Announcer.Plan(Announcement.Of(release, null), unit.Configuration.Announce, surroundings);
        }

        // Whoever can read the repository can read a claim: it names the run, and no person and no machine. Two runners can have the same process id in the same second.
        var context = PublisherContext.Of(run, unit);
        var claims = host.Claims(context, release, $"{run.Environment.RunId} {Guid.NewGuid():N}");
        return claims.IsSuccess
            ? Announcer.Plan(Announcement.Of(release, host.WebUrl(context) is { } url ? new NotesLinks(url).Release(release.Tag) : null), unit.Configuration.Announce, surroundings with { Claims = claims.Value })
            : claims.Reasons;
    }
}
