using System.Collections.Immutable;
using Baton.Pipeline.Answers;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>The operations of a plan.</summary>
internal static class PlanText
{
    public static void Write(IAnsiConsole console, RunAnswer answer, string folder)
    {
        if (answer.Operations is not { } operations)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLine($"[bold]plan[/]  {Heading(operations)}");
        var number = 0;
        foreach (var operation in operations)
        {
            var state = operation.Status == "planned" ? "" : $"  [grey]({operation.Status}{Evidence(operation)})[/]";
            console.MarkupLine($"  {++number,2}. {Markup.Escape(operation.Action)} {Markup.Escape(ShortPath.Of(operation.Target, folder))}{state}");
            foreach (var (key, value) in operation.Details)
            {
                console.MarkupLine($"      [grey]{Markup.Escape(key)}: {Markup.Escape(value)}[/]");
            }
        }
    }

    /// <summary>A plan that did not look at the remotes cannot say what holds already.</summary>
    internal static string Heading(ImmutableArray<OperationAnswer> operations)
    {
        var (all, hold, left) = (operations.Length, operations.Count(o => o.Status == "satisfied"), operations.Count(o => o.Status == "given-up"));
        var counted = $"{all} operation{(all == 1 ? "" : "s")}";
        return all == 0 ? $"{counted}: nothing is published or deployed"
            : operations.Any(o => o.Status == "planned") ? $"{counted}, none of them done now (--probe shows which hold already):"
            : hold == all ? $"{counted}, all of them hold already: a release would change nothing"
            : $"{counted}, {hold} of them hold{(hold == 1 ? "s" : "")} already{(left == 0 ? "" : $", {left} cannot be done")}, none of the others is done now:";
    }

    private static string Evidence(OperationAnswer operation) =>
        operation.Evidence.Length == 0 ? "" : $": {Markup.Escape(operation.Evidence)}";
}
