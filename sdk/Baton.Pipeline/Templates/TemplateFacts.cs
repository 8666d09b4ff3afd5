using Baton.Core.Notes;
using Baton.Core.Releases;
using Scriban.Runtime;

namespace Baton.Pipeline.Templates;

/// <summary>The facts as a template sees them. docs/guides/notes.md lists them. Texts are safe Markdown; what ends in <c>raw</c> is as somebody wrote it.</summary>
internal static class TemplateFacts
{
    public static ScriptObject Of(NotesModel model) => Map(
        ("release", Map(
            ("name", model.Name), ("version", model.Version), ("tag", model.Tag), ("title", model.Title), ("description", model.Description), ("date", model.Date.ToString("O")),
            ("previous", model.Previous), ("previous_tag", model.PreviousTag), ("compare_url", model.Compare?.ToString()), ("repository_url", model.Links?.Repository.ToString()))),
        ("breaking", List(model.Breaking, e => Entry(e, model.Links))),
        ("groups", List(model.Groups, g => Map(("title", MarkdownNotes.Escape(g.Title)), ("collapsed", g.Collapsed), ("entries", List(g.Entries, e => Entry(e, model.Links)))))),
        ("newcomers", List(model.Newcomers, n => Map(("login", n.Login), ("pull", n.Pull), ("pull_url", model.Links?.Pull(n.Pull).ToString())))),
        ("contributors", List(model.Contributors, Person)),
        ("notes", MarkdownNotes.Write(model).TrimEnd()));

    private static ScriptObject Entry(NotesEntry entry, NotesLinks? links) => Map(
        ("type", entry.Type),
        ("scope", entry.Scope is null ? null : MarkdownNotes.Escape(entry.Scope)),
        ("text", MarkdownNotes.Escape(entry.Text, links)),
        ("raw", entry.Text),
        ("line", MarkdownNotes.Entry(entry, links).TrimEnd()),
        ("migration", entry.Migration is null ? null : MarkdownNotes.Migration(entry.Migration, links)),
        ("breaking", entry.Breaking),
        ("pull", entry.Pull),
        ("pull_url", entry.Pull is { } pull ? links?.Pull(pull).ToString() : null),
        ("older_pulls", List(entry.OlderPulls, p => Map(("number", p), ("url", links?.Pull(p).ToString())))),
        ("labels", List(entry.Labels, l => l)),
        ("commits", List(entry.Commits, c => Map(("id", c), ("short", c[..7]), ("url", links?.Commit(c).ToString())))),
        ("authors", List(entry.Authors, Person)),
        ("people", MarkdownNotes.People(entry.Authors, links)),
        ("closes", List(entry.Closes, c => c)));

    private static ScriptObject Person(Person person) => Map(("name", MarkdownNotes.Escape(person.Name)), ("login", person.Login), ("bot", person.IsBot));

    private static ScriptObject Map(params (string Name, object? Value)[] members)
    {
        var map = new ScriptObject();
        foreach (var (name, value) in members)
        {
            map.SetValue(name, value, readOnly: true);
        }

        return map;
    }

    private static ScriptArray List<T>(IEnumerable<T> items, Func<T, object?> show) => new(items.Select(show)) { IsReadOnly = true };
}
