using System.Collections.Immutable;
using Baton.Pipeline.Journal;
using Baton.Report;

namespace Baton.Pipeline.Reporting;

/// <summary>The last run of a journal.</summary>
internal static class JournaledRun
{
    /// <summary>Reads it; null where there is no journal.</summary>
    public static ReportRun? Read(string file)
    {
        try
        {
            return File.Exists(file) ? Of([.. JournalFile.Read(file)]) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The last run among the lines.</summary>
    public static ReportRun? Of(ImmutableArray<JournalEntry> lines)
    {
        if (lines.LastOrDefault(l => l.Event == "run-started") is not { } started)
        {
            return null;
        }

        ImmutableArray<JournalEntry> own = [.. lines.Where(l => l.Run == started.Run && l.At >= started.At)];
        var end = own.LastOrDefault(l => l.Event == "run-ended");
        return new ReportRun(
            started.Detail ?? "", started.At, end?.Detail,
            [.. (end?.Steps ?? []).Select(s => new ReportStep(s.Name, TimeSpan.FromMilliseconds(s.Milliseconds), s.Outcome, s.Failed))],
            [.. own.Where(l => l.Operation is not null).GroupBy(l => l.Operation).Select(g => Operation(g.Key!, [.. g]))]);
    }

    private static ReportOperation Operation(string id, ImmutableArray<JournalEntry> lines)
    {
        var (applying, ended) = (lines.FirstOrDefault(l => l.Event == "applying"), lines.LastOrDefault(l => l.Event == "ended"));
        return new ReportOperation(applying?.Detail ?? id, applying is null || ended is null ? null : ended.At - applying.At, ended is null ? "interrupted" : Status(ended.Detail ?? ""));
    }

    /// <summary><c>AlreadyHolds</c> as <c>already holds</c>; the code of a failure stays.</summary>
    private static string Status(string detail)
    {
        var words = detail.Split(' ', 2);
        var status = string.Concat(words[0].Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
        return words.Length == 2 ? $"{status} {words[1]}" : status;
    }
}
