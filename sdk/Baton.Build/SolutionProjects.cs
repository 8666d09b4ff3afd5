using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Baton.Build;

/// <summary>The projects that a test run covers.</summary>
internal static partial class SolutionProjects
{
    /// <summary>Whether a path is that of a solution.</summary>
    public static bool IsSolution(string path) =>
        path.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The projects of a solution or a project file, or of what <c>dotnet</c> finds in the folder; absolute, those that exist.</summary>
    public static ImmutableArray<string> Of(string folder, string? target)
    {
        var found = target is not null ? Path.GetFullPath(target, folder)
            : Directory.EnumerateFiles(folder).Where(f => IsSolution(f) || f.EndsWith("proj", StringComparison.Ordinal)).OrderBy(f => !IsSolution(f)).FirstOrDefault();
        if (found is null || !File.Exists(found))
        {
            return [];
        }

        var root = Path.GetDirectoryName(found)!;
        return !IsSolution(found) ? [found]
            : [.. Paths(found).Select(p => Path.GetFullPath(p.Replace('\\', '/'), root)).Where(File.Exists)];
    }

    private static IEnumerable<string> Paths(string solution)
    {
        var text = File.ReadAllText(solution);
        if (solution.EndsWith(".sln", StringComparison.OrdinalIgnoreCase))
        {
            return Line().Matches(text).Select(m => m.Groups["path"].Value);
        }

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

    [GeneratedRegex("""^\s*Project\("[^"]*"\)\s*=\s*"[^"]*",\s*"(?<path>[^"]+proj)"\s*,""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
