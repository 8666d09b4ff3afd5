using System.Collections.Immutable;
using Baton.Announcements;
using Baton.Core.Announcements;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Announcements;
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
        var github = unit.Configuration.Publish.Select(p => p.GitHub).OfType<GitHubConfiguration>().ToList();
        if (unit.Configuration.Announce.IsEmpty || github.Exists(g => g.Draft))
        {
            return ImmutableArray<IOperation>.Empty;
        }

        var surroundings = new AnnouncementSurroundings(run.Environment.Variables, Path.Combine(unit.Output, "receipts"), run.Environment.Time);
        if (github is not [var first, ..])
        {
            return Announcer.Plan(Announcement.Of(release, null), unit.Configuration.Announce, surroundings);
        }

        var target = GitHubTargets.Of(run, stage, first);
        if (!target.IsSuccess)
        {
            return target.Reasons;
        }

        // Whoever can read the repository can read a claim: it names the run, and no person and no machine. Two runners can have the same process id in the same second.
        var claim = $"{run.Environment.RunId} {Guid.NewGuid():N}";
        return Announcer.Plan(
            Announcement.Of(release, new Uri($"{target.Value.Repository.WebUrl}/releases/tag/{Uri.EscapeDataString(release.Tag)}")),
            unit.Configuration.Announce,
            surroundings with { Claims = new ReferenceClaims(release, target.Value, claim) });
    }
}
