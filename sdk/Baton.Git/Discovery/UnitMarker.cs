namespace Baton.Git.Discovery;

/// <summary>The file that marks a folder as a release unit.</summary>
internal static class UnitMarker
{
    /// <summary>The file's name.</summary>
    public const string Name = "baton.json";

    /// <summary>The nearest one, from a folder upwards; null for none.</summary>
    /// <param name="directory">The folder, absolute.</param>
    /// <param name="root">The last folder that is looked into; null for the root of the disk.</param>
    public static string? Above(string directory, string? root)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.FullName == root ? null : at.Parent)
        {
            var file = Path.Combine(at.FullName, Name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
