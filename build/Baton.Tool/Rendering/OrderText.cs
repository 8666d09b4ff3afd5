using Baton.Pipeline.Answers;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>The order of releases, a line for each, and below it why it does not come earlier.</summary>
internal static class OrderText
{
    public static void Write(IAnsiConsole console, RunAnswer answer)
    {
        if (answer.Order is not { } order)
        {
            return;
        }

        if (order.IsGraph)
        {
            // As it is, so that it can be redirected into a file.
            console.Profile.Out.Writer.Write(order.Mermaid);
            return;
        }

        for (var i = 0; i < order.Releases.Length; i++)
        {
            var release = order.Releases[i];
            console.MarkupLine($"{i + 1,3}. [bold]{Markup.Escape(release.Unit)} {Markup.Escape(release.Version)}[/]");
            foreach (var why in release.Why)
            {
                console.MarkupLine($"     [grey]{Markup.Escape(why)}[/]");
            }
        }

        foreach (var live in order.Live)
        {
            console.MarkupLine($"  -  {Markup.Escape(live)} [grey]is live already[/]");
        }

        foreach (var blocked in order.Blocked)
        {
            console.MarkupLine($"  [red]x[/]  [bold]{Markup.Escape(blocked)}[/] [red]cannot go[/]");
        }
    }
}
