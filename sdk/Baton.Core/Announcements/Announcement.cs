using Baton.Core.Releases;
using NuGet.Versioning;

namespace Baton.Core.Announcements;

/// <summary>What there is to say of a release that is out.</summary>
/// <param name="Unit">The release unit.</param>
/// <param name="Version">Its version.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Commit">Its commit.</param>
/// <param name="Page">Where it can be read of and fetched; null where it was published to folders or feeds alone.</param>
/// <param name="Notes">Its notes in Markdown, whole.</param>
public sealed record Announcement(string Unit, string Version, string Tag, string Commit, Uri? Page, string Notes)
{
    /// <summary>Name and version.</summary>
    public string Title => $"{Unit} {Version}";

    /// <summary>Whether it is one of the versions before a version.</summary>
    public bool IsPreRelease => SemanticVersion.TryParse(Version, out var version) && version.IsPrerelease;

    /// <summary>The announcement of a release.</summary>
    public static Announcement Of(Release release, Uri? page) => new(release.Name, release.Version, release.Tag, release.Commit, page, release.Notes);
}
