using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Baton.Core.Diagnostics;

namespace Baton.Init.Texts;

/// <summary>Reads an XML text with the place of each element, so that an edit changes what it means to change and leaves every other character as it is.</summary>
internal static class XmlTree
{
    /// <summary>Reads it.</summary>
    /// <param name="file">The file's name, for the diagnostic.</param>
    /// <param name="text">XML.</param>
    /// <returns>The root element, or BATON2160.</returns>
    public static Result<XmlPart> Parse(string file, string text)
    {
        try
        {
            return Read(text);
        }
        catch (XmlException exception)
        {
            return InitDiagnostics.Unreadable.Report($"{file} is not valid XML: {exception.Message}", "Correct the file; 'dotnet build' does not read it either.",
                new SourceLocation(file, exception.LineNumber, exception.LinePosition));
        }
    }

    private static XmlPart Read(string text)
    {
        var lines = Lines(text);
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var position = (IXmlLineInfo)reader;
        var open = new Stack<(string Name, int Start, ImmutableDictionary<string, string> Attributes, List<XmlPart> Children, StringBuilder Text)>();
        XmlPart? root = null;
        while (reader.Read())
        {
            var at = lines[position.LineNumber - 1] + position.LinePosition - 1;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var attributes = Attributes(reader);
                    open.Push((reader.LocalName, at - 1, attributes, [], new StringBuilder()));
                    if (reader.IsEmptyElement)
                    {
                        var end = TagEnd(text, at);
                        root = Close(end, end, end);
                    }

                    break;
                case XmlNodeType.EndElement:
                    root = Close(TagEnd(text, open.Peek().Start + 1), at - 2, TagEnd(text, at));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when open.Count > 0:
                    open.Peek().Text.Append(reader.Value);
                    break;
                default:
                    break;
            }
        }

        return root!;

        XmlPart Close(int innerStart, int innerEnd, int end)
        {
            var (name, start, attributes, children, inner) = open.Pop();
            var part = new XmlPart(name, start, end, innerStart, innerEnd, attributes, [.. children], inner.ToString());
            if (open.Count > 0)
            {
                open.Peek().Children.Add(part);
            }

            return part;
        }
    }

    private static ImmutableDictionary<string, string> Attributes(XmlReader reader)
    {
        var found = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.MoveToNextAttribute())
        {
            found[reader.LocalName] = reader.Value;
        }

        reader.MoveToElement();
        return found.ToImmutable();
    }

    /// <summary>The offset behind the <c>&gt;</c> of a tag. A value in quotes can contain one.</summary>
    private static int TagEnd(string text, int at)
    {
        char? quote = null;
        for (; at < text.Length; at++)
        {
            if (quote is null && text[at] == '>')
            {
                return at + 1;
            }

            quote = quote is null && text[at] is '"' or '\'' ? text[at] : quote == text[at] ? null : quote;
        }

        return at;
    }

    /// <summary>Where the lines begin, counted as XmlReader counts them.</summary>
    private static List<int> Lines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
