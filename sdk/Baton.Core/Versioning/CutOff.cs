namespace Baton.Core.Versioning;

/// <summary>What a shallow clone can say of the commits since a tag.</summary>
internal static class CutOff
{
    /// <summary>
    /// Whether the commits that the head has and another one has not are the same ones in a whole clone. More could be behind a cut among them. And
    /// fewer may be right when history before the other commit is cut off: there it may have some of them, unless they descend from it.
    /// </summary>
    public static bool LeavesWhole(ICommitGraph graph, string since, CancellationToken cancellationToken)
    {
        if (!graph.IsShallow)
        {
            return true;
        }

        var before = ParentsFirst(graph, since, [], cancellationToken);
        var known = before.ToHashSet(StringComparer.Ordinal);
        var isCutBefore = before.Any(graph.IsShallowEdge);
        var descendants = new HashSet<string>(StringComparer.Ordinal) { since };
        foreach (var commit in ParentsFirst(graph, graph.Head, known, cancellationToken))
        {
            if (graph.Parents(commit).Any(descendants.Contains))
            {
                descendants.Add(commit);
            }

            if (graph.IsShallowEdge(commit) || (isCutBefore && !descendants.Contains(commit)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A commit and all before it that are not excluded, each after its parents.</summary>
    private static List<string> ParentsFirst(ICommitGraph graph, string from, HashSet<string> excluded, CancellationToken cancellationToken)
    {
        var (order, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        var stack = new Stack<(string Commit, bool IsLeft)>([(from, false)]);
        while (stack.TryPop(out var at))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (at.IsLeft)
            {
                order.Add(at.Commit);
            }
            else if (!excluded.Contains(at.Commit) && seen.Add(at.Commit))
            {
                stack.Push((at.Commit, true));
                foreach (var parent in graph.Parents(at.Commit))
                {
                    stack.Push((parent, false));
                }
            }
        }

        return order;
    }
}
