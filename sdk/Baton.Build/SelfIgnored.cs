namespace Baton.Build;

/// <summary>Makes a folder with a .gitignore of its own, so that writing to it never makes the work tree dirty.</summary>
internal static class SelfIgnored
{
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="ignore">The text of its .gitignore; one that is there already stays.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static void Make(string folder, string ignore = "*\n")
    {
        Directory.CreateDirectory(folder);
        var file = new FileInfo(Path.Combine(folder, ".gitignore"));

        // Earlier versions wrote it in place: a killed run or a full disk could leave an empty one.
        if (file is { Exists: true, Length: > 0 })
        {
            return;
        }

        var unfinished = $"{file.FullName}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(unfinished, ignore);
            File.Move(unfinished, file.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
