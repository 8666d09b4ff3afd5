using System.Reflection;

namespace Baton.Build;

/// <summary>
/// The MSBuild files that give the projects of a unit their version while a release is built. They are in this assembly, so that every program that
/// uses it has them, and are written beside the artifacts, where MSBuild imports them from.
/// </summary>
internal static class ReleaseBuildFiles
{
    /// <summary>Imported before the properties of a project.</summary>
    public const string Props = "Baton.Release.props";

    /// <summary>Imported after the properties of a project.</summary>
    public const string Targets = "Baton.Release.targets";

    private static readonly string[] All = [Props, Targets, "Baton.Versioners.targets"];

    /// <summary>Where they are.</summary>
    /// <param name="root">The unit's folder, absolute.</param>
    public static string Folder(string root) => Path.Combine(root, "artifacts", "baton", "build");

    /// <summary>Writes those that are not there as they should be: MSBuild compiles again after a file that it imports has changed.</summary>
    /// <param name="root">The unit's folder, absolute.</param>
    public static void Write(string root)
    {
        var folder = Directory.CreateDirectory(Folder(root)).FullName;
        foreach (var name in All)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            var (file, text) = (Path.Combine(folder, name), reader.ReadToEnd());
            if (!File.Exists(file) || File.ReadAllText(file) != text)
            {
                File.WriteAllText(file, text);
            }
        }
    }
}
