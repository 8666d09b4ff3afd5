namespace Baton.Core.Commits;

/// <summary>Which of some commits take back others of them.</summary>
public sealed class Reverts
{
    private readonly Dictionary<string, string> takenBack = new(StringComparer.Ordinal);
    private readonly HashSet<string> spent = new(StringComparer.Ordinal);

    private Reverts()
    {
    }

    /// <summary>Looks through the commits of a release. What is itself taken back takes back nothing.</summary>
    /// <param name="newestFirst">The commits, newest first.</param>
    public static Reverts Among(IReadOnlyList<UnitCommit> newestFirst)
    {
        var found = new Reverts();
        foreach (var commit in newestFirst.Where(c => !found.takenBack.ContainsKey(c.Id)))
        {
            var parsed = ConventionalCommit.Parse(commit.Message);
            if (parsed.Reverts.IsEmpty && parsed.RevertedPulls.IsEmpty)
            {
                continue;
            }

            var named = parsed.Reverts.Select(id => newestFirst.FirstOrDefault(c => c.Id.StartsWith(id, StringComparison.Ordinal)))
                .Concat(parsed.RevertedPulls.Select(number => newestFirst.FirstOrDefault(c => MergedPull.In(c.Message) == number))).ToList();
            var merged = newestFirst.Where(c => commit.RevertsMerged.Contains(c.Id)).ToList();
            foreach (var reverted in named.OfType<UnitCommit>().Concat(merged))
            {
                found.takenBack.TryAdd(reverted.Id, commit.Id);
            }

            // A merge that changes nothing itself is none of these commits; what came with it is.
            if (merged.Count > 0 || (named.Count > 0 && !named.Contains(null)))
            {
                found.spent.Add(commit.Id);
            }
        }

        return found;
    }

    /// <summary>The commit that takes this one back; null when none does.</summary>
    public string? By(string commit) => takenBack.GetValueOrDefault(commit);

    /// <summary>Whether the commit stands and does nothing but take back others of these.</summary>
    public bool IsSpent(string commit) => spent.Contains(commit);
}
