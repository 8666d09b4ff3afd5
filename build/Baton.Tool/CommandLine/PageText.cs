using System.Text.RegularExpressions;

namespace Baton.Tool.CommandLine;

/// <summary>A page of the documentation for a console: the Markdown as it is, but its links lead to pages that <c>baton explain</c> prints.</summary>
internal static partial class PageText
{
    public static string Of(string markdown) => Link().Replace(markdown, link =>
    {
        var (text, folder, page) = (link.Groups["text"].Value, link.Groups["folder"].Value, link.Groups["page"].Value);
        return folder is "decisions/" || (folder.Length == 0 && page.Length == 0) ? text
            : folder is "" or "guides/" or "diagnostics/" ? $"{text} (baton explain {page})"
            : text;
    });

    // A link within the documentation; one with a scheme is left as it is.
    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?![a-z]+:)(?:\.\./|\./)*(?<folder>(?:[\w.-]+/)*)(?<page>[\w-]*)(?:\.[\w.]+)?(?:#[^)]*)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
