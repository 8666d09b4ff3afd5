using Baton.Core.Versioning;

namespace Baton.Git.Reading;

/// <summary>The commits that were added since an earlier head.</summary>
internal static class NewCommits
{
    /// <summary>Whoever is further away is on another branch, or has been away for so long that counting anew costs little beside.</summary>
    private const int MostFollowed = 1000;

    /// <summary>Those that can be reached from the head and not from an earlier one; null where that is not on the head's line of first parents, or far away.</summary>
    public static HashSet<string>? Since(IHistoryReader reader, ICommitGraph graph, string earlier)
    {
        var (line, isLine) = (new HashSet<string>(StringComparer.Ordinal), true);
        for (var at = graph.Head; at != earlier;)
        {
            var parents = graph.Parents(at);
            if (parents.Count == 0 || line.Count == MostFollowed)
            {
                return null;
            }

            isLine &= parents.Count == 1;
            line.Add(at);
            at = parents[0];
        }

        return isLine ? line : [.. reader.Range(earlier, graph.Head)];
    }
}
