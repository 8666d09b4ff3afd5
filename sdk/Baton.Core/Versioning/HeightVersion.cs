using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>The version of a commit at a height above a tag, or above a root: steps 5 to 7 of MinVer's rule.</summary>
internal static class HeightVersion
{
    /// <summary>The version; null when a number would leave 32 bits.</summary>
    public static SemanticVersion? Of(SemanticVersion from, int height, bool isTagged, VersioningOptions options)
    {
        if (Raise(from, options.IgnoreHeight ? 0 : height, options) is not { } version)
        {
            return null;
        }

        version = AddMetadata(version, options.BuildMetadata);
        return options.Minimum is { } minimum && !isTagged && (version.Major, version.Minor).CompareTo((minimum.Major, minimum.Minor)) < 0
            ? new SemanticVersion(minimum.Major, minimum.Minor, 0, Labels(options.PreReleaseIdentifiers, options.IgnoreHeight ? 0 : height), version.Metadata)
            : version;
    }

    private static SemanticVersion? Raise(SemanticVersion v, int height, VersioningOptions options)
    {
        if (height == 0)
        {
            return v;
        }

        if (v.IsPrerelease)
        {
            return new SemanticVersion(v.Major, v.Minor, v.Patch, Labels(v.ReleaseLabels, height), "");
        }

        var (major, minor, patch) = options.AutoIncrement switch
        {
            VersionPart.Major => (v.Major + 1L, 0L, 0L),
            VersionPart.Minor => (v.Major, v.Minor + 1L, 0),
            _ => (v.Major, v.Minor, v.Patch + 1L),
        };
        return Math.Max(major, Math.Max(minor, patch)) > int.MaxValue
            ? null : new SemanticVersion((int)major, (int)minor, (int)patch, Labels(options.PreReleaseIdentifiers, height), "");
    }

    private static IEnumerable<string> Labels(IEnumerable<string> identifiers, int height) => height == 0 ? identifiers : [.. identifiers, $"{height}"];

    private static SemanticVersion AddMetadata(SemanticVersion version, string metadata) => metadata.Length == 0
        ? version
        : new SemanticVersion(version.Major, version.Minor, version.Patch, version.ReleaseLabels,
            version.HasMetadata ? $"{version.Metadata}.{metadata}" : metadata);
}
