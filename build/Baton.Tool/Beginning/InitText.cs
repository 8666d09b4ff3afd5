using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Init.Facts;
using Baton.Init.Proposals;
using Baton.Tool.Rendering;
using Spectre.Console;

namespace Baton.Tool.Beginning;

/// <summary>What <c>baton init</c> says on a console.</summary>
internal static class InitText
{
    /// <summary>What was found, and the diff. It can be piped to <c>git apply</c>: lines before a diff are ignored there.</summary>
    public static void WriteProposal(IAnsiConsole console, InitAnswer answer, bool colours)
    {
        foreach (var project in answer.Proposal.Projects)
        {
            console.MarkupLineInterpolated($"{Kind(project.Kind)}  {project.Path}  [grey]{project.Why}[/]");
        }

        if (answer.Proposal.Versioner is { } versioner)
        {
            console.MarkupLineInterpolated($"versions  {versioner}");
        }

        foreach (var edit in answer.Proposal.Edits)
        {
            console.WriteLine();
            WriteDiff(console, edit, colours);
        }
    }

    /// <summary>What is not sure, what is left to do, and how the versions compare: what a person decides by.</summary>
    public static void WriteNotes(IAnsiConsole console, InitAnswer answer, ImmutableArray<Diagnostic> notes)
    {
        console.WriteLine();
        foreach (var note in notes)
        {
            console.MarkupLine(DiagnosticText.Markup(note));
        }

        foreach (var unit in answer.Versions.Where(u => !u.Different.Any() && u.Versions.Length > 0))
        {
            console.MarkupLineInterpolated($"[green]✓[/] {unit.Unit}: the last {unit.Versions.Length} commits keep their versions; this one is {unit.Versions[0].After}");
        }
    }

    /// <summary>What was done, and what comes next.</summary>
    public static void WriteEnd(IAnsiConsole console, InitAnswer answer)
    {
        var done = answer switch
        {
            { Proposal.Edits.IsEmpty: true } => "Nothing to do.",
            { IsCommitted: true } => "[green]✓[/] written and committed",
            { IsApplied: true } => "[green]✓[/] written",
            _ => "Nothing is changed yet.",
        };
        console.MarkupLine(done);
        console.WriteLine();
        console.WriteLine("next:");
        foreach (var line in answer.Next)
        {
            console.WriteLine($"  {line}");
        }
    }

    /// <summary>Why nothing was done.</summary>
    public static void WriteErrors(IAnsiConsole console, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            console.MarkupLine(DiagnosticText.Markup(diagnostic));
        }

        console.MarkupLine(DiagnosticText.Pages(diagnostics));
    }

    private static void WriteDiff(IAnsiConsole console, FileEdit edit, bool colours)
    {
        foreach (var line in edit.Diff.TrimEnd('\n').Split('\n'))
        {
            var style = !colours || line.Length == 0 ? null : line.StartsWith("+++", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal) ? "bold"
                : line[0] switch { '+' => "green", '-' => "red", '@' => "cyan", _ => null };
            var text = Markup.Escape(line.TrimEnd('\r'));
            console.MarkupLine(style is null ? text : $"[{style}]{text}[/]");
        }
    }

    private static string Kind(ProjectKind kind) => kind switch
    {
        ProjectKind.Package => "package ",
        ProjectKind.Tool => "tool    ",
        ProjectKind.Service => "service ",
        ProjectKind.Program => "program ",
        ProjectKind.Test => "tests   ",
        _ => "part    ",
    };
}
