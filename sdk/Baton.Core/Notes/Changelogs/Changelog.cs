using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Configuration;

namespace Baton.Core.Notes.Changelogs;

/// <summary>
/// Keeps a changelog of the form of https://keepachangelog.com/en/1.1.0 up to date. What somebody wrote by hand is never lost and never changed: it
/// moves from Unreleased to the version, and what is added comes after it. Doing it twice is doing it once.
/// </summary>
public static class Changelog
{
    private static readonly ImmutableArray<string> Kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

    /// <summary>Adds the changes of a release.</summary>
    /// <param name="text">The file; null when there is none yet.</param>
    /// <param name="model">The changes.</param>
    /// <param name="date">The day that a new version gets; null to add to Unreleased, because there is no version yet.</param>
    /// <param name="isNew">The version was not released yet, so that what is unreleased becomes a part of it.</param>
    /// <returns>The file, with the line ends that it had.</returns>
    public static string Update(string? text, NotesModel model, DateOnly? date, bool isNew)
    {
        var file = text is null ? ChangelogFile.Empty : ChangelogFile.Read(text.TrimStart('\uFEFF'));
        var sections = file.Sections.ToList();
        var unreleased = sections.FindIndex(s => s.IsUnreleased);
        if (unreleased < 0)
        {
            sections.Insert(unreleased = 0, new ChangelogSection(Heading(ChangelogFile.Unreleased, model), []));
        }

        if (date is null)
        {
            sections[unreleased] = Merge(sections[unreleased], null, model);
        }
        else
        {
            var version = sections.FindIndex(s => s.Name == model.Version);
            if (version < 0)
            {
                sections.Insert(version = unreleased + 1, new ChangelogSection($"{Heading(model.Version, model)} - {date:yyyy-MM-dd}", []));
            }

            sections[version] = Merge(sections[version], isNew ? sections[unreleased] : null, model);
            sections[unreleased] = isNew && !sections[unreleased].Groups().IsEmpty ? sections[unreleased] with { Lines = [] } : sections[unreleased];
        }

        return As(text, file with { Sections = [.. sections], References = References(file.References, model, date is not null) });
    }

    /// <summary>Moves what a version's section says back to Unreleased, as it was before <see cref="Update"/> wrote the section.</summary>
    /// <param name="text">The file.</param>
    /// <param name="version">A version that was not released after all.</param>
    /// <returns>The file, with the line ends that it had; null when it has no section of the version.</returns>
    public static string? TakeBack(string text, string version)
    {
        var file = ChangelogFile.Read(text.TrimStart('\uFEFF'));
        var sections = file.Sections.ToList();
        if (sections.Find(s => s.Name == version) is not { } taken)
        {
            return null;
        }

        var reference = file.References.FirstOrDefault(r => ChangelogFile.Names(r) == version);
        if (sections.FindIndex(s => s.IsUnreleased) is var unreleased and >= 0)
        {
            sections[unreleased] = Joined(sections[unreleased], taken, []);
            sections.Remove(taken);
        }
        else
        {
            sections[sections.IndexOf(taken)] = taken with { Heading = reference is null ? $"## {ChangelogFile.Unreleased}" : $"## [{ChangelogFile.Unreleased}]" };
        }

        var since = reference?.Contains("/compare/", StringComparison.Ordinal) == true && reference.LastIndexOf("...", StringComparison.Ordinal) is var dots and > 0
            ? $"[{ChangelogFile.Unreleased}]{reference[reference.IndexOf(':', StringComparison.Ordinal)..dots]}...HEAD" : null;
        var others = file.References.Where(r => r != reference && (reference is null || !ChangelogFile.Names(r).Equals(ChangelogFile.Unreleased, StringComparison.OrdinalIgnoreCase)));
        var before = As(text, file with { Sections = [.. sections], References = [.. since is null ? [] : new[] { since }, .. others] });
        return TakeBack(before, version) ?? before;
    }

    /// <summary>Whether a changelog tells of a version.</summary>
    public static bool Tells(string text, string version) => ChangelogFile.Read(text).Sections.Any(s => s.Name == version);

    private static ChangelogSection Merge(ChangelogSection section, ChangelogSection? taken, NotesModel model)
    {
        var known = string.Join('\n', section.Lines.Concat(taken?.Lines ?? []));
        var entries = model.Breaking.Concat(model.Groups.SelectMany(g => g.Entries))
            .Where(e => !IsKnown(known, e)).Select(e => (Kind: Kind(e), Lines: Lines(e, model.Links))).Where(e => e.Kind.Length > 0).ToList();
        if (entries.Count == 0 && (taken is null || taken.Groups().IsEmpty))
        {
            return section;
        }

        return Joined(section, taken, entries);
    }

    private static ChangelogSection Joined(ChangelogSection section, ChangelogSection? taken, IEnumerable<(string Kind, ImmutableArray<string> Lines)> entries)
    {
        var groups = section.Groups().ToList();
        foreach (var group in taken?.Groups() ?? [])
        {
            Append(groups, group.Title, group.Lines);
        }

        foreach (var (kind, lines) in entries)
        {
            Append(groups, kind, lines);
        }

        return section with { Lines = ["", .. groups.SelectMany(g => g.Title is null ? g.Lines.Add("") : [$"### {g.Title}", "", .. g.Lines, ""])] };
    }

    /// <summary>With the byte order mark and the line ends of the text before.</summary>
    private static string As(string? before, ChangelogFile file)
    {
        var written = file.Write();
        var bom = before?.StartsWith('\uFEFF') == true ? "\uFEFF" : "";
        return bom + (before?.Contains("\r\n", StringComparison.Ordinal) == true ? written.ReplaceLineEndings("\r\n") : written);
    }

    private static void Append(List<ChangelogGroup> groups, string? title, ImmutableArray<string> lines)
    {
        var at = groups.FindIndex(g => string.Equals(g.Title, title, StringComparison.OrdinalIgnoreCase));
        if (at >= 0)
        {
            groups[at] = groups[at] with { Lines = title is null && !groups[at].Lines.IsEmpty ? [.. groups[at].Lines, "", .. lines] : [.. groups[at].Lines, .. lines] };
            return;
        }

        // A group of its own goes where the form has it, before the first that comes later there.
        var place = title is null ? -1 : Kinds.IndexOf(title);
        var later = title is null ? 0 : groups.FindIndex(g => place >= 0 && g.Title is { } other && Kinds.IndexOf(other) > place);
        groups.Insert(later < 0 ? groups.Count : later, new ChangelogGroup(title, lines));
    }

    /// <summary>Empty for what is no notable change for those who use the project.</summary>
    private static string Kind(NotesEntry entry) => entry switch
    {
        _ when entry.Type is "security" or "sec" || entry.Scope is "security" or "sec" || entry.Labels.Contains("security", StringComparer.OrdinalIgnoreCase) => "Security",
        { Breaking: false, Scope: { } scope } when NotesCategory.Dependencies.Scopes.Contains(scope, StringComparer.OrdinalIgnoreCase) => "",
        { Type: "feat" } => "Added",
        { Type: "fix" } => "Fixed",
        { Type: "deprecate" } => "Deprecated",
        { Type: "remove" } => "Removed",
        { Breaking: false, Authors: [{ IsBot: true }, ..] } => "",
        { Breaking: true } or { Type: null or "perf" or "revert" } => "Changed",
        _ => "",
    };

    private static bool IsKnown(string text, NotesEntry entry) =>
        entry.Pulls.Any(pull => Regex.IsMatch(text, $@"(?:#|/pull/){pull}(?![0-9])", RegexOptions.CultureInvariant))
        || entry.Commits.Any(c => text.Contains(c[..7], StringComparison.Ordinal));

    private static ImmutableArray<string> Lines(NotesEntry entry, NotesLinks? links) =>
        [.. MarkdownNotes.Entry(entry with { Authors = [], Closes = [] }, links, entry.Breaking ? "**Breaking:** " : "").TrimEnd().Split('\n')];

    private static string Heading(string name, NotesModel model) => model.Links is null ? $"## {name}" : $"## [{name}]";

    private static ImmutableArray<string> References(ImmutableArray<string> old, NotesModel model, bool isVersion)
    {
        if (model.Links is not { } links)
        {
            return old;
        }

        var since = isVersion ? model.Tag : model.PreviousTag;
        var unreleased = since is null ? null : $"[{ChangelogFile.Unreleased}]: {links.Compare(since, "HEAD")}";
        var version = !isVersion ? null
            : $"[{model.Version}]: {(model.PreviousTag is null ? links.Release(model.Tag) : links.Compare(model.PreviousTag, model.Tag))}";
        var others = old.Where(r => !(unreleased is not null && ChangelogFile.Names(r).Equals(ChangelogFile.Unreleased, StringComparison.OrdinalIgnoreCase)) && (!isVersion || ChangelogFile.Names(r) != model.Version));
        return [.. new[] { unreleased, version }.OfType<string>(), .. others];
    }
}
