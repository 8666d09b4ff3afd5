using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Pipeline.Running;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>Shows a run to a person as it goes: a line a target, a line an operation, every diagnostic once.</summary>
internal sealed class ConsoleProgress(TextWriter writer, bool colours, LiveRows live, string folder, bool quiet, bool verbose, Func<Diagnostic, string>? annotate = null) : IProgressListener, IRunObserver
{
    private IAnsiConsole? console;

    public void Began(string target)
    {
        if (verbose)
        {
            Line($"[bold]{Escape(target)}[/]");
        }

        // Who asks for an answer alone sees a step only where it takes long.
        live.Begin(target, quiet ? LiveRows.Blink : TimeSpan.Zero);
    }

    public void Ended(StepTiming step)
    {
        live.EndAll();
        if (!quiet)
        {
            Line($"{(step.Failed ? "[red]✗[/]" : "[green]✓[/]")} {step.Name,-9} [grey]{Duration.Of(step.Duration),7}[/]  {Escape(step.Outcome)}".TrimEnd());
        }
    }

    public void Said(Diagnostic diagnostic)
    {
        Line(DiagnosticText.Markup(diagnostic));
        if (annotate is not null)
        {
            live.Above(() => writer.WriteLine(annotate(diagnostic)));
        }
    }

    public void Output(string line)
    {
        if (verbose)
        {
            Line($"[grey]  │ {Escape(line)}[/]");
        }
    }

    public void Applying(IOperation operation)
    {
        if (verbose)
        {
            Line($"[grey]  → {Escape(operation.Describe().ToString())}[/]");
        }
    }

    public void Applied(IOperation operation)
    {
    }

    public void Moved(string operation, string name, long sent, long total) => live.Moved(operation, name, sent, total);

    public void Ended(IOperation operation, OperationResult result)
    {
        live.End(operation.Id);
        var description = operation.Describe();
        var text = Escape($"{description.Action} {ShortPath.Of(description.Target, folder)}");
        switch (result.Status)
        {
            case OperationStatus.Applied:
                Line($"  [green]+[/] {text}");
                break;
            case OperationStatus.AlreadySatisfied:
                Line($"  [grey]= {text}[/]");
                break;
            case OperationStatus.GivenUp:
                Line($"  [yellow]![/] {text}");
                break;
            case OperationStatus.Failed:
                Line($"  [red]✗[/] {text}");
                break;
        }
    }

    /// <summary>Names the pages of the errors, once, at the end.</summary>
    public void Explain(IEnumerable<Diagnostic> diagnostics) => Line(DiagnosticText.Pages(diagnostics));

    // Apart, as the console is made late: a quiet run that writes no line does not load Spectre.Console.
    private static string Escape(string text) => Markup.Escape(text);

    private void Line(string markup) => live.Above(() => (console ??= Consoles.On(writer, colours)).MarkupLine(markup));
}
