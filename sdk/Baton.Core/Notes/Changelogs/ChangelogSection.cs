using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Baton.Core.Notes.Changelogs;

/// <summary>A version in a changelog, as it was written.</summary>
/// <param name="Heading">The whole line, such as <c>## [1.2.0] - 2026-11-25</c>.</param>
/// <param name="Lines">Everything up to the next one.</param>
internal sealed partial record ChangelogSection(string Heading, ImmutableArray<string> Lines)
{
    /// <summary>The version, without brackets and <c>v</c>; or Unreleased.</summary>
    public string Name => NameOf().Match(Heading).Groups["name"].Value;

    public bool IsUnreleased => Name.Equals(ChangelogFile.Unreleased, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its lines, by heading.</summary>
    public ImmutableArray<ChangelogGroup> Groups()
    {
        var groups = new List<(string? Title, List<string> Lines)> { (null, []) };
        foreach (var (line, isCode) in ChangelogFile.Marked(Lines))
        {
            if (!isCode && Title().Match(line) is { Success: true } title)
            {
                groups.Add((title.Groups["title"].Value.Trim(), []));
            }
            else
            {
                groups[^1].Lines.Add(line);
            }
        }

        return [.. groups.Select(g => new ChangelogGroup(g.Title, ChangelogFile.Trim(g.Lines))).Where(g => g.Title is not null || !g.Lines.IsEmpty)];
    }

    [GeneratedRegex(@"^## +\[?v?(?<name>[^\]\s]+)", RegexOptions.CultureInvariant)]
    private static partial Regex NameOf();

    [GeneratedRegex(@"^### +(?<title>.+?) *#*$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
