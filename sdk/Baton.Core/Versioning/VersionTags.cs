using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>The version tags of a repository, by commit: each is read once, and a commit is looked up, not searched for.</summary>
internal sealed class VersionTags
{
    private readonly Dictionary<string, VersionTag> byCommit = new(StringComparer.Ordinal);

    /// <summary>The tags of a graph that the options' prefix and the condition let through.</summary>
    public VersionTags(ICommitGraph graph, string prefix, Func<VersionTag, bool>? condition = null)
    {
        foreach (var (commit, names) in graph.Tags)
        {
            var best = names.Select(n => VersionTag.Parse(n, prefix)).OfType<VersionTag>().Where(t => condition?.Invoke(t) != false).Min(HighestFirst.Instance);
            if (best is not null)
            {
                byCommit[commit] = best;
                Highest = Highest is null || VersionComparer.VersionRelease.Compare(best.Version, Highest) > 0 ? best.Version : Highest;
            }
        }
    }

    /// <summary>The highest version of all, reachable or not; null without tags.</summary>
    public SemanticVersion? Highest { get; }

    /// <summary>The tag that counts on a commit: the highest version, and the first name among equals.</summary>
    public VersionTag? On(string commit) => byCommit.GetValueOrDefault(commit);

    private sealed class HighestFirst : IComparer<VersionTag>
    {
        public static readonly HighestFirst Instance = new();

        public int Compare(VersionTag? x, VersionTag? y) =>
            VersionComparer.VersionRelease.Compare(y!.Version, x!.Version) is var byVersion and not 0 ? byVersion : string.CompareOrdinal(x.Name, y.Name);
    }
}
