using System.Collections.Immutable;

namespace Baton.Core.Versioning;

/// <summary>Branches whose name is the first pre-release identifier of what is built on them.</summary>
internal static class Channel
{
    private static readonly ImmutableArray<string> Names = ["next", "alpha", "beta", "rc", "preview"];

    /// <summary>The identifiers for a branch: its own name for a channel, else the options'.</summary>
    public static ImmutableArray<string> Identifiers(string? branch, VersioningOptions options) =>
        branch is not null && Names.Contains(branch, StringComparer.OrdinalIgnoreCase) ? [branch.ToLowerInvariant()] : options.PreReleaseIdentifiers;
}
