using System.Text.RegularExpressions;

namespace Baton.Build;

/// <summary>
/// The files that MSBuild reads for a project, as far as their text tells without evaluating it: the project, the Directory.* files above it, the
/// response file among them, and what these import by a path that names no other property than the file's own folder. Enough to know whether MSBuild,
/// which takes most of a second, needs to be asked.
/// </summary>
internal static partial class MSBuildFiles
{
    private const string Response = "Directory.Build.rsp";
    private static readonly string[] Above = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", Response];

    /// <summary>The response file that MSBuild reads on its own when it is given a project or a solution; null for none.</summary>
    public static string? ResponseFileOf(string project) => FileAbove(Path.GetDirectoryName(project)!, Response);

    /// <summary>The texts of a response file and of those that it names.</summary>
    public static IEnumerable<string> TextsOfResponse(string file, Dictionary<string, string> known) =>
        Texts([file], Path.GetDirectoryName(file)!, known);

    /// <summary>The texts of the files, each file once.</summary>
    /// <param name="project">The project, absolute.</param>
    /// <param name="known">Texts of files that were read for other projects.</param>
    public static IEnumerable<string> TextsOf(string project, Dictionary<string, string> known)
    {
        var folder = Path.GetDirectoryName(project)!;
        return Texts([project, $"{project}.user", .. Above.Select(name => FileAbove(folder, name)).OfType<string>()], folder, known);
    }

    private static IEnumerable<string> Texts(IEnumerable<string> first, string folder, Dictionary<string, string> known)
    {
        var found = new Queue<string>(first);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (found.TryDequeue(out var file))
        {
            if (!seen.Add(file) || Text(file, known) is not { Length: > 0 } text)
            {
                continue;
            }

            yield return text;
            foreach (Match import in Import().Matches(text))
            {
                if (Target(import.Groups["path"].Value, Path.GetDirectoryName(file)!, folder) is { } target)
                {
                    found.Enqueue(target);
                }
            }

            // A path in it is relative to the folder in which MSBuild is started; that of the file is where it is tried here.
            var isResponse = file.EndsWith(".rsp", StringComparison.OrdinalIgnoreCase);
            foreach (Match other in isResponse ? OtherResponse().Matches(text) : Enumerable.Empty<Match>())
            {
                found.Enqueue(OfResponse(other.Groups["path"].Value, Path.GetDirectoryName(file)!));
            }
        }
    }

    private static string OfResponse(string path, string folder) =>
        Path.GetFullPath(path.Replace("%MSBuildThisFileDirectory%", folder + "/", StringComparison.OrdinalIgnoreCase).Replace('\\', '/'), folder);

    private static string? Target(string path, string folder, string project)
    {
        if (Search().Match(path) is { Success: true } search)
        {
            return Path.GetDirectoryName(folder) is { } parent ? FileAbove(parent, search.Groups["name"].Value) : null;
        }

        var expanded = path.Replace("$(MSBuildThisFileDirectory)", folder + "/", StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", project, StringComparison.OrdinalIgnoreCase).Replace('\\', '/');
        return expanded.Contains("$(", StringComparison.Ordinal) || expanded.Contains('*', StringComparison.Ordinal) ? null : Path.GetFullPath(expanded, folder);
    }

    private static string? FileAbove(string folder, string name)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    private static string Text(string file, Dictionary<string, string> known)
    {
        if (!known.TryGetValue(file, out var text))
        {
            try
            {
                text = File.Exists(file) ? File.ReadAllText(file) : "";
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The build says what is wrong with it.
                text = "";
            }

            known[file] = text;
        }

        return text;
    }

    [GeneratedRegex("""^\s*@"?(?<path>[^"\r\n#]+?)"?\s*$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex OtherResponse();

    [GeneratedRegex("""<Import\s[^>]*?Project\s*=\s*["'](?<path>[^"]+?)["'](\s|/|>)""", RegexOptions.CultureInvariant)]
    private static partial Regex Import();

    [GeneratedRegex(@"\$\(\[MSBuild\]::GetPathOfFileAbove\(\s*'?(?<name>[^',()]+?)'?\s*[,)]", RegexOptions.CultureInvariant)]
    private static partial Regex Search();
}
