namespace Baton.Git.Discovery;

/// <summary>What a repository is called: where it was cloned from, and on this disk.</summary>
internal static class RepositoryNames
{
    private const string Extension = ".git";

    /// <summary>The names, the remote's first. A linked work tree has the name of the repository that it is linked to.</summary>
    /// <param name="location">Where it is.</param>
    /// <param name="url">The remote's URL; null for none.</param>
    public static IEnumerable<string> Of(GitLocation location, string? url)
    {
        var folder = location.CommonDirectory;
        folder = Path.GetFileName(folder) == Extension ? Path.GetDirectoryName(folder) ?? "" : folder;
        return new[] { Last(url ?? ""), Last(folder) }.Where(n => n.Length > 0).Distinct();
    }

    private static string Last(string path)
    {
        var trimmed = path.TrimEnd('/', '\\');
        var name = trimmed[(trimmed.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        return name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name;
    }
}
