using System.Text.RegularExpressions;
using Baton.Core.Commits;

namespace Baton.Core.Notes;

/// <summary>What a commit says about moving on, as lines of Markdown: paragraphs, lists and fenced code stay what they are.</summary>
internal static partial class MigrationText
{
    public static IEnumerable<string> Lines(string text, NotesLinks? links)
    {
        CodeFence? fence = null;
        var lines = new List<string>();
        foreach (var line in text.Trim().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()))
        {
            if (fence is null && CodeFence.Opened(line) is { } opened)
            {
                fence = opened;
                lines.Add(line.Trim());
            }
            else if (fence?.IsClosedBy(line) == true)
            {
                fence = null;
                lines.Add(line.Trim());
            }
            else
            {
                lines.Add(fence is null ? Line(line, links) : line);
            }
        }

        // A fence that nobody closed would swallow the rest of the notes.
        return fence is null ? lines : [.. lines, fence.Mark];
    }

    private static string Line(string line, NotesLinks? links)
    {
        var item = Item().Match(line);
        return item.Value + MarkdownText.Escape(line[item.Length..], links);
    }

    [GeneratedRegex(@"^\s{0,8}(?:[-*+]|[0-9]{1,9}[.)])\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
