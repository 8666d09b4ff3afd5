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
    /// <param name="name">The release unit's name.</param>
    /// <param name="version">The release's version.</param>
    /// <param name="previous">The version before it; null for the first.</param>
    /// <param name="changes">What changed, in the order to print within a section.</param>
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

        Section(text, "Other changes", changes.Where(c => !c.Breaking && !HasHeading(c)));
        return text.ToString();
    }

    private static bool HasHeading(Change change) => Headings.Any(h => h.Type == change.Type);

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
        // A type without a heading of its own says something that the heading does not.
        var words = HasHeading(change) || change is { Breaking: true, Type: not null }
            ? (change.Scope is null ? "" : $"**{MarkdownText.Escape(change.Scope)}:** ") + MarkdownText.Escape(ConventionalSubject.Parse(change.Subject).Description)
            : MarkdownText.Escape(change.Subject);
        string[] signed = [.. new[] { change.Commit[..Math.Min(7, change.Commit.Length)], MarkdownText.Escape(change.Author) }.Where(s => s.Length > 0)];
        return signed.Length == 0 ? $"- {words}\n" : $"- {words} ({string.Join(", ", signed)})\n";
    }
}
