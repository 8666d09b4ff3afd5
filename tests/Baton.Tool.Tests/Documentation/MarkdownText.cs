using System.Text.RegularExpressions;

namespace Baton.Tool.Tests.Documentation;

/// <summary>Text in Markdown.</summary>
internal static partial class MarkdownText
{
    /// <summary>A text in the cell of a table.</summary>
    public static string Cell(string text) => Line(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A text whose angle brackets are no tags.</summary>
    public static string Line(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace('\n', ' ').Trim();

    /// <summary>The anchor of a heading, as GitHub makes it.</summary>
    public static string Anchor(string heading) => Dropped().Replace(Link().Replace(heading, "$1").Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]")]
    private static partial Regex Dropped();
}
