using System.Text.RegularExpressions;

namespace Baton.Core.Commits;

/// <summary>
/// The line that opens a block of code: https://spec.commonmark.org/0.31.2/#fenced-code-blocks. A span that begins a line with three backticks is none, and a
/// longer fence holds shorter ones.
/// </summary>
/// <param name="Indent">What is before it; a list has its blocks indented.</param>
/// <param name="Mark">The backticks or tildes, three or more.</param>
internal sealed partial record CodeFence(string Indent, string Mark)
{
    /// <summary>The fence that a line opens; null when it opens none.</summary>
    public static CodeFence? Opened(string line) =>
        Opening().Match(line) is { Success: true } match ? new CodeFence(match.Groups["indent"].Value, match.Groups["mark"].Value) : null;

    /// <summary>Whether a line ends the block.</summary>
    public bool IsClosedBy(string line) => ClosingLength(line, Mark[0]) >= Mark.Length;

    /// <summary>How many marks a line has that is nothing else; 0 for any other line.</summary>
    public static int ClosingLength(string line, char mark) => line.AsSpan().Trim() is var text && text.ContainsAnyExcept(mark) ? 0 : text.Length;

    /// <summary>The line that ends it.</summary>
    public string Closing => Indent + Mark;

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?:(?<mark>`{3,})[^`]*|(?<mark>~{3,}).*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
