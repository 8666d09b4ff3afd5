using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Baton.Core.Versioning;

/// <summary>
/// Which paths of a repository belong to a release unit. Like git's pathspecs: a folder or file includes itself and everything below
/// it, <c>*</c> <c>?</c> and <c>**</c> match, <c>:!x</c> (or <c>:^x</c>, <c>:(exclude)x</c>) excludes. Without an include everything is included.
/// </summary>
public sealed class PathFilter
{
    private readonly ImmutableArray<Regex> includes;
    private readonly ImmutableArray<Regex> excludes;

    /// <summary>A filter of these pathspecs, relative to the repository's root.</summary>
    public PathFilter(IEnumerable<string> pathspecs)
    {
        var all = pathspecs.Select(Split).ToList();
        var plain = all.Where(p => !p.Exclude).Select(p => p.Path).ToList();
        includes = plain.Contains("") ? [] : [.. plain.Select(Pattern)];
        excludes = [.. all.Where(p => p.Exclude).Select(p => Pattern(p.Path))];
        Prefixes = includes.IsEmpty || !excludes.IsEmpty || plain.Any(p => p.Contains('*', StringComparison.Ordinal) || p.Contains('?', StringComparison.Ordinal))
            ? null : [.. plain];
    }

    /// <summary>Whether every path belongs.</summary>
    public bool IsEverything => includes.IsEmpty && excludes.IsEmpty;

    /// <summary>When the filter is a plain list of folders and files: these. Two trees are then compared by a few object ids.</summary>
    public ImmutableArray<string>? Prefixes { get; }

    /// <summary>Whether a path belongs.</summary>
    /// <param name="path">Relative to the repository's root, with '/'.</param>
    public bool Includes(string path) =>
        (includes.IsEmpty || includes.Any(i => i.IsMatch(path))) && !excludes.Any(e => e.IsMatch(path));

    /// <summary>Pathspecs that are relative to a unit's folder, made relative to the repository's root.</summary>
    /// <param name="pathspecs">As in baton.json.</param>
    /// <param name="unitFolder">The unit's folder relative to the root, with '/'; empty for the root itself.</param>
    public static ImmutableArray<string> FromUnit(IEnumerable<string> pathspecs, string unitFolder) =>
    [
        .. pathspecs.Select(Split).Select(p => (p.Exclude ? ":!" : "") + Normalise(p.Rooted || unitFolder.Length == 0 ? p.Path : $"{unitFolder}/{p.Path}")),
    ];

    private static (string Path, bool Exclude, bool Rooted) Split(string pathspec)
    {
        var (rest, exclude, rooted) = (pathspec, false, false);
        foreach (var (sign, excludes, roots) in new[] { (":(exclude)", true, false), (":(top)", false, true), (":!", true, false), (":^", true, false), (":/", false, true) })
        {
            if (rest.StartsWith(sign, StringComparison.Ordinal))
            {
                (rest, exclude, rooted) = (rest[sign.Length..], exclude || excludes, rooted || roots);
            }
        }

        return (Normalise(rest), exclude, rooted);
    }

    /// <summary>Resolves "." and ".." and drops empty segments.</summary>
    private static string Normalise(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private static Regex Pattern(string path)
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < path.Length; i++)
        {
            pattern.Append(path[i] switch
            {
                '*' when path.AsSpan(i).StartsWith("**/") => (i += 2) is var _ ? "(.*/)?" : "",
                '*' when path.AsSpan(i).StartsWith("**") => (i += 1) is var _ ? ".*" : "",
                '*' => "[^/]*",
                '?' => "[^/]",
                var c => Regex.Escape(c.ToString()),
            });
        }

        return new Regex(pattern.Append(path.Length == 0 ? "" : "(/|$)").ToString(), RegexOptions.CultureInvariant);
    }
}
