using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Releases;

namespace Baton.Core.Notes;

/// <summary>The notes of a release before anybody has given them a form: what Markdown, plain text, the changelog and templates are made from.</summary>
public sealed record NotesModel
{
    /// <summary>The release unit.</summary>
    public required string Name { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>Its tag.</summary>
    public required string Tag { get; init; }

    /// <summary>What somebody called the release; null for its name and version.</summary>
    public string? Title { get; init; }

    /// <summary>What somebody wrote about it, as Markdown; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The day of its commit.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The version before; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>Its tag; null for the first.</summary>
    public string? PreviousTag { get; init; }

    /// <summary>The tag, or the commit when there is no tag, that the changes end with.</summary>
    public required string Until { get; init; }

    /// <summary>What breaks; in no group once more.</summary>
    public ImmutableArray<NotesEntry> Breaking { get; init; } = [];

    /// <summary>The sections that have something in them.</summary>
    public ImmutableArray<NotesGroup> Groups { get; init; } = [];

    /// <summary>Whose first contribution it is.</summary>
    public ImmutableArray<Newcomer> Newcomers { get; init; } = [];

    /// <summary>Everybody who wrote a part of it, programs left out, each once.</summary>
    public ImmutableArray<Person> Contributors { get; init; } = [];

    /// <summary>The repository's pages; null when it is on no GitHub host.</summary>
    public NotesLinks? Links { get; init; }

    /// <summary>All changes on one page; null without such a page, or without a version before.</summary>
    public Uri? Compare => PreviousTag is null ? null : Links?.Compare(PreviousTag, Until);

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Breaking.IsEmpty && Groups.IsEmpty;

    /// <summary>Makes it.</summary>
    public static NotesModel Of(NotesFacts facts, NotesConfiguration configuration)
    {
        var release = facts.Release;
        var entries = NotesEntries.Of(release.Changes);
        var sorting = new NotesSorting(configuration);
        ImmutableArray<NotesEntry> told = [.. entries.Where(e => e.Breaking || !sorting.LeavesOut(e))];
        return new NotesModel
        {
            Name = release.Name,
            Version = release.Version,
            Tag = release.Tag,
            Title = release.Title,
            Date = facts.Date,
            Previous = release.Previous,
            PreviousTag = facts.PreviousTag,
            Until = facts.Until,
            Breaking = [.. told.Where(e => e.Breaking)],
            Groups = sorting.Group(told.Where(e => !e.Breaking)),
            Newcomers = release.Newcomers,
            Contributors = Distinct(told.SelectMany(e => e.Authors).Where(p => !p.IsBot)),
            Links = facts.Links,
        };
    }

    private static ImmutableArray<Person> Distinct(IEnumerable<Person> people) =>
        [.. people.Aggregate(new List<Person>(), (all, p) => all.Exists(p.Is) ? all : [.. all, p])];
}
