using Baton.Pipeline.Answers;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>What a release would cut, and why.</summary>
internal static class NextText
{
    private const int Shown = 20;

    public static void Write(IAnsiConsole console, RunAnswer answer)
    {
        if (answer.Next is not { } next)
        {
            return;
        }

        var what = next switch
        {
            { Version: null } => "nothing to release",
            { Tagged: true } => $"{next.Version}, tagged already",
            { Part: { } part } => $"{next.Version} ({part})",
            _ => next.Version,
        };
        console.MarkupLine($"[bold]{Markup.Escape($"{answer.Unit} {what}")}[/]");
        console.WriteLine($"  why       {next.Why}");
        console.WriteLine($"  since     {next.Since ?? "the first commit"}, {next.Commits.Length} commit{(next.Commits.Length == 1 ? "" : "s")}");
        foreach (var commit in next.Commits.Take(Shown))
        {
            console.WriteLine($"    {commit.Commit[..7]} {commit.Effect,-7} {Line(commit)}");
        }

        if (next.Commits.Length > Shown)
        {
            console.WriteLine($"    … and {next.Commits.Length - Shown} more; --json has all of them");
        }
    }

    /// <summary>Anybody writes commits: no characters that a terminal obeys, and nothing that a build system takes for a command.</summary>
    private static string Line(NextCommitAnswer commit)
    {
        var text = commit.Subject.StartsWith(commit.Why, StringComparison.OrdinalIgnoreCase) ? commit.Subject : $"{commit.Subject} ({commit.Why})";
        return string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Replace("##", "# #", StringComparison.Ordinal);
    }
}
