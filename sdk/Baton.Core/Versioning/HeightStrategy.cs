using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>
/// The nearest version tag and the number of commits since: MinVer 8's rule. The walk goes depth first, first parent first; a commit
/// that was visited before ends its path, so the height is that of the first path that reaches a tag. Of all tags reached the highest
/// version counts. With a path filter, commits that leave the unit alone add nothing to the height.
/// </summary>
public static class HeightStrategy
{
    /// <summary>The version of the head of a history.</summary>
    public static VersionAnswer Version(ICommitGraph graph, VersioningOptions options, CancellationToken cancellationToken)
    {
        var filter = new PathFilter(options.Paths);
        var (candidate, shallowAt) = Walk(graph, options, filter, cancellationToken);
        var commit = LastOfUnit(graph, filter);
        if (shallowAt is { } visible)
        {
            return new VersionAnswer { Version = $"0.0.0-shallow.{visible}", Commit = commit, Height = visible, IsCertain = false };
        }

        var atHead = candidate.Height == 0;
        var version = atHead || options.IgnoreHeight ? candidate.Version : Raise(candidate, options);
        version = AddMetadata(version, options.BuildMetadata);
        if (options.Minimum is { } minimum && !(candidate.Tag is not null && atHead)
            && (version.Major, version.Minor).CompareTo((minimum.Major, minimum.Minor)) < 0)
        {
            version = new SemanticVersion(minimum.Major, minimum.Minor, 0, Labels(options.PreReleaseIdentifiers, options.IgnoreHeight ? 0 : candidate.Height), version.Metadata);
        }

        return new VersionAnswer { Version = version.ToFullString(), Tag = candidate.Tag, Commit = commit, Height = candidate.Height };
    }

    /// <summary>
    /// The tag of the release before this one: the highest one reachable that marks another version. A stable release follows the last
    /// stable one, whatever pre-releases there were between. The answer is the same before and after the release itself was tagged.
    /// </summary>
    public static VersionTag? Previous(
        ICommitGraph graph, VersioningOptions options, SemanticVersion version, CancellationToken cancellationToken)
    {
        var before = new HidingGraph(graph, name => VersionTag.Parse(name, options.TagPrefix) is { } tag
            && (tag.Version >= version || (tag.Version.IsPrerelease && !version.IsPrerelease)));
        var (candidate, _) = Walk(before, options, new PathFilter([]), cancellationToken);
        return candidate.Tag is null ? null : new VersionTag(candidate.Tag, candidate.Version);
    }

    private static (Candidate Best, int? ShallowAt) Walk(
        ICommitGraph graph, VersioningOptions options, PathFilter filter, CancellationToken cancellationToken)
    {
        Candidate? best = null;
        int? shallowAt = null;
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var stack = new Stack<(string Commit, int Height)>([(graph.Head, 0)]);
        while (stack.TryPop(out var at))
        {
            if (!visited.Add(at.Commit))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var tag = graph.Tags(at.Commit).Select(t => VersionTag.Parse(t, options.TagPrefix)).OfType<VersionTag>()
                .OrderByDescending(t => t.Version, VersionComparer.VersionRelease)
                .ThenBy(t => t.Name, StringComparer.Ordinal)
                .FirstOrDefault();
            if (tag is not null)
            {
                best = Better(best, new Candidate(tag.Version, tag.Name, at.Height));
                continue;
            }

            var parents = graph.Parents(at.Commit);
            var here = at.Height + (Counts(graph, at.Commit, parents, filter) ? 1 : 0);
            if (graph.IsShallowEdge(at.Commit))
            {
                shallowAt = Math.Max(shallowAt ?? 0, at.Height);
            }
            else if (parents.Count == 0)
            {
                best = Better(best, new Candidate(new SemanticVersion(0, 0, 0, options.PreReleaseIdentifiers, ""), null, at.Height));
            }

            for (var i = parents.Count - 1; i >= 0; i--)
            {
                stack.Push((parents[i], here));
            }
        }

        return (best ?? new Candidate(new SemanticVersion(0, 0, 0, options.PreReleaseIdentifiers, ""), null, 0), shallowAt);
    }

    /// <summary>Like git's own history simplification: a commit counts when it differs from every parent.</summary>
    private static bool Counts(ICommitGraph graph, string commit, IReadOnlyList<string> parents, PathFilter filter) =>
        filter.IsEverything
        || (parents.Count == 0 ? !graph.IsSame(commit, null, filter) : parents.All(parent => !graph.IsSame(commit, parent, filter)));

    /// <summary>The newest commit that made the unit what it is at the head: commits elsewhere leave a release as it was.</summary>
    private static string LastOfUnit(ICommitGraph graph, PathFilter filter)
    {
        var at = graph.Head;
        while (!filter.IsEverything)
        {
            var same = graph.Parents(at).FirstOrDefault(parent => graph.IsSame(at, parent, filter));
            if (same is null)
            {
                break;
            }

            at = same;
        }

        return at;
    }

    private static Candidate Better(Candidate? best, Candidate found) =>
        best is null || VersionComparer.VersionRelease.Compare(found.Version, best.Version) > 0 ? found : best;

    private static SemanticVersion Raise(Candidate candidate, VersioningOptions options)
    {
        var v = candidate.Version;
        if (v.IsPrerelease)
        {
            return new SemanticVersion(v.Major, v.Minor, v.Patch, Labels(v.ReleaseLabels, candidate.Height), "");
        }

        var (major, minor, patch) = options.AutoIncrement switch
        {
            VersionPart.Major => (v.Major + 1, 0, 0),
            VersionPart.Minor => (v.Major, v.Minor + 1, 0),
            _ => (v.Major, v.Minor, v.Patch + 1),
        };
        return new SemanticVersion(major, minor, patch, Labels(options.PreReleaseIdentifiers, candidate.Height), "");
    }

    private static IEnumerable<string> Labels(IEnumerable<string> identifiers, int height) => height == 0 ? identifiers : [.. identifiers, $"{height}"];

    private static SemanticVersion AddMetadata(SemanticVersion version, string metadata) => metadata.Length == 0
        ? version
        : new SemanticVersion(version.Major, version.Minor, version.Patch, version.ReleaseLabels,
            version.HasMetadata ? $"{version.Metadata}.{metadata}" : metadata);

    private sealed record Candidate(SemanticVersion Version, string? Tag, int Height);
}
