namespace Baton.Git.Discovery;

/// <summary>A path with its links followed, as git sees the folder that it works in.</summary>
internal static class RealPath
{
    public static string Of(string directory)
    {
        var path = Path.GetFullPath(directory);
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new DirectoryInfo(Path.Combine(real, part));
            real = next.LinkTarget is null ? next.FullName : next.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next.FullName;
        }

        return real;
    }
}
