using System.Text;
using System.Text.RegularExpressions;

namespace Baton.Core.Notes;

/// <summary>
/// Text that people wrote, as Markdown that shows the same text. Code spans stay code spans: that is what a writer of a commit message means by
/// backticks. References to issues become links; what looks like a mention becomes code, so that nobody is called who was not meant. Everything else
/// that could become HTML, a link, a heading or emphasis is escaped.
/// </summary>
internal static partial class MarkdownText
{
    public static string Escape(string text, NotesLinks? links = null)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var ticks = text.AsSpan(at).IndexOfAnyExcept('`') is var run and >= 0 ? run : text.Length - at;
            if (ticks == 0)
            {
                var end = text.IndexOf('`', at) is var next and >= 0 ? next : text.Length;
                Words(escaped, text[at..end], links);
                at = end;
            }
            else if (Closing(text, at + ticks, ticks) is { } close)
            {
                Code(escaped, OneLine(text[at..(close + ticks)]));
                at = close + ticks;
            }
            else
            {
                escaped.Insert(escaped.Length, "\\`", ticks);
                at += ticks;
            }
        }

        return Start().Replace(escaped.ToString().Trim(), "$1\\$2", 1);
    }

    /// <summary>Where a run of exactly so many backticks begins (https://spec.commonmark.org/0.31.2/#code-spans).</summary>
    private static int? Closing(string text, int from, int ticks)
    {
        for (var at = text.IndexOf('`', from); at >= 0;)
        {
            var end = at;
            while (end < text.Length && text[end] == '`')
            {
                end++;
            }

            if (end - at == ticks)
            {
                return at;
            }

            at = end < text.Length ? text.IndexOf('`', end) : -1;
        }

        return null;
    }

    private static void Words(StringBuilder escaped, string words, NotesLinks? links)
    {
        var at = 0;
        foreach (Match match in Token().Matches(words))
        {
            Plain(escaped, words, at, match.Index);
            at = match.Index + match.Length;
            if (match.Groups["url"].Success)
            {
                escaped.Append($"<{match.Value}>");
            }
            else if (match.Groups["mention"].Success)
            {
                Code(escaped, $"`{match.Value}`");
            }
            else if (links is null)
            {
                Plain(escaped, words, match.Index, at);
            }
            else
            {
                escaped.Append($"[{match.Value}]({links.Issue($"{match.Groups["repository"].Value}#{match.Groups["number"].Value}")})");
            }
        }

        Plain(escaped, words, at, words.Length);
    }

    private static void Plain(StringBuilder escaped, string words, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var character = words[at];
            var isWithin = character == '_' && at > 0 && at + 1 < words.Length && char.IsLetterOrDigit(words[at - 1]) && char.IsLetterOrDigit(words[at + 1]);
            if (!isWithin && "\\*_[]<>~&".Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(character) ? ' ' : character);
        }
    }

    /// <summary>Two spans side by side would be one, or none.</summary>
    private static void Code(StringBuilder escaped, string span) => escaped.Append(escaped.Length > 0 && escaped[^1] == '`' ? "&#8203;" : "").Append(span);

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    // \G: what follows a link or a span begins a text of its own on the page, letters before it or not.
    [GeneratedRegex(
        @"(?<url>https?://[^\s<>\\]*[^\s<>\\.,;:!?'""()\[\]{}*_~])|(?:(?<![A-Za-z0-9])|\G)(?<mention>@[A-Za-z0-9][\w.-]*(?:/[\w.-]*\w)?)|(?<![\w/#&.-])(?:(?<repository>[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+)?#|GH-)(?<number>[0-9]{1,10})\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    // What begins a block: a heading, a list, a line under a heading, a table.
    [GeneratedRegex(@"^([0-9]{1,9}(?=[.)](?:\s|$))|(?=[#+\-=|]))(.)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
