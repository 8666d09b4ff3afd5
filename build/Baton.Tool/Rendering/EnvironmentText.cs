using System.Globalization;
using Baton.Pipeline.Answers;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>What is live, since when, by whom.</summary>
internal static class EnvironmentText
{
    public static void Write(IAnsiConsole console, RunAnswer answer)
    {
        foreach (var each in answer.Environments ?? [])
        {
            console.WriteLine();
            var live = each.Version is null
                ? "nothing is live"
                : $"[green]{Markup.Escape(each.Version)}[/] is live since {Since(each)} by {Markup.Escape(each.By ?? "somebody")}";
            console.MarkupLine($"environment [bold]{Markup.Escape(each.Environment)}[/]: {live}");
            foreach (var place in each.Places ?? [])
            {
                Fact(console, place.Name, $"{place.Version ?? "nothing is live"}{(place.Well == false ? ", NOT WELL" : "")}{(place.Detail.Length == 0 ? "" : $": {place.Detail}")}");
            }

            Fact(console, "commit", each.Commit);
            Fact(console, "health", each.Health);
            Fact(console, "lock", each.Lock);
            Fact(console, "last failure", each.LastFailure);
            Fact(console, "unconfirmed", each.Unconfirmed);
        }
    }

    private static string Since(EnvironmentAnswer each) =>
        each.Since?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "an unknown time";

    private static void Fact(IAnsiConsole console, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            console.MarkupLine($"  {name,-12} [grey]{Markup.Escape(value)}[/]");
        }
    }
}
