using System.Text;

namespace Baton.Core.Notes;

/// <summary>Release notes for a reader that knows no Markdown, such as the page of a NuGet package: the same lines, without marks.</summary>
public static class PlainNotes
{
    /// <summary>Writes them.</summary>
    public static string Write(NotesModel model)
    {
        var text = new StringBuilder(model.Previous is null ? "" : $"Changes since {model.Previous}.\n");
        if (model.IsEmpty)
        {
            text.Append("No changes.\n");
        }

        if (!model.Breaking.IsEmpty)
        {
            Section(text, new NotesGroup("Breaking changes", model.Breaking));
        }

        foreach (var group in model.Groups)
        {
            Section(text, group);
        }

        return (model.Compare is { } compare ? text.Append($"\nFull changelog: {compare}\n") : text).ToString().Trim() + "\n";
    }

    private static void Section(StringBuilder text, NotesGroup group) =>
        text.Append($"\n{group.Title}\n").AppendJoin("", group.Entries.Select(Entry));

    private static string Entry(NotesEntry entry)
    {
        var scope = entry.Scope is null ? "" : $"{entry.Scope}: ";
        var pull = entry.Pulls.Any() ? $" ({string.Join(", ", entry.Pulls.Select(p => $"#{p}"))})" : "";
        var migration = entry.Migration is null ? "" : string.Concat(entry.Migration.ReplaceLineEndings("\n").Split('\n').Select(l => l.Length == 0 ? "\n" : $"  {Clean(l)}\n"));
        return $"- {Clean(scope + entry.Text)}{pull}\n{migration}";
    }

    // A control character is no character of XML.
    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
