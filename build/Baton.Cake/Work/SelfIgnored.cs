namespace Baton.Cake.Work;

/// <summary>A folder of ours in somebody's repository: it tells git to leave it alone, so that making it changes nothing.</summary>
internal static class SelfIgnored
{
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        var ignore = new FileInfo(Path.Combine(folder, ".gitignore"));

        // An empty one is what is left of a run that was killed, or found the disk full, while it wrote it.
        if (ignore is not { Exists: true, Length: > 0 })
        {
            File.WriteAllText(ignore.FullName, "*\n");
        }
    }
}
