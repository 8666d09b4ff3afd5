using System.Collections.Immutable;
using System.Text;
using Baton.Core.Releases;

namespace Baton.Core.Notes;

/// <summary>Release notes in Markdown from a release's changes: breaking ones first, then by type. The same changes give the same bytes.</summary>
public static class NotesWriter
{
    private static readonly ImmutableArray<(string Type, string Heading)> Headings =
    [
        ("feat", "Features"), ("fix", "Fixes"), ("perf", "Performance"), ("revert", "Reverts"), ("docs", "Documentation"),
        ("refactor", "Refactoring"), ("test", "Tests"), ("build", "Build"), ("ci", "CI"), ("style", "Style"), ("chore", "Chores"),
    ];

    /// <summary>Writes them.</summary>
    public static string Write(string name, string version, string? previous, IReadOnlyCollection<Change> changes)
    {
        var text = new StringBuilder($"# {name} {version}\n");
        if (previous is not null)
        {
            text.Append($"\nChanges since {previous}.\n");
        }

        if (changes.Count == 0)
        {
            return text.Append("\nNo changes.\n").ToString();
        }

        Section(text, "Breaking changes", changes.Where(c => c.Breaking));
        foreach (var (type, heading) in Headings)
        {
            Section(text, heading, changes.Where(c => !c.Breaking && c.Type == type));
        }

        Section(text, "Other changes", changes.Where(c => !c.Breaking && Headings.All(h => h.Type != c.Type)));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<Change> changes)
    {
        var lines = changes.Select(Line).ToList();
        if (lines.Count > 0)
        {
            text.Append($"\n## {heading}\n\n").AppendJoin("", lines);
        }
    }

    private static string Line(Change change)
    {
        var scope = change.Scope is null ? "" : $"**{change.Scope}:** ";
        return $"- {scope}{ConventionalSubject.Parse(change.Subject).Description} ({change.Commit[..Math.Min(7, change.Commit.Length)]}, {change.Author})\n";
    }
}
