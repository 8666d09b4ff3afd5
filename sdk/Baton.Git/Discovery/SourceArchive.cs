using System.Globalization;
using System.Text.RegularExpressions;
using Baton.Core.Versioning;

namespace Baton.Git.Discovery;

/// <summary>
/// What <c>git archive</c> wrote about itself into <c>.git_archival.txt</c>, through the attribute export-subst: the commit
/// (<c>node: $Format:%H$</c>), the refs on it (<c>ref-names: $Format:%D$</c>), and the nearest tag with the commits since
/// (<c>describe-name: $Format:%(describe:tags=true)$</c>, since git 2.35). Other tools read the same file.
/// </summary>
/// <param name="Commit">The commit, as full lower-case hex.</param>
/// <param name="Tags">The tags on it.</param>
/// <param name="History">The nearest tag and the commits since; null when that was not written.</param>
internal sealed partial record SourceArchive(string Commit, IReadOnlyList<string> Tags, ArchivedHistory? History)
{
    private const string FileName = ".git_archival.txt";

    /// <summary>The archive that a folder is in; null when it is in none, or in one that nothing was written into.</summary>
    public static SourceArchive? Around(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, FileName);
            if (File.Exists(file))
            {
                return Parse(File.ReadAllLines(file));
            }
        }

        return null;
    }

    /// <summary>Every tag that is named: those on the commit, and the nearest one before it.</summary>
    public IReadOnlyList<string> AllTags => History is null ? Tags : [.. Tags, History.Tag];

    /// <summary>The highest version tag on the commit.</summary>
    public VersionTag? Tag(string prefix) => Tags.Select(t => VersionTag.Parse(t, prefix)).OfType<VersionTag>().MaxBy(t => t.Version);

    private static SourceArchive? Parse(string[] lines)
    {
        var fields = lines.Select(l => l.Split(':', 2)).Where(f => f.Length == 2).DistinctBy(f => f[0].Trim()).ToDictionary(f => f[0].Trim(), f => f[1].Trim(), StringComparer.Ordinal);
        var commit = fields.GetValueOrDefault("node", "");
        var names = fields.GetValueOrDefault("ref-names", "").Split(',', StringSplitOptions.TrimEntries);
        return commit.Length >= 40 && commit.All(char.IsAsciiHexDigitLower)
            ? new SourceArchive(
                commit,
                [.. names.Where(n => n.StartsWith("tag: ", StringComparison.Ordinal)).Select(n => n["tag: ".Length..])],
                Described(commit, fields.GetValueOrDefault("describe-name", "")))
            : null;
    }

    private static ArchivedHistory? Described(string commit, string text) =>
        Description().Match(text) is { Success: true } match && int.TryParse(match.Groups["distance"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var distance)
            && commit.StartsWith(match.Groups["commit"].Value, StringComparison.Ordinal)
            ? new ArchivedHistory(commit, match.Groups["tag"].Value, distance) : null;

    [GeneratedRegex(@"^(?<tag>.+)-(?<distance>[1-9]\d*)-g(?<commit>[0-9a-f]{4,64})$", RegexOptions.CultureInvariant)]
    private static partial Regex Description();
}
