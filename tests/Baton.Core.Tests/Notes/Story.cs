using Baton.Core.Commits;
using Baton.Core.Configuration;
using Baton.Core.Notes;
using Baton.Core.Releases;

namespace Baton.Core.Tests.Notes;

/// <summary>Commits that become notes.</summary>
internal static class Story
{
    public static readonly NotesLinks Links = new(new Uri("https://github.com/acme/web"));

    public static AuthoredCommit Commit(char id, string message, string author = "Ada", string email = "ada@example.com") => new(new string(id, 40), message, author, email);

    public static IReadOnlyList<Change> Changes(params AuthoredCommit[] newestFirst) => ChangeReader.Of(newestFirst, "github.com");

    public static NotesModel Model(IEnumerable<Change> changes, NotesConfiguration? configuration = null, NotesLinks? links = null, string? previous = null, params Newcomer[] newcomers) => NotesModel.Of(
        new NotesFacts(
            new Release { Name = "web", Version = "2.0.0", Tag = "v2.0.0", Commit = new string('a', 40), Previous = previous, Changes = [.. changes], Newcomers = [.. newcomers] },
            previous is null ? null : $"v{previous}", "v2.0.0", new DateOnly(2026, 11, 25), links),
        configuration ?? new NotesConfiguration());

    public static string Markdown(params AuthoredCommit[] newestFirst) => MarkdownNotes.Write(Model(Changes(newestFirst), links: Links));

    public static string Unlinked(params AuthoredCommit[] newestFirst) => MarkdownNotes.Write(Model(ChangeReader.Of(newestFirst, null)));
}
