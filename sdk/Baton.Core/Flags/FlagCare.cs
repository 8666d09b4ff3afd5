using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Flags;

/// <summary>Looks after flags: each has an owner, a kind and, if it is temporary, a last day that has not passed.</summary>
public static class FlagCare
{
    /// <summary>Warnings about the flags that a unit uses.</summary>
    /// <param name="source">The unit's own source.</param>
    /// <param name="keys">The flags that it uses; those that the source does not define are somebody else's business.</param>
    /// <param name="today">The day it is.</param>
    public static ImmutableArray<Diagnostic> Check(FlagSet source, IEnumerable<string> keys, DateOnly today) =>
    [
        .. keys.Distinct(StringComparer.OrdinalIgnoreCase).Select(source.Flags.GetValueOrDefault).OfType<Flag>()
            .SelectMany(flag => Check(source.File, flag, today)),
    ];

    private static IEnumerable<Diagnostic> Check(string file, Flag flag, DateOnly today)
    {
        var where = new SourceLocation(file, flag.Line, flag.Column);
        if (flag.Expires is { } day && day < today)
        {
            yield return FlagDiagnostics.Expired.Report(
                $"The flag '{flag.Key}'{(flag.Owner is null ? "" : $" of {flag.Owner}")} should have been gone since {day:yyyy-MM-dd}, {Days(today.DayNumber - day.DayNumber)} ago.",
                "Remove it from the code, release, and then from its sources; or give it a later day.", where);
        }

        var temporary = FlagKinds.DaysUntilStale(flag.Kind) is not null;
        string?[] missing = [flag.Owner is null ? "owner" : null, flag.Kind is null ? "kind" : null, temporary && flag.Expires is null ? "expires" : null];
        var names = missing.OfType<string>().ToList();
        if (names.Count > 0)
        {
            yield return FlagDiagnostics.Unkept.Report(
                $"The flag '{flag.Key}' says nothing of: {string.Join(", ", names)}.",
                "Write it under \"telemetry\": { \"metadata\": { \"owner\": \"…\", \"kind\": \"release\", \"expires\": \"2027-06-30\" } }.", where);
        }
    }

    private static string Days(int count) => count == 1 ? "1 day" : $"{count} days";
}
