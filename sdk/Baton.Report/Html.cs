using System.Net;

namespace Baton.Report;

/// <summary>Text that is HTML. It is only made from literals of this room: what is inserted into them is escaped.</summary>
internal readonly record struct Html
{
    private Html(string text) => Text = text;

    /// <summary>Nothing.</summary>
    public static Html None => new("");

    /// <summary>The text.</summary>
    public string Text => field ?? "";

    /// <summary>HTML of a literal with values in it.</summary>
    public static Html Of(HtmlHandler literal) => new(literal.Finish());

    /// <summary>Several parts as one.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(p => p.Text)));

    /// <summary>A style sheet of this room, as it is.</summary>
    public static Html Style(string css) => new($"<style>{css}</style>");

    /// <summary>Text for an element or an attribute. Control characters that HTML does not allow become visible.</summary>
    public static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.Select(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' ? '\ufffd' : c)));

    /// <summary>The same HTML with another text of its elements.</summary>
    /// <param name="change">Changes the text of an element, without escapes.</param>
    public Html WithText(Func<string, string> change) => new(TextNodes.Change(Text, change));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
