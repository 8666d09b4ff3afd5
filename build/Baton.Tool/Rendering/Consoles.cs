using Spectre.Console;

namespace Baton.Tool.Rendering;

/// <summary>Consoles that never break a line by themselves: paths and digests are copied from them.</summary>
internal static class Consoles
{
    public static IAnsiConsole On(TextWriter writer, bool colours)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 10_000;
        return console;
    }
}
