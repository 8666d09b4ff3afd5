using Baton.GitHub.Api.Wire;
using NuGet.Versioning;

namespace Baton.GitHub.Publishing;

/// <summary>
/// Which release is "Latest": the highest stable version, so that a backport never takes it. Where several units share a repository, the unit
/// that has it keeps it.
/// </summary>
internal static class LatestRule
{
    /// <param name="publication">The release that is being published; it counts as published.</param>
    /// <param name="all">Every release of the repository.</param>
    /// <param name="current">The tag that is latest now; null when nobody knows or none is.</param>
    /// <returns>The tag that has to be latest; null when that is not this unit's to say.</returns>
    public static string? Decide(Publication publication, IEnumerable<ReleaseWire> all, string? current)
    {
        var prefix = publication.TagPrefix;
        var published = all.Where(r => !r.Draft && !r.Prerelease).Select(r => r.TagName).ToList();
        var isOthers = current is not null ? Version(current, prefix) is null : published.Any(t => Version(t, prefix) is null && LooksLikeAUnit(t));
        if (isOthers)
        {
            return null;
        }

        return published.Append(publication.IsPrerelease ? "" : publication.Release.Tag)
            .Select(tag => (Tag: tag, Version: Version(tag, prefix)))
            .Where(c => c.Version is { IsPrerelease: false })
            .OrderByDescending(c => c.Version)
            .FirstOrDefault().Tag;
    }

    private static SemanticVersion? Version(string tag, string prefix) =>
        tag.StartsWith(prefix, StringComparison.Ordinal) && SemanticVersion.TryParse(tag[prefix.Length..], out var version) ? version : null;

    /// <summary>A tag of another unit ends with a version; one like <c>nightly</c> is nobody's.</summary>
    private static bool LooksLikeAUnit(string tag) => tag.LastIndexOf('/') is var slash and >= 0 && SemanticVersion.TryParse(tag[(slash + 1)..].TrimStart('v'), out _);
}
