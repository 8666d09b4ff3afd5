using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>
/// MinVer's walk: depth first, first parent first. A tag or a root ends a path; so does a commit that was visited before. Which way is
/// taken does not depend on heights, so these are counted afterwards, on the one path that won.
/// </summary>
internal sealed class HeightWalk
{
    private readonly List<string> visits = [];
    private readonly List<int> cameFrom = [];

    /// <summary>Walks from the head until nothing can change the answer.</summary>
    public HeightWalk(ICommitGraph graph, VersionTags tags, SemanticVersion atRoot, CancellationToken cancellationToken)
        : this(graph, tags, atRoot, null, cancellationToken)
    {
    }

    /// <summary>The same, which an earlier walk spares the rest: <see cref="IsWhole"/> tells whether it could.</summary>
    public HeightWalk(ICommitGraph graph, VersionTags tags, SemanticVersion atRoot, EarlierWalk? earlier, CancellationToken cancellationToken)
    {
        var isDecided = false;
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var stack = new Stack<Visit>();
        stack.Push(new Visit(graph.Head, -1));
        while (!isDecided && stack.TryPop(out var at))
        {
            if (!visited.Add(at.Commit))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (earlier is not null && at.Commit != earlier.Head && !earlier.IsNew(at.Commit))
            {
                if (EarlierVisit is null || !earlier.Visited(at.Commit))
                {
                    IsWhole = false;
                    return;
                }

                continue;
            }

            visits.Add(at.Commit);
            cameFrom.Add(at.From);
            if (at.Commit == earlier?.Head)
            {
                EarlierVisit = visits.Count - 1;
                End(at.Commit, earlier.Tag, earlier.Version);
                isDecided = tags.Highest is { } highest && !IsBelow(highest) && !IsBelow(atRoot);
                continue;
            }

            if (tags.On(at.Commit) is { } tag)
            {
                End(at.Commit, tag.Name, tag.Version);

                // Nothing that is still to be found could be higher: no tag, and no root, which outranks a tag such as 0.0.0-a.
                // In a shallow clone there may be tags that are not here.
                isDecided = !graph.IsShallow && !IsBelow(tags.Highest!) && !IsBelow(atRoot);
                continue;
            }

            var parents = graph.Parents(at.Commit);
            if (graph.IsShallowEdge(at.Commit))
            {
                CutAt ??= visits.Count - 1;
            }
            else if (parents.Count == 0)
            {
                End(at.Commit, null, atRoot);
            }

            for (var i = parents.Count - 1; i >= 0; i--)
            {
                stack.Push(new Visit(parents[i], visits.Count - 1));
            }
        }

        IsWhole = earlier is null || isDecided || EarlierVisit is not null;
    }

    /// <summary>Whether it found all that a walk without the earlier one finds; its best candidate is the same then.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The visit of the earlier head; null where it was not met.</summary>
    public int? EarlierVisit { get; private set; }

    /// <summary>Every end of a path, in the order of the walk.</summary>
    public List<HeightCandidate> Candidates { get; } = [];

    /// <summary>The highest version; the first found among equals. Null only when every path is cut off.</summary>
    public HeightCandidate? Best { get; private set; }

    /// <summary>The visit of the first commit behind which history is cut off; null when no path got there.</summary>
    public int? CutAt { get; private set; }

    /// <summary>The commits from the head to a visit, both included.</summary>
    public List<string> Path(int visit)
    {
        var path = new List<string>();
        for (var at = visit; at >= 0; at = cameFrom[at])
        {
            path.Add(visits[at]);
        }

        path.Reverse();
        return path;
    }

    private bool IsBelow(SemanticVersion version) => Best is null || VersionComparer.VersionRelease.Compare(Best.Version, version) < 0;

    private void End(string commit, string? tag, SemanticVersion version)
    {
        var candidate = new HeightCandidate(commit, tag, version, visits.Count - 1);
        Candidates.Add(candidate);
        Best = IsBelow(version) ? candidate : Best;
    }

    /// <summary>A commit to visit, and the visit that led to it. A class, because collections of classes are compiled ahead of time, and those of a struct of ours are not.</summary>
    private sealed record Visit(string Commit, int From);
}
