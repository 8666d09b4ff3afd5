namespace Baton.Init.Texts;

/// <summary>Edits of an XML text that keep its indentation, line ends and comments.</summary>
internal static class XmlEdits
{
    /// <summary>Removes elements, each with its line where it stands alone on it, and groups that are left without anything.</summary>
    /// <param name="text">The text.</param>
    /// <param name="root">Its root element.</param>
    /// <param name="removed">The elements.</param>
    public static IEnumerable<TextEdit> Remove(string text, XmlPart root, IReadOnlySet<XmlPart> removed) =>
        Outermost(text, root, removed).Select(part => WithLine(text, part.Start, part.End));

    /// <summary>Inserts an element as the first one of the root.</summary>
    public static TextEdit InsertFirst(string text, XmlPart root, string element)
    {
        var (line, indent) = (LineEnd(text), root.Children.Length > 0 ? Indent(text, root.Children[0].Start) : "  ");
        return root.InnerStart == root.End
            ? new TextEdit(root.Start, root.End, $"{Opened(text, root)}{line}{indent}{element}{line}</{TagName(text, root)}>")
            : new TextEdit(root.InnerStart, root.InnerStart, $"{line}{indent}{element}{(text[root.InnerStart..].TrimStart(' ', '\t') is ['\r' or '\n', ..] ? "" : line)}");
    }

    /// <summary>Inserts an element as the last one of another.</summary>
    public static TextEdit InsertLast(string text, XmlPart parent, string element)
    {
        var (line, outer) = (LineEnd(text), Indent(text, parent.Start));
        var indent = parent.Children.Length > 0 ? Indent(text, parent.Children[^1].Start) : outer + "  ";
        if (parent.InnerStart == parent.End)
        {
            return new TextEdit(parent.Start, parent.End, $"{Opened(text, parent)}{line}{indent}{element}{line}{outer}</{TagName(text, parent)}>");
        }

        var at = LineStart(text, parent.InnerEnd);
        return at >= parent.InnerStart && text[at..parent.InnerEnd].Trim().Length == 0
            ? new TextEdit(at, at, $"{indent}{element}{line}")
            : new TextEdit(parent.InnerEnd, parent.InnerEnd, $"{line}{indent}{element}{line}{outer}");
    }

    /// <summary>The line ends of a text: those of its first line.</summary>
    public static string LineEnd(string text) => text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && text[at - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>The blanks before an element, where nothing else stands before it on its line.</summary>
    public static string Indent(string text, int at) => text[LineStart(text, at)..at] is var before && before.Trim().Length == 0 ? before : "";

    private static IEnumerable<XmlPart> Outermost(string text, XmlPart part, IReadOnlySet<XmlPart> removed)
    {
        foreach (var child in part.Children)
        {
            var isEmptied = child.Name is "ItemGroup" or "PropertyGroup" && child.Children.Length > 0 && child.Children.All(removed.Contains)
                && !text[child.InnerStart..child.InnerEnd].Contains("<!--", StringComparison.Ordinal);
            foreach (var found in removed.Contains(child) || isEmptied ? [child] : Outermost(text, child, removed))
            {
                yield return found;
            }
        }
    }

    /// <summary>A piece with its line. A blank line before it goes too, where one follows as well or the element around ends.</summary>
    private static TextEdit WithLine(string text, int start, int end)
    {
        var (from, to) = (LineStart(text, start), end);
        while (to < text.Length && text[to] is ' ' or '\t' or '\r')
        {
            to++;
        }

        if (text[from..start].Trim().Length > 0 || to >= text.Length || text[to] != '\n')
        {
            return new TextEdit(start, end, "");
        }

        to++;
        if (from > 0 && LineStart(text, from - 1) is var before && text[before..from].Trim().Length == 0 && IsBlankOrClosing(text, to))
        {
            from = before;
        }

        return new TextEdit(from, to, "");
    }

    private static bool IsBlankOrClosing(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        var line = text[at..(end < 0 ? text.Length : end)].Trim();
        return line.Length == 0 || line.StartsWith("</", StringComparison.Ordinal);
    }

    private static int LineStart(string text, int at) => text.LastIndexOf('\n', Math.Max(at - 1, 0)) is var found && at > 0 ? found + 1 : 0;

    private static string Opened(string text, XmlPart part) => text[part.Start..part.End][..^1].TrimEnd().TrimEnd('/').TrimEnd() + ">";

    private static string TagName(string text, XmlPart part) => text[(part.Start + 1)..part.End].Split(' ', '\t', '\r', '\n', '/', '>')[0];
}
