namespace Baton.Core.Versioning;

/// <summary>What of a history concerns one release unit.</summary>
public static class UnitHistory
{
    /// <summary>
    /// The height of a path: the steps from a commit to its parent at which the unit's files differ. So a height of 0 means that the
    /// unit is, byte for byte, what was tagged; whatever was merged on the way. Without a filter every step counts.
    /// </summary>
    public static int Height(ICommitGraph graph, IReadOnlyList<string> path, PathFilter filter)
    {
        if (filter.IsEverything)
        {
            return path.Count - 1;
        }

        graph.ExpectPath(path, filter);
        return path.Zip(path.Skip(1)).Count(step => !graph.IsSame(step.First, step.Second, filter));
    }

    /// <summary>The newest commit that made the unit what it is: commits elsewhere leave a release as it was.</summary>
    public static string LastChange(ICommitGraph graph, string from, PathFilter filter) => LastChange(graph, from, filter, null, null);

    /// <summary>The same; where the way comes to a commit whose last change is known, that is the answer.</summary>
    internal static string LastChange(ICommitGraph graph, string from, PathFilter filter, string? knownAt, string? known)
    {
        var at = from;
        while (!filter.IsEverything && (at != knownAt || known is null) && graph.Parents(at).FirstOrDefault(parent => graph.IsSame(at, parent, filter)) is { } same)
        {
            at = same;
        }

        return filter.IsEverything || at != knownAt ? at : known ?? at;
    }

    /// <summary>Whether a commit changes the unit; a merge does when it differs there from every parent, as in git's history simplification.</summary>
    public static bool Touches(ICommitGraph graph, string commit, PathFilter filter) => filter.IsEverything
        || (graph.Parents(commit) is { Count: > 0 } parents ? parents.All(p => !graph.IsSame(commit, p, filter)) : !graph.IsSame(commit, null, filter));
}
