using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Releases;

namespace Baton.Pipeline.Checks;

/// <summary>What a release's files will be called, as far as that is known before the build.</summary>
internal static partial class ExpectedArtifacts
{
    /// <summary>Their names, each as an artifact of one byte. A package whose id MSBuild computes is left out.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="version">NuGet's version.</param>
    public static IReadOnlyList<Artifact> Of(UnitConfiguration unit, string folder, string version) =>
    [
        .. unit.Packages.Select(p => Name(p, folder, version)).OfType<string>().Select(One),
        .. new[] { Checksums.FileName, "notes.md", "release.json", $"{unit.Name}-{version}.cdx.json", $"{unit.Name}-{version}.intoto.jsonl" }.Select(One),
    ];

    private static string? Name(PackageConfiguration package, string folder, string version) => package.Kind == "nuget"
        ? PackageId(Path.GetFullPath(package.Project, folder)) is { } id ? $"{id}.{version}.nupkg" : null
        : $"{package.Name}-{version}{(package.Runtime is null ? "" : $"-{package.Runtime}")}.zip";

    /// <summary>What the project itself says, or its name; null when only MSBuild knows.</summary>
    private static string? PackageId(string project)
    {
        try
        {
            var properties = XDocument.Load(project).Descendants().Where(e => e.Name.LocalName is "PackageId" or "AssemblyName").ToList();
            return properties.Where(e => e.Name.LocalName == "PackageId").ToList() switch
            {
                [var only] when only.Attribute("Condition") is null && !only.Value.Contains("$(", StringComparison.Ordinal) => only.Value.Trim(),
                [] when properties.Count == 0 && !MSBuildFiles.TextsOf(project, []).Any(t => Naming().IsMatch(t)) => Path.GetFileNameWithoutExtension(project),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<(PackageId|AssemblyName)[\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Naming();

    private static Artifact One(string name) => new(name, "", 1, "");
}
