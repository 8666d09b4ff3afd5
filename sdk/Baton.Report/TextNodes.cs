using System.Net;
using System.Text.RegularExpressions;

namespace Baton.Report;

/// <summary>The texts between the tags of HTML.</summary>
internal static partial class TextNodes
{
    public static string Change(string html, Func<string, string> change) => Node().Replace(html, found =>
    {
        var before = WebUtility.HtmlDecode(found.Value);
        var after = change(before);
        return after == before ? found.Value : Html.Escape(after);
    });

    [GeneratedRegex("(?<=>)[^<>]+(?=<)")]
    private static partial Regex Node();
}
