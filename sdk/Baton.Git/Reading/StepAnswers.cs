namespace Baton.Git.Reading;

/// <summary>
/// Whether the trees of commits and their parents are equal. Nearly every commit has one step, so it is a key with one value; a dictionary of pairs
/// takes half as much again, and is compiled anew in each process.
/// </summary>
internal sealed class StepAnswers
{
    private readonly Dictionary<string, string> same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> different = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Commit, string Parent), bool> others = [];

    public void Add(string commit, string parent, bool isSame)
    {
        if (!(isSame ? same : different).TryAdd(commit, parent))
        {
            others[(commit, parent)] = isSame;
        }
    }

    /// <summary>The answer for a step; null where it is not known.</summary>
    public bool? Find(string commit, string parent) =>
        same.TryGetValue(commit, out var to) && to == parent ? true
        : different.TryGetValue(commit, out to) && to == parent ? false
        : others.Count > 0 && others.TryGetValue((commit, parent), out var isSame) ? isSame
        : null;

    public void Clear()
    {
        same.Clear();
        different.Clear();
        others.Clear();
    }
}
