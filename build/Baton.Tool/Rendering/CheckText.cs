using Baton.Pipeline.Answers;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>What <c>check</c> looked at, a line each.</summary>
internal static class CheckText
{
    public static void Write(IAnsiConsole console, RunAnswer answer, string folder)
    {
        if (answer.Checks is not { Length: > 0 } checks)
        {
            return;
        }

        var width = checks.Max(c => c.Name.Length);
        foreach (var check in checks)
        {
            var (mark, words) = check.Status switch
            {
                "ok" => ("[green]✓[/]", ""),
                "warning" => ("[yellow]![/]", $"{check.Code}  "),
                "failed" => ("[red]✗[/]", $"{check.Code}  "),
                _ => ("[grey]–[/]", "not asked: "),
            };
            console.MarkupLine($"  {mark} {Markup.Escape(check.Name.PadRight(width))}  {words}{Markup.Escape(ShortPath.Of(check.Evidence, folder))}");
        }
    }
}
