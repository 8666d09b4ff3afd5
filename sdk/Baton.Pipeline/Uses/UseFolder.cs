using Baton.Feeds;

namespace Baton.Pipeline.Uses;

/// <summary>
/// A folder in which packages are used as a stranger would. It lies within the unit, so that the NuGet configuration which governs that finds the
/// dependencies; nothing else of the unit reaches it.
/// </summary>
internal static class UseFolder
{
    // The search for each of these ends at the first one that is found, and nothing above it applies.
    private static readonly (string Name, string Content)[] Ends =
    [
        ("Directory.Build.props", "<Project />"), ("Directory.Build.targets", "<Project />"), ("Directory.Packages.props", "<Project />"), ("Directory.Build.rsp", ""), (".editorconfig", "root = true\n"),
    ];

    /// <summary>Makes it.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="files">The packages.</param>
    /// <param name="ids">The ids that come from one place and from no other.</param>
    /// <param name="source">That place, by its name in the configuration above; null for the folder that the packages are copied to.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void Make(string folder, IEnumerable<string> files, IReadOnlyCollection<string> ids, string? source = null)
    {
        var feed = Directory.CreateDirectory(Feed(folder)).FullName;
        foreach (var file in files)
        {
            File.Copy(file, Path.Combine(feed, Path.GetFileName(file)));
        }

        foreach (var (name, content) in Ends)
        {
            File.WriteAllText(Path.Combine(folder, name), content);
        }

        UseConfiguration.Write(folder, source is null ? feed : null, source ?? "", ids);
    }

    /// <summary>Where the packages are copied to.</summary>
    public static string Feed(string folder) => Path.Combine(folder, "feed");

    /// <summary>A packages folder of its own: the shared one may hold another package of this version from before it was published.</summary>
    public static string Cache(string folder) => Path.Combine(folder, "packages");
}
