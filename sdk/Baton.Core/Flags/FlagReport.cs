using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.Core.Flags;

/// <summary>Every flag that a unit has to do with, and what is to be done about it.</summary>
public static class FlagReport
{
    /// <summary>A row for each flag of the code, of the unit's own source and of the releases that are live, sorted by key (ordinal).</summary>
    /// <param name="used">The flags that the unit uses at this commit.</param>
    /// <param name="source">The unit's own flag file; null when it has none.</param>
    /// <param name="places">Its environments.</param>
    /// <param name="since">The day of the first deployment of a release with the flag, by key; without case.</param>
    /// <param name="today">The day it is.</param>
    public static ImmutableArray<FlagRow> Of(
        IEnumerable<FlagFact> used, FlagSet? source, IReadOnlyList<FlagPlace> places, IReadOnlyDictionary<string, DateOnly> since, DateOnly today)
    {
        var facts = used.ToDictionary(f => f.Key, StringComparer.OrdinalIgnoreCase);
        var keys = facts.Keys.Concat(source?.Flags.Keys ?? []).Concat(places.SelectMany(p => p.Live?.Flags ?? []).Select(f => f.Key));
        return
        [
            .. keys.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)
                .Select(key => Row(key, facts.GetValueOrDefault(key), source, places, since.TryGetValue(key, out var day) ? day : null, today)),
        ];
    }

    /// <summary>
    /// Flags that the unit's own source no longer defines while a release that is live somewhere still asks for them. A flag leaves a source last:
    /// after the code at HEAD, and after every release that is live.
    /// </summary>
    public static ImmutableArray<Diagnostic> Removed(FlagSet? source, IEnumerable<FlagPlace> places) => source is null ? [] :
    [
        .. from place in places
           from flag in place.Live?.Flags ?? []
           where !source.Flags.ContainsKey(flag.Key)
           select FlagDiagnostics.RemovedTooSoon.Report(
               $"'{source.File}' no longer defines the flag '{flag.Key}', "
               + $"and {place.Live!.Name} {place.Live.Version}, which is live in '{place.Environment}', asks for it.",
               $"Define it again until a release without it is live in '{place.Environment}'.", new SourceLocation(source.File)),
    ];

    private static FlagRow Row(string key, FlagFact? fact, FlagSet? source, IReadOnlyList<FlagPlace> places, DateOnly? since, DateOnly today)
    {
        var flag = source?.Flags.GetValueOrDefault(key);
        ImmutableArray<KeyValuePair<string, string>> states =
            [.. places.Select(p => KeyValuePair.Create(p.Environment, StateIn(p, key)))];
        ImmutableArray<string> live =
            [.. places.Where(p => p.Live?.Flags.Any(f => IsKey(f.Key, key)) == true).Select(p => $"{p.Live!.Version} in {p.Environment}")];
        var row = new FlagRow(flag?.Key ?? fact?.Key ?? key)
        {
            Owner = flag?.Owner ?? fact?.Owner,
            Kind = flag?.Kind,
            Expires = flag?.Expires ?? fact?.Expiry,
            Since = since,
            States = states,
            References = fact?.References ?? [],
            LiveIn = live,
            IsUsed = fact is not null,
            IsDefined = flag is not null || source is null,
        };
        return row with { Advice = Advice(row, source is not null, states, today) };
    }

    private static string StateIn(FlagPlace place, string key) =>
        place.Flags is null ? "unknown" : place.Flags.Flags.GetValueOrDefault(key)?.StateText ?? "missing";

    private static bool IsKey(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>What to do next, the first that applies.</summary>
    private static string Advice(FlagRow row, bool hasSource, ImmutableArray<KeyValuePair<string, string>> states, DateOnly today)
    {
        var isTemporary = FlagKinds.DaysUntilStale(row.Kind) is not null;
        return !row.IsDefined && !row.LiveIn.IsEmpty ? $"define it again: {string.Join(", ", row.LiveIn)} asks for it"
            : row is { IsUsed: false, LiveIn.IsEmpty: true } ? hasSource ? "can go: remove it from the sources" : "can go"
            : !row.IsUsed ? $"keep it in the sources: {string.Join(", ", row.LiveIn)} asks for it"
            : row.Expires < today ? "past its last day: remove it from the code"
            : isTemporary && states.Length > 0 && states.All(s => s.Value == "on") ? "on everywhere: remove it from the code"
            : isTemporary && today.DayNumber - row.Since?.DayNumber is { } days && days > FlagKinds.DaysUntilStale(row.Kind)
                ? $"stale: {days} days since its first deployment"
            : "";
    }
}
