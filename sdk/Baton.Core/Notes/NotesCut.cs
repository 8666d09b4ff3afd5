using System.Text.RegularExpressions;

namespace Baton.Core.Notes;

/// <summary>Notes for a place that takes only so many characters: cut at a line where that is possible, and never within a character, a link or a code span.</summary>
public static partial class NotesCut
{
    /// <summary>GitHub answers 422 "body is too long (maximum is 125000 characters)" to more.</summary>
    public const int GitHubLimit = 125_000;

    /// <summary>The public gallery refuses a package with more: "A nuget package's ReleaseNotes property may not be more than 35000 characters long."</summary>
    public const int NuGetLimit = 35_000;

    private const string EndOfFold = "\n\n</details>";

    /// <summary>The text, or as much of it as there is room for.</summary>
    /// <param name="text">Markdown or plain text with LF.</param>
    /// <param name="limit">How many characters, in UTF-16 units: who counts otherwise counts fewer.</param>
    /// <param name="ending">What stands at the end of a text that was cut, such as where the rest is.</param>
    public static string To(string text, int limit, string ending)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        // Room for what may have to be closed: a fence is seldom longer than eight.
        var end = Math.Max(0, limit - ending.Length - EndOfFold.Length - 9);
        end -= end > 0 && char.IsLowSurrogate(text[end]) ? 1 : 0;
        var line = end == 0 ? -1 : text.LastIndexOf('\n', end);
        end = line > end / 2 ? line : Whole(text, line + 1, end);
        var kept = text[..end].TrimEnd();
        return kept + OpenFence(kept) + (Fold().Count(kept) > EndOfFoldMark().Count(kept) ? EndOfFold : "") + ending;
    }

    /// <summary>The end of the last thing in a line that is whole.</summary>
    private static int Whole(string text, int start, int end)
    {
        var whole = start;
        foreach (Match piece in Piece().Matches(text[start..Math.Min(text.Length, end + 4096)]))
        {
            if (start + piece.Index + piece.Length > end)
            {
                break;
            }

            whole = start + piece.Index + piece.Length;
        }

        return whole;
    }

    private static string OpenFence(string text)
    {
        var open = "";
        foreach (Match fence in Fence().Matches(text))
        {
            open = open.Length == 0 ? fence.Value : fence.Groups["mark"].Value.StartsWith(open.Trim(), StringComparison.Ordinal) ? "" : open;
        }

        return open.Length == 0 ? "" : $"\n{open}";
    }

    // A link, an address, a code span, an escaped character, a pair of surrogates; or anything else, one by one.
    [GeneratedRegex(@"\[(?:\\.|[^\[\]\\\r\n])*\]\([^()\s]*\)|<[a-z]+:[^<>\s]*>|(`+)(?!`).+?(?<!`)\1(?!`)|\\.|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex(@"^ {0,3}(?<mark>`{3,8}|~{3,8})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex("^<details>", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Fold();

    [GeneratedRegex("^</details>", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex EndOfFoldMark();
}
