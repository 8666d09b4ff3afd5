using System.Text.RegularExpressions;

namespace Baton.Git.Reading;

/// <summary>The remotes in a repository's configuration file, read as text: nothing is opened, no program is started. Included files are left out.</summary>
internal static partial class RemoteFile
{
    /// <summary>Reads them; none when there is no file.</summary>
    /// <param name="commonDirectory">The git directory that all work trees share.</param>
    public static Remotes Read(string commonDirectory)
    {
        var (remotes, section) = (new Remotes(), "");
        var file = Path.Combine(commonDirectory, "config");
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            if (Section().Match(line) is { Success: true } head)
            {
                section = $"{head.Groups["section"].Value}.{head.Groups["sub"].Value.Replace("\\", "", StringComparison.Ordinal)}";
            }
            else if (Setting().Match(line) is { Success: true } setting)
            {
                remotes.Add($"{section}.{setting.Groups["key"].Value}", setting.Groups["value"].Value.Trim().Trim('"'));
            }
        }

        return remotes;
    }

    [GeneratedRegex("""^\s*\[(?<section>[A-Za-z0-9.-]+)(?:\s+"(?<sub>(?:[^"\\]|\\.)*)")?\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex("""^\s*(?<key>[A-Za-z][A-Za-z0-9-]*)\s*=\s*(?<value>"[^"]*"|[^#;]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
