namespace Baton.Core.Commits;

/// <summary>A text of other people (a subject, a tag) for a terminal or a build log.</summary>
public static class ShownText
{
    private const int Width = 100;

    /// <summary>
    /// The text without control characters, cut to the screen's width, and without <c>##</c>, with which Azure Pipelines, GitHub Actions and TeamCity let a
    /// command begin anywhere in a line.
    /// </summary>
    /// <param name="text">The text, of one line.</param>
    public static string Of(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Replace("##", "# #", StringComparison.Ordinal);
        return line.Length <= Width ? line : $"{line[..(Width - 1)].TrimEnd()}…";
    }
}
