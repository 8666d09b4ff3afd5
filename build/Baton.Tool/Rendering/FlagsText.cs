using System.Globalization;
using Baton.Core.Flags;
using Baton.Pipeline.Answers;
using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>The flags of a unit, a row for each.</summary>
internal static class FlagsText
{
    public static void Write(IAnsiConsole console, RunAnswer answer)
    {
        if (answer.Flags is not { } flags)
        {
            return;
        }

        if (flags.Flags.IsEmpty)
        {
            console.WriteLine("The unit uses no flags.");
            return;
        }

        var table = new Table().Border(TableBorder.None)
            .AddColumns(["flag", "owner", "kind", "last day", "since", .. flags.Environments.Select(Markup.Escape), "code", ""]);
        foreach (var column in table.Columns.SkipLast(1))
        {
            column.NoWrap().PadLeft(0).PadRight(2);
        }

        foreach (var flag in flags.Flags)
        {
            table.AddRow([.. Cells(flag).Select(Markup.Escape)]);
        }

        console.Write(table);
    }

    private static IEnumerable<string> Cells(FlagRow flag) =>
    [
        flag.Key, flag.Owner ?? "-", flag.Kind ?? "-", Day(flag.Expires), Day(flag.Since), .. flag.States.Select(s => s.Value),
        flag.References.Length switch { 0 => flag.IsUsed ? "named" : "-", 1 => "1 place", var n => $"{n} places" }, flag.Advice,
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
