using Baton.Cake.Answers;
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
        console.MarkupLine($"[bold]plan[/]  {operations.Length} operation{(operations.Length == 1 ? "" : "s")}, none of them done:");
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

    private static string Evidence(OperationAnswer operation) =>
        operation.Evidence.Length == 0 ? "" : $": {Markup.Escape(operation.Evidence)}";
}
