using System.Text;
using System.Text.RegularExpressions;

namespace Baton.Core.Versioning;

/// <summary>git's wildmatch as a regular expression.</summary>
internal static class PathspecPattern
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
            else if (path[i] == '[' && path.IndexOf(']', Math.Min(i + 2, path.Length)) is var end and > 0)
            {
                var set = path[(i + 1)..end].Replace("\\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal);
                pattern.Append(set[0] is '!' or '^' ? $"[^{set[1..]}]" : $"[{set}]");
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
}
