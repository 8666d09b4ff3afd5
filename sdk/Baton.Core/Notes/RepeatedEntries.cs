using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Configuration;
using Baton.Core.Releases;

namespace Baton.Core.Notes;

/// <summary>Lines that say the same, and the steps of one dependency's updates, become one line each, where the newest of them is.</summary>
/// <remarks>
/// Each pull request squashes to a commit with its number. A change with a type is one change of its pull request; what has none, and an update of
/// dependencies, only says the same again.
/// </remarks>
internal static partial class RepeatedEntries
{
    public static ImmutableArray<NotesEntry> Fold(IEnumerable<NotesEntry> newestFirst) =>
        [.. newestFirst.GroupBy(Key).Select(same => same.Skip(1).Aggregate(same.First(), Join))];

    private static (string?, string?, string, int?, bool, string?) Key(NotesEntry entry) => Update(entry) is { } update
        ? (null, null, $"{update.Groups["name"].Value} {update.Groups["where"].Value}".ToLowerInvariant(), null, false, null)
        : (entry.Type, entry.Scope, entry.Text.ToLowerInvariant(), SaysItAgain(entry) ? null : entry.Pull, entry.Breaking, entry.Migration);

    private static bool SaysItAgain(NotesEntry entry) => entry.Type is null || IsOfDependencies(entry);

    private static NotesEntry Join(NotesEntry newer, NotesEntry older) => newer with
    {
        Text = Update(newer) is { } now && Update(older) is { } before ? Span(newer.Text, now, before) : newer.Text,
        OlderPulls = [.. newer.OlderPulls.Union(older.Pulls).Where(p => p != newer.Pull)],
        Labels = [.. newer.Labels.Union(older.Labels, StringComparer.Ordinal)],
        Commits = [.. newer.Commits, .. older.Commits],
        Authors = [.. newer.Authors, .. older.Authors.Where(o => !newer.Authors.Any(o.Is))],
        Closes = [.. newer.Closes.Union(older.Closes, StringComparer.Ordinal)],
    };

    /// <summary>From 2 to 3, and before from 1 to 2: from 1 to 3.</summary>
    private static string Span(string text, Match now, Match before) => now.Groups["from"] is { Success: true } from && before.Groups["from"] is { Success: true } first
        ? text[..from.Index] + first.Value + text[(from.Index + from.Length)..] : text;

    private static Match? Update(NotesEntry entry) =>
        !entry.Breaking && IsOfDependencies(entry) && Updates().Match(entry.Text) is { Success: true } match ? match : null;

    private static bool IsOfDependencies(NotesEntry entry) =>
        NotesCategory.Dependencies.Scopes.Contains(entry.Scope ?? "", StringComparer.OrdinalIgnoreCase)
        || (entry.Authors is [var first, ..] && (first.IsBot || NotesCategory.Dependencies.Authors.Contains(first.Name, StringComparer.OrdinalIgnoreCase)));

    /// <summary>As dependabot and renovate write it: "bump A from 1 to 2 in /src", "update dependency A to v2".</summary>
    [GeneratedRegex(@"^(?:bump|update|upgrade) (?:the )?(?:dependency |module |plugin |package )?(?<name>\S+)(?: (?:docker )?(?:tag|digest))?(?: from (?<from>\S+))? to (?<to>\S+)(?: in (?<where>\S+))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Updates();
}
