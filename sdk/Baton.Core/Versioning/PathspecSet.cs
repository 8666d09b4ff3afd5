using System.Text;
using System.Text.RegularExpressions;

namespace Baton.Core.Versioning;

/// <summary>A set of characters, <c>[a-z]</c>, as git's wildmatch.c reads it, as a part of a regular expression.</summary>
internal static class PathspecSet
{
    /// <summary>POSIX classes, of ASCII as in git.</summary>
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["alnum"] = "a-zA-Z0-9",
        ["alpha"] = "a-zA-Z",
        ["blank"] = " \\t",
        ["cntrl"] = @"\x00-\x1f\x7f",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = @"!-/:-@\[-`{-~",
        ["space"] = @" \t-\r",
        ["upper"] = "A-Z",
        ["xdigit"] = "0-9a-fA-F",
    };

    /// <summary>Reads a set.</summary>
    /// <param name="path">The pathspec.</param>
    /// <param name="start">Where its <c>[</c> is.</param>
    /// <param name="stopsAtSlash">Whether no set holds a slash.</param>
    /// <returns>The expression, and where the <c>]</c> is; null for a set that is not closed or has an unknown class.</returns>
    public static (string Expression, int End)? Read(string path, int start, bool stopsAtSlash)
    {
        var at = start + 1;
        var isNegated = at < path.Length && path[at] is '!' or '^';
        at += isNegated ? 1 : 0;
        var members = new StringBuilder();

        // The first character is a member, also when it is a bracket.
        for (var isFirst = true; isFirst || at >= path.Length || path[at] != ']'; isFirst = false)
        {
            if (at >= path.Length)
            {
                return null;
            }

            if (path.AsSpan(at).StartsWith("[:") && path.IndexOf(']', at + 2) is var end && (end < 0 || (end > at + 2 && path[end - 1] == ':')))
            {
                if (end < 0 || !Classes.TryGetValue(path[(at + 2)..(end - 1)], out var named))
                {
                    return null;
                }

                members.Append(named);
                at = end + 1;
            }
            else if (at + 2 < path.Length && path[at + 1] == '-' && path[at + 2] != ']')
            {
                // Of a range that ends before it begins, git takes the beginning.
                members.Append(path[at] <= path[at + 2] ? $"{Literal(path[at])}-{Literal(path[at + 2])}" : Literal(path[at]));
                at += 3;
            }
            else
            {
                members.Append(Literal(path[at]));
                at++;
            }
        }

        var slash = stopsAtSlash ? "(?!/)" : "";
        return ((members.Length, isNegated) switch
        {
            (0, false) => "(?!)",
            (0, true) => $"{slash}.",
            _ => $"{slash}[{(isNegated ? "^" : "")}{members}]",
        }, at);
    }

    private static string Literal(char c) => $@"\u{(int)c:x4}";
}
