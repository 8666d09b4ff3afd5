namespace Baton.Git.Reading;

/// <summary>
/// The tags of <c>packed-refs</c>, which already says what annotated ones stand for. Thousands of tags are so read from one file,
/// instead of from as many objects.
/// </summary>
internal static class PackedTags
{
    private const string Folder = "refs/tags/";

    /// <summary>Tag names and what they stand for; null when the file does not say that it peels every tag.</summary>
    public static Dictionary<string, string>? Read(string commonDirectory)
    {
        var file = Path.Combine(commonDirectory, "packed-refs");
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(file) && !IsThere(file))
        {
            return tags;
        }

        string? last = null;
        var isFirst = true;
        foreach (var line in File.ReadLines(file))
        {
            if (isFirst && !(line.StartsWith('#') && line.Contains(" fully-peeled", StringComparison.Ordinal)))
            {
                return null;
            }

            isFirst = false;
            if (line.StartsWith('^'))
            {
                tags[last ?? ""] = line[1..];
            }
            else if (line.IndexOf(' ', StringComparison.Ordinal) is var blank and >= 40)
            {
                last = line.AsSpan(blank + 1).StartsWith(Folder) ? line[(blank + 1 + Folder.Length)..] : null;
                tags[last ?? ""] = line[..blank];
            }
        }

        tags.Remove("");
        return tags;
    }

    /// <summary>The names of the tags that have files of their own, which hide the packed ones.</summary>
    /// <exception cref="IOException">The folder is there and is none.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read.</exception>
    public static IEnumerable<string> Loose(string commonDirectory)
    {
        var folder = Path.Combine(commonDirectory, "refs", "tags");
        return !Directory.Exists(folder) && !IsThere(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'));
    }

    /// <summary>git takes a tag that it may not read for a broken one, which counts for nothing.</summary>
    /// <exception cref="IOException">A file of tags cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static void NeedReadable(string commonDirectory)
    {
        foreach (var name in Loose(commonDirectory))
        {
            try
            {
                File.OpenHandle(Path.Combine(commonDirectory, "refs", "tags", name)).Dispose();
            }
            catch (FileNotFoundException)
            {
                // Packed or deleted just now, or a link to a branch that is gone.
            }
        }
    }

    /// <summary>Whether there is anything of that name, a link that leads nowhere included.</summary>
    private static bool IsThere(string path) => (int)new FileInfo(path).Attributes != -1;
}
