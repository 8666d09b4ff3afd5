using System.Text;
using Baton.Core.Releases;

namespace Baton.Core.Notes;

/// <summary>Release notes in Markdown: what breaks, the sections, the newcomers, and all changes on one page. The same model gives the same bytes.</summary>
public static class MarkdownNotes
{
    /// <summary>Writes them.</summary>
    public static string Write(NotesModel model)
    {
        var text = new StringBuilder($"# {model.Name} {model.Version}\n");
        if (model.Description is { } description)
        {
            text.Append($"\n{description}\n");
        }

        if (model.Previous is not null)
        {
            text.Append($"\nChanges since {model.Previous}.\n");
        }

        if (model.IsEmpty)
        {
            text.Append("\nNo changes.\n");
        }

        if (!model.Breaking.IsEmpty)
        {
            text.Append("\n## Breaking changes\n\n").AppendJoin("", model.Breaking.Select(e => Entry(e, model.Links)));
        }

        foreach (var group in model.Groups)
        {
            Group(text, group, model.Links);
        }

        if (!model.Newcomers.IsEmpty)
        {
            text.Append("\n## New contributors\n\n").AppendJoin("", model.Newcomers.Select(n => $"- @{n.Login} made their first contribution in {Pull(n.Pull, model.Links)}\n"));
        }

        if (model.Compare is { } compare)
        {
            text.Append($"\n**Full changelog**: [{MarkdownText.Escape($"{model.PreviousTag}...{Short(model.Until)}")}]({compare})\n");
        }

        return text.ToString();
    }

    /// <summary>One line of a list, with what to do about a breaking change under it.</summary>
    /// <param name="entry">What it tells.</param>
    /// <param name="links">Where its links lead; null for no links.</param>
    public static string Entry(NotesEntry entry, NotesLinks? links) => Entry(entry, links, "");

    /// <summary>The same, with Markdown in front of the text.</summary>
    internal static string Entry(NotesEntry entry, NotesLinks? links, string mark)
    {
        var scope = entry.Scope is null ? "" : $"**{MarkdownText.Escape(entry.Scope)}:** ";
        var commits = entry.Commits.Take(entry.Pull is null || entry.Commits.Length == 1 ? 1 : 0);
        string[] places = [.. entry.Pulls.Select(p => Pull(p, links)), .. commits.Select(c => Commit(c, links))];
        var more = !entry.Pulls.Any() && entry.Commits.Length > 1 ? $" and {entry.Commits.Length - 1} more" : "";
        var where = places.Length > 0 ? $" ({string.Join(", ", places)}{more})" : "";
        var who = entry.Authors.IsEmpty ? "" : $" by {People(entry.Authors, links)}";
        var closes = entry.Closes.IsEmpty ? "" : $", closes {string.Join(", ", entry.Closes.Select(r => MarkdownText.Escape(r, links)))}";
        return $"- {mark}{scope}{MarkdownText.Escape(entry.Text, links)}{where}{who}{closes}\n{(entry.Migration is null ? "" : $"\n{Under(entry.Migration, links)}")}";
    }

    /// <summary>What somebody wrote, as Markdown that shows the same text, calls nobody, and is one line.</summary>
    public static string Escape(string text, NotesLinks? links = null) => MarkdownText.Escape(text, links);

    /// <summary>What to do about a breaking change: paragraphs, lists and code as they are, the words escaped.</summary>
    public static string Migration(string text, NotesLinks? links) => string.Join('\n', MigrationText.Lines(text, links));

    /// <summary>People, as GitHub knows them where it does.</summary>
    public static string People(IReadOnlyList<Person> people, NotesLinks? links)
    {
        var named = people.Select(p => p.Login is { } login && links is not null && !p.IsBot ? $"@{login}" : MarkdownText.Escape(p.Login ?? p.Name)).ToList();
        return named.Count < 2 ? string.Concat(named) : $"{string.Join(", ", named[..^1])} and {named[^1]}";
    }

    private static string Under(string migration, NotesLinks? links) =>
        string.Concat(MigrationText.Lines(migration, links).Select(l => l.Length == 0 ? "\n" : $"  {l}\n"));

    // GitHub reads Markdown within HTML after an empty line.
    private static void Group(StringBuilder text, NotesGroup group, NotesLinks? links)
    {
        var entries = string.Concat(group.Entries.Select(e => Entry(e, links)));
        text.Append(group.Collapsed
            ? $"\n## {MarkdownText.Escape(group.Title)}\n\n<details>\n<summary>{group.Entries.Length} change{(group.Entries.Length == 1 ? "" : "s")}</summary>\n\n{entries}\n</details>\n"
            : $"\n## {MarkdownText.Escape(group.Title)}\n\n{entries}");
    }

    private static string Pull(int number, NotesLinks? links) => links is null ? $"#{number}" : $"[#{number}]({links.Pull(number)})";

    private static string Commit(string id, NotesLinks? links) => links is null ? Short(id) : $"[{Short(id)}]({links.Commit(id)})";

    private static string Short(string until) => until.Length is 40 or 64 && until.All(char.IsAsciiHexDigitLower) ? until[..7] : until;
}
