using System.Globalization;

namespace Baton.GitHub.Publishing;

/// <summary>The notes as a release's body: at most 125,000 characters, cut at a line, with a link to the rest.</summary>
public static class ReleaseBody
{
    /// <summary>More than this is a 422 "body is too long (maximum is 125000 characters)".</summary>
    public const int Limit = 125_000;

    /// <summary>The notes, or as much of them as GitHub takes.</summary>
    /// <param name="notes">Markdown.</param>
    /// <param name="rest">Where all of them can be read.</param>
    public static string Of(string notes, Uri rest)
    {
        // git and GitHub differ on line ends; a body that is compared with what GitHub keeps has one kind.
        var text = notes.ReplaceLineEndings("\n").TrimEnd();
        if (Length(text) <= Limit)
        {
            return text;
        }

        var link = $"\n\n… [all notes]({rest})";
        var room = Limit - link.Length;
        var end = EndWithin(text, room);
        var line = text.LastIndexOf('\n', end - 1);
        return text[..(line > end / 2 ? line : end)].TrimEnd() + link;
    }

    // GitHub counts characters, .NET counts UTF-16 units: an emoji is one there and two here. The larger count is on the safe side.
    private static int Length(string text) => text.Length;

    private static int EndWithin(string text, int room) =>
        StringInfo.GetNextTextElementLength(text, room - 1) is var length && length > 1 ? room - 1 : room;
}
