using System.Globalization;
using Baton.Pipeline.Answers;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>What the ledger answers: the matrix of what is live, past deployments with their figures, the audit.</summary>
internal static class LedgerText
{
    public static void Write(IAnsiConsole console, RunAnswer answer)
    {
        Matrix(console, answer);
        History(console, answer);
        foreach (var figures in answer.Figures ?? [])
        {
            console.WriteLine();
            console.MarkupLine($"environment [bold]{Markup.Escape(figures.Environment)}[/], {(figures.To - figures.From).TotalDays:0} days");
            console.WriteLine($"  frequency        {figures.Deployments} deployment{(figures.Deployments == 1 ? "" : "s")}, {Number(figures.PerWeek)} a week");
            console.WriteLine($"  lead time        {Time(figures.LeadTimeHours)}");
            console.WriteLine($"  failure rate     {(figures.FailureRate is { } rate ? rate.ToString("P0", CultureInfo.InvariantCulture) : "unknown")}");
            console.WriteLine($"  time to restore  {Time(figures.HoursToRestore)}");
        }

        if (answer.Audit is { FirstBad: null } audit)
        {
            console.WriteLine($"{audit.Entries} entries, each follows the one before.");
            console.MarkupLine($"  head         [grey]{audit.Head}[/]");
        }
    }

    /// <summary>A row for each unit, a column for each environment.</summary>
    private static void Matrix(IAnsiConsole console, RunAnswer answer)
    {
        if (answer.Matrix is not { } matrix)
        {
            return;
        }

        if (matrix.IsEmpty)
        {
            console.WriteLine("Nothing is live.");
            return;
        }

        var environments = matrix.Select(l => l.Environment).Distinct().ToList();
        var rows = matrix.GroupBy(l => l.Unit).Select(unit => (string[])
            [unit.Key, .. environments.Select(e => unit.FirstOrDefault(l => l.Environment == e) is { } live ? Cell(live) : "-")]).Prepend(["", .. environments]).ToList();
        var widths = Enumerable.Range(0, environments.Count + 1).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            console.Profile.Out.Writer.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    private static string Cell(LiveAnswer live) =>
        $"{live.Version}{(live.Behind is > 0 and var behind ? $" ({behind} behind)" : "")} since {live.Since.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static void History(IAnsiConsole console, RunAnswer answer)
    {
        foreach (var past in answer.History ?? [])
        {
            var colour = past.Outcome is "succeeded" or "retired" ? "green" : past.Outcome == "failed" ? "red" : "yellow";
            var what = past.Kind == past.Outcome.Replace("retired", "retire", StringComparison.Ordinal) ? "" : $"{past.Kind} ";
            console.MarkupLine(string.Create(CultureInfo.InvariantCulture,
                $"{past.Started.ToUniversalTime():yyyy-MM-dd HH:mm} {Markup.Escape(past.Unit)} {Markup.Escape(past.Version)} {Markup.Escape(past.Environment)}: {what}[{colour}]{past.Outcome}[/] by {Markup.Escape($"{past.By}@{past.Host}")}"));
            foreach (var detail in past.Overrides.Select(o => $"overridden: {o}").Append(past.Detail).Where(d => d.Length > 0))
            {
                console.MarkupLine($"  [grey]{Markup.Escape(detail)}[/]");
            }
        }

        if (answer.History is { IsEmpty: true })
        {
            console.WriteLine("No deployments.");
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Time(double? hours) => hours switch
    {
        null => "unknown",
        < 1 => $"{Number(hours.Value * 60)} minutes",
        < 48 => $"{Number(hours.Value)} hours",
        _ => $"{Number(hours.Value / 24)} days",
    };
}
