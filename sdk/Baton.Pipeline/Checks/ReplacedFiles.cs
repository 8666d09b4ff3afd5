using System.Text.RegularExpressions;
using Baton.Build;
using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Checks;

/// <summary>
/// Looks for MSBuild properties that name a file to import and that a release build sets itself, so that the unit's own file is not imported:
/// docs/decisions/0029-versions-without-global-properties.md.
/// </summary>
internal static class ReplacedFiles
{
    /// <summary>Looks into the files of the projects.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="projects">Its projects, absolute.</param>
    public static IEnumerable<CheckFinding> Look(ReleaseUnit unit, IEnumerable<string> projects)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return projects
            .SelectMany(p => MSBuildFiles.TextsOf(p, known).SelectMany(Names).Select(name => (Project: Shown(unit, p), Name: name)))
            .Distinct()
            .GroupBy(f => f.Name, f => f.Project, StringComparer.Ordinal)
            .Select(property => CheckFinding.Of("imported files", Warning(property)));
    }

    private static string Shown(ReleaseUnit unit, string project) => Path.GetRelativePath(unit.Folder, project).Replace('\\', '/');

    private static IEnumerable<string> Names(string text) =>
        VersionProperties.ReplacedFiles.Where(name => Regex.IsMatch(text, $@"<{name}[\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase));

    private static Diagnostic Warning(IGrouping<string, string> property) => CheckDiagnostics.FileReplaced.Report(
        $"{string.Join(", ", property)} set{(property.Count() == 1 ? "s" : "")} {property.Key}, and a release build sets it, too: the file that it names is not imported then.",
        "Import the file from Directory.Build.props or Directory.Build.targets instead.");
}
