namespace Baton.Git.Discovery;

/// <summary>The names of folders as they are on the disk. A path that was typed can have another case, and finds them all the same on most Windows and macOS disks.</summary>
internal static class SpelledPath
{
    /// <summary>The path, with the names that are there; what is not there stays as it was given.</summary>
    /// <param name="root">A folder, absolute.</param>
    /// <param name="relative">A folder in it, with '/'.</param>
    public static string Of(string root, string relative)
    {
        var (at, names) = (root, new List<string>());
        foreach (var given in relative.Split('/'))
        {
            var there = Directory.Exists(at) ? Directory.EnumerateDirectories(at).Select(d => Path.GetFileName(d)).ToList() : [];
            var name = there.Contains(given, StringComparer.Ordinal) ? given : there.Find(n => n.Equals(given, StringComparison.OrdinalIgnoreCase)) ?? given;
            names.Add(name);
            at = Path.Combine(at, name);
        }

        return string.Join('/', names);
    }
}
