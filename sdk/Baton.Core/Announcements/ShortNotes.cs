using System.Text;

namespace Baton.Core.Announcements;

/// <summary>As many lines of the notes as a message takes.</summary>
internal static class ShortNotes
{
    /// <summary>Whole lines, and how many were left out; a single line that is too long is cut itself.</summary>
    /// <param name="markdown">The notes.</param>
    /// <param name="limit">How long the text may be, in UTF-16 characters as the services count; not below 100.</param>
    /// <param name="render">A line as the service shows it, escaped.</param>
    public static string Of(string markdown, int limit, Func<NoteLine, string> render)
    {
        var lines = PlainNotes.Of(markdown);
        var rendered = lines.Select(render).ToList();
        if (string.Join('\n', rendered) is { } whole && whole.Length <= limit)
        {
            return whole;
        }

        var room = limit - More(lines.Length).Length;
        var text = new StringBuilder();
        var taken = 0;
        for (; taken < lines.Length && text.Length + rendered[taken].Length + 1 <= room; taken++)
        {
            text.Append(rendered[taken]).Append('\n');
        }

        if (taken == 0)
        {
            text.Append(Cut(lines[0], room - 1, render)).Append('\n');
            taken = 1;
        }

        // A heading over nothing promises what was cut off.
        while (taken > 1 && lines[taken - 1].IsHeading)
        {
            taken--;
            text.Length -= rendered[taken].Length + 1;
        }

        return taken == lines.Length ? text.ToString().TrimEnd('\n') : text.Append(More(lines.Length - taken)).ToString();
    }

    /// <summary>A text that is not longer than the limit, with an ellipsis where it was.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        // Half of a surrogate pair is no character.
        var end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return $"{text[..end]}…";
    }

    /// <summary>An escape is never cut in two: the plain text is cut, and escaped then.</summary>
    private static string Cut(NoteLine line, int limit, Func<NoteLine, string> render)
    {
        for (var length = limit; ; length -= Math.Max(1, length / 10))
        {
            if (render(line with { Text = Cut(line.Text, Math.Max(2, length)) }) is { } cut && cut.Length <= limit)
            {
                return cut;
            }
        }
    }

    private static string More(int lines) => $"… and {lines} more line{(lines == 1 ? "" : "s")}";
}
