using System.Collections.Immutable;
using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>
/// Finds tags that are versions under a prefix that nobody set. A version that leaves them out is a wrong one that looks right. They count only before the
/// commit: with other tags the version would be the same under any prefix.
/// </summary>
public static class OtherPrefixes
{
    /// <summary>The prefixes under which a history has a newer version than its answer, the newest first; none where the prefix is set.</summary>
    /// <param name="graph">The history.</param>
    /// <param name="options">How the answer was counted.</param>
    /// <param name="branch">As for <see cref="ConventionalStrategy"/>.</param>
    /// <param name="answer">What was found.</param>
    /// <param name="repository">The names of the repository; asked for only where they matter.</param>
    /// <param name="cancellationToken">Stops the walks.</param>
    public static ImmutableArray<OtherPrefix> Newer(
        ICommitGraph graph, VersioningOptions options, string? branch, VersionAnswer answer, Func<IEnumerable<string>> repository,
        CancellationToken cancellationToken)
    {
        if (options.Guess is null)
        {
            return [];
        }

        var found = answer.Tag is null ? null : VersionTag.Parse(answer.Tag, options.TagPrefix)?.Version;
        var inRange = ConventionalStrategy.InRange(options.Strategy == VersioningStrategy.Conventional ? MaintenanceRange.Of(branch) : null);
        var newer = new List<(OtherPrefix Other, SemanticVersion Version)>();
        foreach (var prefix in Among(graph.Tags.Values, options.Guess, repository, isFound: found is not null))
        {
            var tags = new VersionTags(graph, prefix, inRange);
            if (!IsNewer(tags.Highest, found))
            {
                continue;
            }

            var walk = new HeightWalk(graph, tags, HeightStrategy.AtRoot(options), cancellationToken);
            if (walk.Best is { Tag: { } tag } best && IsNewer(best.Version, found))
            {
                newer.Add((new OtherPrefix(tag[..prefix.Length], tag), best.Version));
            }
        }

        var newestFirst = newer.OrderByDescending(n => n.Version, VersionComparer.VersionRelease).ThenBy(n => n.Other.Prefix, StringComparer.Ordinal);
        return [.. newestFirst.Select(n => n.Other)];
    }

    /// <summary>The same of tags alone, where there is no history: the highest of each prefix.</summary>
    /// <param name="tags">The tags' names.</param>
    /// <param name="options">How the answer was counted, which found nothing.</param>
    /// <param name="repository">The names of the repository.</param>
    public static ImmutableArray<OtherPrefix> Of(IReadOnlyList<string> tags, VersioningOptions options, IEnumerable<string> repository)
    {
        if (options.Guess is null)
        {
            return [];
        }

        var highest = Among([tags], options.Guess, () => repository, isFound: false)
            .Select(prefix => (Prefix: prefix, Best: tags.Select(t => VersionTag.Parse(t, prefix)).OfType<VersionTag>().MaxBy(t => t.Version)!));
        return [.. highest.OrderByDescending(p => p.Best.Version).Select(p => new OtherPrefix(p.Best.Name[..p.Prefix.Length], p.Best.Name))];
    }

    /// <summary>What is before the version in a tag's name, whoever it belongs to; null when there is nothing, or no version.</summary>
    /// <param name="tag">The tag, whole.</param>
    internal static string? OfVersion(string tag)
    {
        var at = Begins(tag);
        return at > 0 && VersionText.IsStrict(tag[at..]) ? tag[..at] : null;
    }

    private static bool IsNewer(SemanticVersion? version, SemanticVersion? found) =>
        version is not null && (found is null || VersionComparer.VersionRelease.Compare(version, found) > 0);

    /// <summary>
    /// The beginnings of version tags that may be the unit's prefix. Where nothing was found for a whole repository, the one beginning that all of its version tags
    /// have is the unit's too, whatever it says. Each is judged once: ten thousand tags of a monorepo have a few dozen.
    /// </summary>
    private static List<string> Among(IEnumerable<IReadOnlyList<string>> tags, PrefixGuess guess, Func<IEnumerable<string>> repository, bool isFound)
    {
        var judged = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        var byText = judged.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (only, isOnly) = ((string?)null, guess.IsWhole && !isFound);
        foreach (var name in tags.SelectMany(t => t))
        {
            var at = Begins(name);
            if (at < 0)
            {
                continue;
            }

            var prefix = name.AsSpan(0, at);
            if (isOnly && !prefix.Equals(only, StringComparison.OrdinalIgnoreCase) && VersionText.IsStrict(name[at..]))
            {
                isOnly = only is null && at > 0;
                only = prefix.ToString();
            }

            if (at == 0)
            {
                continue;
            }

            if (!byText.TryGetValue(prefix, out var fits))
            {
                byText[prefix] = fits = guess.Fits(prefix.ToString(), repository);
            }

            if (fits && VersionText.IsStrict(name[at..]))
            {
                found.Add(prefix.ToString());
            }
        }

        if (isOnly && only is not null)
        {
            found.Add(only);
        }

        return [.. found.Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Where three numbers with dots between them begin that are no part of a longer row (v1.2.3.4); -1 for nowhere.</summary>
    private static int Begins(string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (char.IsAsciiDigit(name[at]) && (at == 0 || !char.IsAsciiDigit(name[at - 1])))
            {
                var (numbers, end) = (1, Digits(name, at));
                while (end + 1 < name.Length && name[end] == '.' && char.IsAsciiDigit(name[end + 1]))
                {
                    (numbers, end) = (numbers + 1, Digits(name, end + 1));
                }

                if (numbers == 3)
                {
                    return at;
                }

                at = end - 1;
            }
        }

        return -1;
    }

    private static int Digits(string name, int from)
    {
        var end = from;
        while (end < name.Length && char.IsAsciiDigit(name[end]))
        {
            end++;
        }

        return end;
    }
}
