using System.Text.RegularExpressions;

namespace Baton.Core.Notes;

/// <summary>What a commit says about moving on, as lines of Markdown: paragraphs, lists and fenced code stay what they are.</summary>
internal static partial class MigrationText
{
    public static IEnumerable<string> Lines(string text, NotesLinks? links)
    {
        var fence = "";
        var lines = new List<string>();
        foreach (var line in text.Trim().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()))
        {
            var mark = Fence().Match(line);
            if (fence.Length == 0 && mark.Success)
            {
                fence = mark.Groups["fence"].Value;
                lines.Add(line.Trim());
            }
            else if (fence.Length > 0 && mark.Success && mark.Groups["info"].Length == 0 && mark.Groups["fence"].Value.StartsWith(fence, StringComparison.Ordinal))
            {
                fence = "";
                lines.Add(line.Trim());
            }
            else
            {
                lines.Add(fence.Length > 0 ? line : Line(line, links));
            }
        }

        // A fence that nobody closed would swallow the rest of the notes.
        return fence.Length > 0 ? [.. lines, fence] : lines;
    }

    private static string Line(string line, NotesLinks? links)
    {
        var item = Item().Match(line);
        return item.Value + MarkdownText.Escape(line[item.Length..], links);
    }

    [GeneratedRegex(@"^\s{0,3}(?<fence>`{3,}|~{3,})\s*(?<info>[\w#+.-]*)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s{0,8}(?:[-*+]|[0-9]{1,9}[.)])\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
