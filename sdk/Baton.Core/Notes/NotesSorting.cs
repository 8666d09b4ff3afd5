using System.Collections.Immutable;
using Baton.Core.Configuration;

namespace Baton.Core.Notes;

/// <summary>
/// Which section a line belongs to. Who wrote it and its scope tell best, so that dependencies are together; then the labels, which a person gave
/// on purpose; then the type. Of several sections that would take it, the first one has it.
/// </summary>
internal sealed class NotesSorting(NotesConfiguration configuration)
{
    private const string Others = "Other changes";

    private readonly ImmutableArray<NotesCategory> categories = configuration.Categories.IsEmpty ? NotesCategory.Defaults : configuration.Categories;

    public bool LeavesOut(NotesEntry entry)
    {
        var exclude = configuration.Exclude;
        return Has(exclude.Types, entry.Type) || Has(exclude.Scopes, entry.Scope) || entry.Labels.Any(l => Has(exclude.Labels, l)) || WrittenBy(entry, exclude.Authors);
    }

    public ImmutableArray<NotesGroup> Group(IEnumerable<NotesEntry> entries)
    {
        var sorted = entries.ToLookup(Find);
        var groups = categories.Where(sorted.Contains).Select(c => new NotesGroup(c.Title, [.. sorted[c]], c.Collapsed));

        // A type without a section of its own says something that the heading does not.
        var others = sorted[null].Select(e => e.Type is null ? e : e with { Scope = null, Text = $"{e.Type}{(e.Scope is null ? "" : $"({e.Scope})")}: {e.Text}" });
        return [.. groups, .. sorted.Contains(null) ? [new NotesGroup(Others, [.. others])] : Array.Empty<NotesGroup>()];
    }

    private NotesCategory? Find(NotesEntry entry) =>
        categories.FirstOrDefault(c => Has(c.Scopes, entry.Scope) || WrittenBy(entry, c.Authors))
        ?? categories.FirstOrDefault(c => entry.Labels.Any(l => Has(c.Labels, l)))
        ?? categories.FirstOrDefault(c => Has(c.Types, entry.Type))
        ?? categories.FirstOrDefault(c => c.Labels.Contains("*"));

    private static bool WrittenBy(NotesEntry entry, ImmutableArray<string> authors) =>
        entry.Authors is [var first, ..] && (Has(authors, first.Login) || Has(authors, first.Name));

    private static bool Has(ImmutableArray<string> words, string? word) => word is not null && words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
