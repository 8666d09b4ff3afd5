namespace Baton.Tool.Rendering;

/// <summary>A path below the folder that one works in, without that folder.</summary>
internal static class ShortPath
{
    public static string Of(string path, string folder) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path[(folder.Length + 1)..] : path;
}
