using Baton.Core.Configuration;
using Baton.Core.Notes;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Noting;

/// <summary>Where the links of release notes lead.</summary>
internal static class ReleaseLinks
{
    /// <summary>Where the release is published on GitHub, or else the remote when it is on a host that is known to be one.</summary>
    public static NotesLinks? Of(ReleaseUnit unit) =>
        GitHubTargets.Repository(unit, Publisher(unit)).Value is { } repository && (IsPublished(unit) || repository.IsPublic) ? new NotesLinks(repository.WebUrl) : null;

    /// <summary>Whether the unit is released on GitHub.</summary>
    public static bool IsPublished(ReleaseUnit unit) => unit.Configuration.Publish.Any(p => p.GitHub is not null);

    /// <summary>The first GitHub publisher, or what one without settings would be.</summary>
    public static GitHubConfiguration Publisher(ReleaseUnit unit) =>
        unit.Configuration.Publish.Select(p => p.GitHub).OfType<GitHubConfiguration>().FirstOrDefault() ?? new GitHubConfiguration(null, Draft: false);
}
