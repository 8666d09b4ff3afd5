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
            var named = ConventionalCommit.Parse(commit.Message).Reverts;
            var here = named.Select(id => newestFirst.FirstOrDefault(c => c.Id.StartsWith(id, StringComparison.Ordinal))).OfType<UnitCommit>().ToList();
            foreach (var reverted in here)
            {
                found.takenBack.TryAdd(reverted.Id, commit.Id);
            }

            if (here.Count > 0 && here.Count == named.Length)
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
