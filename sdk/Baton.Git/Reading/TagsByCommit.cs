namespace Baton.Git.Reading;

/// <summary>Gathers tags by the commit that they mark.</summary>
internal sealed class TagsByCommit
{
    private readonly Dictionary<string, IReadOnlyList<string>> names = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyList<string>> All => names;

    public void Add(string commit, string name)
    {
        if (names.TryGetValue(commit, out var others))
        {
            ((List<string>)others).Add(name);
        }
        else
        {
            names[commit] = new List<string>(1) { name };
        }
    }
}
