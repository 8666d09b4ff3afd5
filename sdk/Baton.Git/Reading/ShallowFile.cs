namespace Baton.Git.Reading;

/// <summary>The commits behind which a shallow clone is cut off. libgit2 reads over the cut without a word.</summary>
internal static class ShallowFile
{
    public static HashSet<string> Read(string commonDirectory)
    {
        var file = Path.Combine(commonDirectory, "shallow");
        return File.Exists(file) ? [.. File.ReadAllLines(file).Select(l => l.Trim()).Where(l => l.Length > 0)] : [];
    }
}
