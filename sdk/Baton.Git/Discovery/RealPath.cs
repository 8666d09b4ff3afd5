namespace Baton.Git.Discovery;

/// <summary>A path with its links followed, as git sees the folder that it works in.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    public static string Of(string directory) => Of(directory, MostLinks);

    private static string Of(string directory, int links)
    {
        var path = Path.GetFullPath(directory);
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);

            // What a link leads to can have links on its way, too.
            real = links > 0 && new DirectoryInfo(next).LinkTarget is { } target ? Of(Path.Combine(real, target), links - 1) : next;
        }

        return real;
    }
}
