namespace Baton.Git.Reading;

/// <summary>
/// Commits newest first, children before parents whatever their dates say, and by id where that leaves a choice: git and libgit2 order commits
/// of one second each in their own way.
/// </summary>
internal static class DateOrder
{
    private static readonly Comparer<(long Date, string Id)> NewestFirst =
        Comparer<(long Date, string Id)>.Create((x, y) => y.Date.CompareTo(x.Date) is var byDate and not 0 ? byDate : string.CompareOrdinal(x.Id, y.Id));

    /// <param name="commits">Ids, seconds since 1970, and parents; those that are not among the commits do not count.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<(string Id, long Date, IReadOnlyList<string> Parents)> commits)
    {
        var byId = commits.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var children = commits.SelectMany(c => c.Parents).Where(byId.ContainsKey).CountBy(p => p, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var ready = new PriorityQueue<string, (long, string)>(commits.Where(c => !children.ContainsKey(c.Id)).Select(c => (c.Id, (c.Date, c.Id))), NewestFirst);
        while (ready.TryDequeue(out var id, out _))
        {
            yield return id;
            foreach (var parent in byId[id].Parents.Where(p => children.ContainsKey(p) && --children[p] == 0))
            {
                ready.Enqueue(parent, (byId[parent].Date, parent));
            }
        }
    }
}
