using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Baton.Core.Announcements;

/// <summary>
/// Notes in Markdown as lines of plain text, since each service has a Markdown of its own: headings keep a mark, list items a bullet, links
/// their words. The heading of the whole is left out; the message has a title.
/// </summary>
internal static partial class PlainNotes
{
    private const int Longest = 4096;

    /// <summary>The lines, without empty ones.</summary>
    public static ImmutableArray<NoteLine> Of(string markdown)
    {
        var lines = ImmutableArray.CreateBuilder<NoteLine>();
        foreach (var raw in Comment().Replace(markdown, "").ReplaceLineEndings("\n").Split('\n'))
        {
            var line = ShortNotes.Cut(raw.Trim(), Longest);
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            var heading = Heading().Match(line);
            var item = Item().Match(line);
            lines.Add(heading.Success ? new NoteLine(Text(heading.Groups[1].Value), IsHeading: true)
                : item.Success ? new NoteLine($"{new string(' ', Math.Min(6, raw.Length - raw.TrimStart().Length))}• {Text(item.Groups[1].Value)}", IsHeading: false)
                : new NoteLine(Text(line), IsHeading: false));
        }

        return lines.ToImmutable();
    }

    private static string Text(string markdown)
    {
        var links = Link().Replace(markdown, "$1");
        var marks = Emphasis().Replace(links, "$2");
        return Control().Replace(Escaped().Replace(marks, "$1"), " ").Trim();
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("^#{2,6} +(.+?)[ #]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[-*+] +(.+)$")]
    private static partial Regex Item();

    /// <summary>An image or a link: its words stay.</summary>
    [GeneratedRegex(@"!?(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=[^\\\s])\1")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escaped();

    /// <summary>What turns a line around to the eye, beside what no line holds.</summary>
    [GeneratedRegex(@"[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Control();
}
