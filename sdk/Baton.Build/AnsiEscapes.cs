using System.Text.RegularExpressions;

namespace Baton.Build;

/// <summary>
/// The escape sequences that colour a terminal. On GitHub Actions and Azure Pipelines <c>dotnet test</c> writes them to a pipe, too.
/// Their forms: https://learn.microsoft.com/windows/console/console-virtual-terminal-sequences
/// </summary>
internal static partial class AnsiEscapes
{
    /// <summary>The text of a line.</summary>
    public static string Strip(string line) => line.Contains('\e', StringComparison.Ordinal) ? Sequence().Replace(line, "") : line;

    // Colours and cursor: ESC [ parameters letter. Links and titles: ESC ] text, ended by BEL or ESC \. Everything else: ESC and one character.
    [GeneratedRegex(@"\e(?:\[[0-?]*[ -/]*[@-~]|\][^\a\e]*(?:\a|\e\\)|[ -/]*[0-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Sequence();
}
