using Baton.Pipeline.Answers;
using Baton.Pipeline.Road;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>The answer of a command for a person. Progress and diagnostics have been shown before.</summary>
internal static class AnswerText
{
    public static void Write(IAnsiConsole console, string command, ReleaseRun carried, string folder)
    {
        var answer = carried.Answer;
        switch (command)
        {
            case "version":
                Version(console, answer);
                break;
            case "next":
                NextText.Write(console, answer);
                break;
            case "notes":
                console.WriteLine(answer.Release?.Notes.TrimEnd() ?? "");
                break;
            case "config":
                console.WriteLine(answer.Settings is { } settings ? SettingsText.Of(settings) : answer.Configuration?.TrimEnd() ?? "");
                break;
            case "status":
                EnvironmentText.Write(console, answer);
                LedgerText.Write(console, answer);
                break;
            case "history" or "ledger":
                LedgerText.Write(console, answer);
                break;
            case "check":
                CheckText.Write(console, answer, folder);
                break;
            case "flags":
                FlagsText.Write(console, answer);
                break;
            case "order":
                OrderText.Write(console, answer);
                break;
            case "rehearse":
                RehearsalText.Write(console, answer);
                break;
            case "report":
                if (answer.ReportFile is { } report)
                {
                    console.WriteLine($"written to {ShortPath.Of(report, folder)}");
                }

                break;
            case "store":
                Store(console, answer);
                break;
            default:
                Write(console, answer, folder);
                break;
        }
    }

    private static void Version(IAnsiConsole console, RunAnswer answer)
    {
        if (answer.Version is not null)
        {
            console.WriteLine(answer.Version);
        }

        foreach (var line in answer.Explanation ?? [])
        {
            console.WriteLine($"  {line}");
        }

        if (answer.BuildNumber?.Line is { } told)
        {
            console.WriteLine(told);
        }
    }

    /// <summary>What a run came to, or would come to.</summary>
    internal static void Write(IAnsiConsole console, RunAnswer answer, string folder)
    {
        if (answer.Release is { } release)
        {
            console.WriteLine();
            console.MarkupLine($"[bold]{Markup.Escape(release.Name)} {Markup.Escape(release.Version)}[/]{Origin(answer)}");
            if (release.Tests is { } tests)
            {
                console.MarkupLine($"  tests      {tests.Passed} passed, {tests.Failed} failed, {tests.Skipped} skipped");
            }

            foreach (var artifact in release.Artifacts)
            {
                console.MarkupLine($"  artifact   {Markup.Escape(artifact.Name)}  {ByteSize.Of(artifact.Size)}  [grey]sha256 {artifact.Sha256}[/]");
            }
        }

        if (answer is { IsPlan: true, NothingToDo: not true })
        {
            PlanText.Write(console, answer, folder);
        }

        if (answer.PlanFile is { } plan)
        {
            console.MarkupLine($"  written to {Markup.Escape(ShortPath.Of(plan, folder))}; apply it with [bold]release --plan[/]");
        }

        foreach (var difference in answer.NothingToDo == true ? [] : answer.Differences ?? [])
        {
            console.MarkupLine($"  change     {Markup.Escape(difference)}");
        }

        GateText.Write(console, answer, folder);
        EnvironmentText.Write(console, answer);
        if (answer.NothingToDo == true)
        {
            console.MarkupLine("[green]Nothing to do:[/] everything already holds.");
        }
    }

    private static string Origin(RunAnswer answer)
    {
        if (string.IsNullOrEmpty(answer.Commit))
        {
            return "";
        }

        var height = answer.Height is > 0 ? $", {answer.Height} commit{(answer.Height == 1 ? "" : "s")} after {answer.Tag ?? "the root"}" : "";
        return $"  [grey]commit {answer.Commit[..Math.Min(12, answer.Commit.Length)]}{Markup.Escape(height)}[/]";
    }

    private static void Store(IAnsiConsole console, RunAnswer answer)
    {
        foreach (var release in answer.Store ?? [])
        {
            var channels = release.Channels.IsEmpty ? "" : $"  {Markup.Escape(string.Join(", ", release.Channels))}";
            console.MarkupLine($"{Markup.Escape(release.Unit)} {Markup.Escape(release.Version)}{channels}  "
                + FormattableString.Invariant($"[grey]{release.Size / 1024.0 / 1024.0:0.0} MB  {release.Published:yyyy-MM-dd HH:mm} UTC  {Markup.Escape(release.Folder)}[/]")
                + (release.Problem is null ? "" : $"  [red]{Markup.Escape(release.Problem)}[/]"));
        }

        if (answer.Store is not { Length: > 0 })
        {
            console.WriteLine("No release was published to a store yet.");
        }
    }
}
