using Baton.Pipeline.Answers;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>The verdicts of the gates, with what they were decided on.</summary>
internal static class GateText
{
    public static void Write(IAnsiConsole console, RunAnswer answer, string folder)
    {
        if (answer.Gates is not { Length: > 0 } gates)
        {
            return;
        }

        console.WriteLine();
        foreach (var gate in gates)
        {
            var (color, verdict) = gate switch
            {
                { Verdict: "go" } => ("green", "go"),
                { Verdict: "skip" } => ("grey", "skip"),
                { OverriddenBecause: not null } => ("yellow", "hold, overridden"),
                _ => ("red", "hold"),
            };
            console.MarkupLine($"gate [bold]{Markup.Escape(gate.Gate)}[/]: [{color}]{verdict}[/]");
            foreach (var reason in gate.Reasons)
            {
                console.MarkupLine($"  {Markup.Escape(reason)}");
            }

            if (gate.OverriddenBecause is { } because)
            {
                console.MarkupLine($"  [yellow]overridden because:[/] {Markup.Escape(because)}");
            }

            foreach (var (key, value) in gate.Evidence)
            {
                console.MarkupLine($"  [grey]{Markup.Escape(key)}: {Markup.Escape(ShortPath.Of(value, folder))}[/]");
            }
        }
    }
}
