using System.Text;
using System.Text.RegularExpressions;

namespace Baton.Core.Versioning;

/// <summary>git's wildmatch as a regular expression.</summary>
internal static partial class PathspecPattern
{
    /// <summary>The expression that matches the same whole paths.</summary>
    /// <param name="path">With <c>*</c>, <c>?</c>, <c>[a-z]</c> and <c>**</c>.</param>
    /// <param name="stopsAtSlash">As after <c>:(glob)</c>.</param>
    /// <param name="ignoreCase">As after <c>:(icase)</c>.</param>
    public static Regex ToRegex(string path, bool stopsAtSlash, bool ignoreCase)
    {
        var (any, one) = stopsAtSlash ? ("[^/]*", "[^/]") : (".*", ".");
        var pattern = new StringBuilder("^");
        for (var i = 0; i < path.Length; i++)
        {
            var rest = path.AsSpan(i);
            if (stopsAtSlash && rest.StartsWith("**/") && (i == 0 || path[i - 1] == '/'))
            {
                pattern.Append("(.*/)?");
                i += 2;
            }
            else if (stopsAtSlash && rest is "**" && (i == 0 || path[i - 1] == '/'))
            {
                pattern.Append(".+");
                i++;
            }
            else if (path[i] == '[')
            {
                // Not closed, or with a class that is none: git's matches nothing, either.
                if (PathspecSet.Read(path, i, stopsAtSlash) is not (var set, var end))
                {
                    return Nothing();
                }

                pattern.Append(set);
                i = end;
            }
            else
            {
                pattern.Append(path[i] switch { '*' => any, '?' => one, var c => Regex.Escape(c.ToString()) });
            }
        }

        var options = RegexOptions.CultureInvariant | RegexOptions.Singleline | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        return new Regex(pattern.Append(@"\z").ToString(), options);
    }

    [GeneratedRegex("(?!)")]
    private static partial Regex Nothing();
}
