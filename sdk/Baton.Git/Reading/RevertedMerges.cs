using System.Collections.Immutable;
using Baton.Core.Commits;

namespace Baton.Git.Reading;

/// <summary>What came with the merges that messages take back. <c>git revert -m 1</c> names the merge, GitHub's button for it the pull request; neither names the commits.</summary>
/// <param name="reader">The repository.</param>
/// <param name="range">The commits that are looked at, whether they touch the unit or not.</param>
internal sealed class RevertedMerges(IHistoryReader reader, IReadOnlyList<string> range)
{
    private readonly HashSet<string> known = [.. range];
    private readonly Lazy<ILookup<int?, string>> pulls = new(() => range.Where(c => reader.Parents(c).Count > 1).ToLookup(c => MergedPull.In(reader.Find(c)!.Message)));

    /// <summary>The commits that came with the merges that a message takes back, among those of the range.</summary>
    public ImmutableArray<string> Of(string message)
    {
        // Most messages say nothing of the kind, and need not be taken apart here.
        if (!message.Contains("revert", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var commit = ConventionalCommit.Parse(message);
        var merges = commit.Reverts.Where(known.Contains).Concat(commit.RevertedPulls.SelectMany(n => pulls.Value[n])).Distinct().ToList();
        return [.. merges.Select(m => (Merge: m, Parents: reader.Parents(m))).Where(m => m.Parents.Count > 1).SelectMany(m => reader.Range(m.Parents[0], m.Merge)).Distinct()];
    }
}
