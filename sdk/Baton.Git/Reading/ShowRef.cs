namespace Baton.Git.Reading;

/// <summary>The output of <c>git show-ref --tags --dereference</c>: a tag object's line is followed by one for what it stands for.</summary>
internal static class ShowRef
{
    private const string Peeled = "^{}";
    private const string Folder = "refs/tags/";

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Parse(string output)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (id, name) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1 + Folder.Length)..]);
            targets[name.EndsWith(Peeled, StringComparison.Ordinal) ? name[..^Peeled.Length] : name] = id;
        }

        var found = new TagsByCommit();
        foreach (var (name, id) in targets)
        {
            found.Add(id, name);
        }

        return found.All;
    }
}
