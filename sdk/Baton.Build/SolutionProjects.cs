using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Baton.Build;

/// <summary>The projects that a test run covers.</summary>
internal static partial class SolutionProjects
{
    /// <summary>Whether a path is that of a solution or of a solution filter.</summary>
    public static bool IsSolution(string path) => IsOf(path, ".sln") || IsOf(path, ".slnx") || IsOf(path, ".slnf");

    /// <summary>The solution or the project that <c>dotnet</c> takes; null when there is none, or several.</summary>
    /// <param name="folder">The unit's folder, absolute.</param>
    /// <param name="target">A solution, a project or a folder, as the configuration names it; null for the unit's folder.</param>
    public static string? Target(string folder, string? target)
    {
        var path = Path.GetFullPath(target ?? ".", folder);
        return File.Exists(path) ? path
            : Directory.Exists(path) && FolderProject.Candidates(path) is [var only] ? only
            : null;
    }

    /// <summary>The projects of a solution or a project file, or of what <c>dotnet</c> finds in a folder; absolute, those that exist.</summary>
    /// <param name="folder">The unit's folder, absolute.</param>
    /// <param name="target">A solution, a project or a folder, as the configuration names it; null for the unit's folder.</param>
    public static ImmutableArray<string> Of(string folder, string? target) =>
        Target(folder, target) is not { } found ? []
        : !IsSolution(found) ? [found]
        : [.. Paths(found).Select(p => Path.GetFullPath(p.Path.Replace('\\', '/'), Path.GetDirectoryName(p.Solution)!)).Where(File.Exists)];

    /// <summary>The paths of projects, each with the solution to whose folder it is relative.</summary>
    private static IEnumerable<(string Path, string Solution)> Paths(string solution)
    {
        var text = File.ReadAllText(solution);
        return IsOf(solution, ".slnf") ? Filtered(text, solution) : (IsOf(solution, ".sln") ? Lines(text) : Elements(text)).Select(p => (p, solution));
    }

    private static IEnumerable<string> Lines(string text) => Line().Matches(text).Select(m => m.Groups["path"].Value);

    private static IEnumerable<string> Elements(string text)
    {
        try
        {
            return [.. XDocument.Parse(text).Descendants("Project").Select(p => (string?)p.Attribute("Path")).OfType<string>()];
        }
        catch (XmlException)
        {
            // The SDK reads it next and says what is wrong with it.
            return [];
        }
    }

    /// <summary>Of a filter: https://learn.microsoft.com/visualstudio/msbuild/solution-filters</summary>
    private static IEnumerable<(string Path, string Solution)> Filtered(string text, string filter)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var content = json.RootElement.GetProperty("solution");
            var solution = Path.GetFullPath(Text(content.GetProperty("path")).Replace('\\', '/'), Path.GetDirectoryName(filter)!);
            return [.. content.GetProperty("projects").EnumerateArray().Select(p => (Text(p), solution))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // The SDK reads it next and says what is wrong with it.
            return [];
        }
    }

    private static string Text(JsonElement value) => value.GetString() ?? throw new JsonException();

    private static bool IsOf(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""^\s*Project\("[^"]*"\)\s*=\s*"[^"]*",\s*"(?<path>[^"]+proj)"\s*,""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
