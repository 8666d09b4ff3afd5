using System.Collections.Immutable;

namespace Baton.Core.Versioning;

/// <summary>Branches whose name is the first pre-release identifier of what is built on them.</summary>
internal static class Channel
{
    private static readonly ImmutableArray<string> Names = ["next", "alpha", "beta", "rc", "preview"];

    /// <summary>The identifier of a channel, which is its own name; null for any other branch.</summary>
    public static string? Of(string? branch) => branch is not null && Names.Contains(branch, StringComparer.OrdinalIgnoreCase) ? branch.ToLowerInvariant() : null;

    /// <summary>The identifiers for a branch: its own name for a channel, else the options'.</summary>
    public static ImmutableArray<string> Identifiers(string? branch, VersioningOptions options) => Of(branch) is { } channel ? [channel] : options.PreReleaseIdentifiers;
}
