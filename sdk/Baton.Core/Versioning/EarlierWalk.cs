using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>
/// What is known of the walk from an earlier head: where it ended, and part of where it went. It goes along the first parents first, to the first tag, so it visited those; of other
/// commits before the earlier head that is not known.
/// </summary>
internal sealed class EarlierWalk
{
    /// <summary>A line that is followed further costs as much as what is spared.</summary>
    private const int MostFollowed = 2000;

    private readonly IReadOnlySet<string> since;
    private readonly Lazy<HashSet<string>> line;

    private EarlierWalk(ICommitGraph graph, VersionTags tags, EarlierHeight earlier, SemanticVersion version, IReadOnlySet<string> since)
    {
        this.since = since;
        Head = earlier.Head;
        Tag = earlier.Tag;
        Version = version;
        line = new(() => Line(graph, tags, Head));
    }

    /// <summary>The earlier head.</summary>
    public string Head { get; }

    /// <summary>The tag of the best end.</summary>
    public string? Tag { get; }

    /// <summary>The version of the best end.</summary>
    public SemanticVersion Version { get; }

    /// <summary>Null when the tag is no version under the options.</summary>
    public static EarlierWalk? Of(ICommitGraph graph, VersionTags tags, VersioningOptions options, EarlierHeight earlier, IReadOnlySet<string> since) =>
        (earlier.Tag is null ? HeightStrategy.AtRoot(options) : VersionTag.Parse(earlier.Tag, options.TagPrefix)?.Version) is { } version
            ? new EarlierWalk(graph, tags, earlier, version, since) : null;

    /// <summary>Whether the earlier walk cannot have visited a commit.</summary>
    public bool IsNew(string commit) => since.Contains(commit);

    /// <summary>Whether it certainly did.</summary>
    public bool Visited(string commit) => line.Value.Contains(commit);

    private static HashSet<string> Line(ICommitGraph graph, VersionTags tags, string head)
    {
        var line = new HashSet<string>(StringComparer.Ordinal) { head };
        for (var at = head; line.Count < MostFollowed && tags.On(at) is null && graph.Parents(at) is [var first, ..]; at = first)
        {
            line.Add(first);
        }

        return line;
    }
}
