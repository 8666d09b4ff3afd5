namespace Baton.Cake.Work;

/// <summary>A folder of ours in somebody's repository: it tells git to leave it alone, so that making it changes nothing.</summary>
internal static class SelfIgnored
{
    /// <summary>Ends what a run that was killed began; what fails here will fail again, with a name, where the folder is made.</summary>
    public static void Mend(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Make(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As it is.
        }
    }

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
