using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.Core.Flags;

/// <summary>The flags that a unit uses: those that its configuration names and those that its code asks for.</summary>
public static class FlagUse
{
    /// <summary>Brings them together, and holds them against the unit's own source.</summary>
    /// <param name="keys">The flags that baton.json names.</param>
    /// <param name="source">The unit's own flag file; null when it has none, and then nothing is unknown.</param>
    /// <param name="scan">What the code asks for; null when nobody looked.</param>
    /// <returns>The facts, sorted by key (ordinal); or an error for each flag that the source does not know, at the place that asks for it.</returns>
    public static Result<ImmutableArray<FlagFact>> Combine(IEnumerable<string> keys, FlagSet? source, FlagScan? scan)
    {
        var named = keys.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var asked = (scan?.References ?? []).ToLookup(r => r.Key, StringComparer.OrdinalIgnoreCase);
        List<Diagnostic> notes =
        [
            .. named.Where(k => IsUnknown(k, source)).Select(k => FlagDiagnostics.UnknownToSource.Report(
                $"The unit names the flag '{k}', and '{source!.File}' does not define it.", Cure(k, source), new SourceLocation(source.File))),
            .. asked.Where(g => IsUnknown(g.Key, source)).SelectMany(g => g).Select(r => FlagDiagnostics.UnknownReference.Report(
                $"{r.By} asks for the flag '{r.Key}', and '{source!.File}' does not define it: the answer would be false without a word.",
                Cure(r.Key, source), new SourceLocation(r.File, r.Line, r.Column))),
            .. scan is null ? [] : named.Where(k => !asked.Contains(k) && !IsUnknown(k, source)).Select(k => FlagDiagnostics.Unreferenced.Report(
                $"The unit names the flag '{k}', and no code of it asks for it.", "Take it out of \"flags\".\"keys\" when the code no longer needs it.")),
            .. scan?.Notes ?? [],
        ];
        return notes.Any(n => n.IsError)
            ? Result<ImmutableArray<FlagFact>>.Failure(notes)
            : Result<ImmutableArray<FlagFact>>.Success([.. Facts(named, source, asked)], notes);
    }

    private static IEnumerable<FlagFact> Facts(List<string> named, FlagSet? source, ILookup<string, FlagReference> asked) =>
        named.Concat(asked.Select(g => g.Key)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(key => (key, flag: source?.Flags.GetValueOrDefault(key)))
            .Select(f => new FlagFact(
                f.flag?.Key ?? f.key, f.flag?.Owner, f.flag?.Expires,
                [.. asked[f.key].Select(r => r.ToString()).Distinct().Order(StringComparer.Ordinal)]))
            .OrderBy(f => f.Key, StringComparer.Ordinal);

    private static bool IsUnknown(string key, FlagSet? source) => source is not null && !source.Flags.ContainsKey(key);

    private static string Cure(string key, FlagSet source) =>
        Nearest.Match(key, source.Flags.Keys) is { } near ? $"Did you mean '{near}'?" : "Define it there, or stop asking for it.";
}
