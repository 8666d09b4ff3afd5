using NuGet.Versioning;

namespace Baton.GitHub.Publishing;

/// <summary>
/// Which release is "Latest": the highest stable version, so that a backport never takes it. Where several units share a repository, the unit
/// that has it keeps it.
/// </summary>
internal static class LatestRule
{
    /// <param name="prefix">What the unit's tags begin with; compared without case, as everywhere.</param>
    /// <param name="tags">The tags of the published stable releases, and of the one that is being published if it is stable.</param>
    /// <param name="current">The tag that is latest now; null when none is.</param>
    /// <param name="isAlone">There is no other unit: a version with another prefix is from before the prefix was changed, and keeps nothing.</param>
    /// <returns>The tag that has to be latest; null when the unit has no stable release and nobody is latest.</returns>
    public static string? Decide(string prefix, IEnumerable<string> tags, string? current, bool isAlone) =>
        current is not null && !isAlone && IsAnothers(current, prefix) ? current : tags
            .Select(tag => (Tag: tag, Version: Version(tag, prefix)))
            .Where(c => c.Version is { IsPrerelease: false })
            .OrderByDescending(c => c.Version)
            .FirstOrDefault().Tag ?? current;

    private static SemanticVersion? Version(string tag, string prefix) =>
        tag.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && SemanticVersion.TryParse(tag[prefix.Length..], out var version) ? version : null;

    /// <summary>A tag of another unit ends with a version, whatever is before it: <c>tools/v3.0.0</c>, <c>tools-3.0.0</c>. One like <c>nightly</c> is nobody's.</summary>
    private static bool IsAnothers(string tag, string prefix) =>
        Version(tag, prefix) is null && Enumerable.Range(0, tag.Length).Any(at => (at == 0 || !IsPartOfANumber(tag[at - 1])) && SemanticVersion.TryParse(tag[at..], out _));

    private static bool IsPartOfANumber(char letter) => char.IsAsciiDigit(letter) || letter == '.';
}
