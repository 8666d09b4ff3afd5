using Baton.Core.Versioning;
using Baton.Init.Facts;

namespace Baton.Init.Proposals;

/// <summary>What the version tags of a repository begin with.</summary>
internal static class TagPrefixes
{
    private static readonly string[] Ends = ["/v", "-v", "@v", "_v", "/", "-", "@", "_"];

    /// <summary>The prefix of a repository that is one unit: that of the highest version among its tags; <c>v</c> where it has none.</summary>
    public static string OfRepository(RepositoryFacts facts)
    {
        var tags = facts.Git?.Tags ?? [];
        var plain = tags.Select(t => VersionTag.ParseVersion(t)).OfType<NuGet.Versioning.SemanticVersion>().Max();
        var options = new VersioningOptions { Guess = new PrefixGuess([facts.Name], IsWhole: true, "") };
        var other = OtherPrefixes.Of(tags, options, [facts.Name]) is [var first, ..] ? VersionTag.Parse(first.Tag, first.Prefix) is { } tag ? (first.Prefix, tag.Version) : default : default;
        return other.Prefix is null ? plain is null ? "v" : "" : plain is null || other.Version > plain ? other.Prefix : "";
    }

    /// <summary>The prefix that the tags of a part of the repository have, such as <c>client/v</c>; null where no tag names it.</summary>
    public static string? OfPart(RepositoryFacts facts, string name) =>
        Ends.Select(e => name + e).FirstOrDefault(p => facts.Git?.Tags.Any(t => VersionTag.Parse(t, p) is not null) == true)
        is { } prefix ? facts.Git!.Tags.First(t => VersionTag.Parse(t, prefix) is not null)[..prefix.Length] : null;
}
