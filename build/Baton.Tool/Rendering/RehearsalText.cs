using Baton.Pipeline.Answers;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>What pending migrations did in a rehearsal, a line for each statement and each lock that is felt.</summary>
internal static class RehearsalText
{
    public static void Write(IAnsiConsole console, RunAnswer answer)
    {
        if (answer.Rehearsal is not { } rehearsal)
        {
            return;
        }

        foreach (var script in rehearsal.Pending)
        {
            console.MarkupLine($"[bold]{Markup.Escape(script)}[/]");
            foreach (var statement in rehearsal.Statements.Where(s => s.Script.EndsWith(script, StringComparison.Ordinal)))
            {
                console.MarkupLine($"  line {statement.Line,-4} {statement.Milliseconds,6} ms  {Markup.Escape(statement.Text)}");
                foreach (var held in statement.Locks)
                {
                    console.MarkupLine($"    {(held.IsFelt ? "[yellow]" : "[grey]")}{Markup.Escape(held.Mode)} on {Markup.Escape(held.Relation)} blocks {held.Blocks}[/]");
                }

                foreach (var table in statement.Rewrites)
                {
                    console.MarkupLine($"    [yellow]rewrites {Markup.Escape(table)}[/]");
                }

                if (statement.Waiting > 0)
                {
                    console.MarkupLine($"    [red]{statement.Waiting} session{(statement.Waiting == 1 ? "" : "s")} waited[/]");
                }
            }
        }

        console.WriteLine(rehearsal.Pending.IsEmpty ? "No migration is pending there." : "Everything was rolled back.");
    }
}
