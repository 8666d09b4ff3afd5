using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Commits;
using Baton.Core.Releases;

namespace Baton.Core.Notes;

/// <summary>
/// The lines that changes become. A commit with a type speaks for itself. The others of a pull request whose title is known become one line,
/// the title. Merges say nothing that the merged does not say, and of what was taken back nothing is left.
/// </summary>
internal static partial class NotesEntries
{
    public static ImmutableArray<NotesEntry> Of(IReadOnlyCollection<Change> changes)
    {
        var told = changes.Where(c => !c.Cancelled).ToList();
        var brought = told.Where(c => !IsMerge(c)).Select(c => c.Pull?.Number).OfType<int>().ToHashSet();
        told.RemoveAll(c => IsMerge(c) && (c.Pull?.Title is null || brought.Contains(c.Pull.Number)));
        var folded = told.Where(IsFolded).ToLookup(c => c.Pull!.Number);
        var entries = ImmutableArray.CreateBuilder<NotesEntry>();
        var titled = new HashSet<int>();
        foreach (var change in told)
        {
            if (!IsFolded(change))
            {
                entries.Add(Of(change, change.Subject, [change]));
            }
            else if (titled.Add(change.Pull!.Number) && !told.Exists(c => !IsFolded(c) && c.Pull?.Number == change.Pull.Number && Says(c.Subject) == Says(change.Pull.Title!)))
            {
                entries.Add(Of(change, change.Pull.Title!, [.. folded[change.Pull.Number]]));
            }
        }

        return RepeatedEntries.Fold(entries);
    }

    private static bool IsFolded(Change change) => change is { Pull.Title: not null, Type: null, Breaking: false };

    private static bool IsMerge(Change change) => change is { Type: null, Breaking: false } && Merge().IsMatch(change.Subject);

    private static NotesEntry Of(Change change, string subject, IReadOnlyList<Change> commits)
    {
        var parsed = ConventionalCommit.Parse(subject);
        var text = Says(subject);
        return new NotesEntry
        {
            Type = parsed.Type,
            Scope = parsed.Scope,
            Text = text,
            Breaking = change.Breaking || parsed.Breaking is not null,
            Migration = change.Migration,
            Pull = change.Pull?.Number,
            Labels = change.Pull?.Labels ?? [],
            Commits = [.. commits.Select(c => c.Commit)],
            Authors = Authors(change.Pull?.Author, commits),
            Closes = [.. commits.SelectMany(c => c.Closes).Distinct().Where(r => !text.Contains(r, StringComparison.OrdinalIgnoreCase))],
        };
    }

    /// <summary>Who opened the pull request wrote what has no account of its own.</summary>
    private static ImmutableArray<Person> Authors(string? opener, IReadOnlyList<Change> commits)
    {
        var authors = new List<Person>();
        foreach (var person in commits.Select(c => new Person(c.Author, c.Login ?? opener)).Concat(commits.SelectMany(c => c.CoAuthors)))
        {
            if ((person.Name.Length > 0 || person.Login is not null) && !authors.Exists(a => a.Is(person) || (person.Login is null && a.Name == person.Name)))
            {
                authors.Add(person);
            }
        }

        return [.. authors];
    }

    /// <summary>What a subject says, without its type and the number of its pull request.</summary>
    private static string Says(string subject) => ConventionalCommit.Parse(Squashed().Replace(subject, "")).Description;

    [GeneratedRegex(@"\s*\(#[0-9]{1,9}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Squashed();

    [GeneratedRegex(@"^Merge (?:branch|branches|pull request|remote-tracking branch|tag|commit) ", RegexOptions.CultureInvariant)]
    private static partial Regex Merge();
}
