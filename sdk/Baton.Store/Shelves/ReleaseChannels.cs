using System.Collections.Immutable;
using NuGet.Versioning;

namespace Baton.Store.Shelves;

/// <summary>
/// The channels of a unit: <c>latest</c> for stable versions, <c>next</c> for all, and one for each pre-release label. A channel points to its highest version, so that it is
/// the same whoever computes it, and whenever. docs/decisions/0087-channels-of-a-store.md tells why.
/// </summary>
public static class ReleaseChannels
{
    /// <summary>The channel of the stable versions.</summary>
    public const string Latest = "latest";

    /// <summary>The channel of all versions.</summary>
    public const string Next = "next";

    /// <summary>The label of a pre-release in lower case, such as <c>beta</c> of 1.5.0-beta.2; null for a stable version, and where the first identifier is a number or a built-in channel.</summary>
    public static string? Label(SemanticVersion version) =>
        version.ReleaseLabels.FirstOrDefault() is { Length: > 0 } label && !label.All(char.IsAsciiDigit) && label.ToLowerInvariant() is var name and not (Latest or Next) ? name : null;

    /// <summary>The newest version of a channel; null when none of the versions is in it.</summary>
    /// <param name="channel">Its name.</param>
    /// <param name="versions">The versions there are.</param>
    public static string? Newest(string channel, IEnumerable<string> versions) => Of(versions).GetValueOrDefault(channel.ToLowerInvariant());

    /// <summary>Every channel and its newest version.</summary>
    /// <param name="versions">The versions there are. What is no semantic version counts for nothing.</param>
    public static ImmutableSortedDictionary<string, string> Of(IEnumerable<string> versions) => versions
        .Select(v => (Text: v, Version: SemanticVersion.TryParse(v, out var parsed) ? parsed : null))
        .Where(v => v.Version is not null)
        .SelectMany(v => Names(v.Version!).Select(channel => (channel, v.Text, v.Version)))
        .GroupBy(v => v.channel, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(c => c.Key, c => c.MaxBy(v => v.Version).Text, StringComparer.Ordinal);

    private static IEnumerable<string> Names(SemanticVersion version) =>
        [Next, .. version.IsPrerelease ? Enumerable.Empty<string>() : [Latest], .. Label(version) is { } label ? new[] { label } : []];
}
