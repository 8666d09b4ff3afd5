using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>A tag that names a version.</summary>
/// <param name="Name">The whole tag.</param>
/// <param name="Version">The version behind the prefix.</param>
public sealed record VersionTag(string Name, SemanticVersion Version)
{
    /// <summary>Reads a tag: the prefix (compared without case), then strict SemVer 2. Null when it is anything else.</summary>
    public static VersionTag? Parse(string tag, string prefix) =>
        tag.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && ParseVersion(tag[prefix.Length..]) is { } version
            ? new VersionTag(tag, version) : null;

    /// <summary>Reads strict SemVer 2 (no leading zeros, three numbers that fit 32 bits); null for anything else.</summary>
    public static SemanticVersion? ParseVersion(string text) =>
        VersionText.IsStrict(text) && SemanticVersion.TryParse(text, out var version) ? version : null;
}
