using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Baton.Core.Versioning;

/// <summary>One pathspec, as in git's glossary (gitglossary, "pathspec").</summary>
internal sealed class Pathspec
{
    private static readonly ImmutableArray<string> Known = ["top", "exclude", "glob", "icase", "literal"];

    /// <summary>What git keeps for magic of its own to come (ctype.c), so that no path begins with it behind a sign.</summary>
    private const string Reserved = "\"#%&',-;<=>@_`~";

    private readonly ImmutableArray<string> magic;
    private readonly string written;
    private readonly Regex? pattern;

    private Pathspec(ImmutableArray<string> magic, string path)
    {
        this.magic = magic;
        written = path;
        Path = Normalise(path);
        var wildcard = Has("literal") ? -1 : Path.IndexOfAny(['*', '?', '[']);
        Literal = wildcard < 0 ? Path : Path[..wildcard];
        pattern = wildcard < 0 ? null : PathspecPattern.ToRegex(Path, stopsAtSlash: Has("glob"), Has("icase"));
    }

    public bool IsExclude => Has("exclude");

    /// <summary>Relative to the root, or to the unit; without magic.</summary>
    public string Path { get; }

    /// <summary>Whether the path is compared letter by letter.</summary>
    public bool IsPlain => pattern is null && !Has("icase");

    /// <summary>The part before the first wildcard.</summary>
    private string Literal { get; }

    private StringComparison Comparison => Has("icase") ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Reads a pathspec; null when it uses magic that is not known here.</summary>
    public static Pathspec? Parse(string text)
    {
        if (text.StartsWith(":(", StringComparison.Ordinal) && text.IndexOf(')', StringComparison.Ordinal) is var end and > 0)
        {
            var words = text[2..end].Split(',', StringSplitOptions.RemoveEmptyEntries);
            return words.All(Known.Contains) ? new Pathspec([.. words], text[(end + 1)..]) : null;
        }

        if (text is not [':', .. var rest])
        {
            return new Pathspec([], text);
        }

        var signs = rest.TakeWhile(c => c is '!' or '^' or '/').ToArray();
        return rest.Length > signs.Length && (rest[signs.Length] == '(' || Reserved.Contains(rest[signs.Length], StringComparison.Ordinal))
            ? null
            : new Pathspec([.. signs.Select(s => s == '/' ? "top" : "exclude").Distinct()], rest[signs.Length..].TrimStart(':'));
    }

    /// <summary>The same pathspec, seen from the root of the repository instead of from a folder in it.</summary>
    public string Below(string folder)
    {
        var path = folder.Length == 0 || Has("top") ? Path : Normalise($"{folder}/{written}");
        return magic.Where(m => m != "top").ToList() is { Count: > 0 } rest ? $":({string.Join(',', rest)}){path}" : path;
    }

    public bool Matches(string path) => Covers(path) || pattern?.IsMatch(path) == true;

    /// <summary>Whether a path and all below it match, because the pathspec names it or a folder above it, letter by letter: git looks at that before wildcards.</summary>
    public bool Covers(string path) =>
        Path.Length == 0 || (path.StartsWith(Path, Comparison) && (path.Length == Path.Length || path[Path.Length] == '/'));

    public bool MayMatchBelow(string folder) =>
        folder.Length == 0 || Covers(folder)
        || Literal.StartsWith(folder + "/", Comparison)
        || (pattern is not null && (folder + "/").StartsWith(Literal, Comparison));

    /// <summary>Resolves "." and "..", and drops empty segments. What leads out of the folder begins with "..".</summary>
    private static string Normalise(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments is [.., not ".."])
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private bool Has(string word) => magic.Contains(word);
}
