using System.Text;

namespace Baton.Core.Notes;

/// <summary>
/// Text that people wrote, as Markdown that shows the same text. Code spans stay code spans: that is what a writer of a commit
/// message means by backticks. Everything that could become HTML, a link or emphasis is escaped.
/// </summary>
internal static class MarkdownText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '`' ? text.IndexOf('`', at + 1) : -1;
            if (end > at)
            {
                escaped.Append(text.AsSpan(at, end - at + 1));
                at = end;
            }
            else if (char.IsControl(text[at]))
            {
                escaped.Append(' ');
            }
            else
            {
                escaped.Append("\\`*_[]<>".Contains(text[at], StringComparison.Ordinal) ? $"\\{text[at]}" : text[at].ToString());
            }
        }

        return escaped.ToString();
    }
}
