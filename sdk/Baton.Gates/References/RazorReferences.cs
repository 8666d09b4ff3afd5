using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Flags;

namespace Baton.Gates.References;

/// <summary>
/// Finds flags in Razor: the tag helper <c>&lt;feature name="a, b"&gt;</c>, and calls with a literal in its code.
/// Comments (<c>@* … *@</c> and <c>&lt;!-- … --&gt;</c>) are left out.
/// </summary>
internal static partial class RazorReferences
{
    public static IEnumerable<FlagReference> Find(SourceFile file, ImmutableArray<FlagCall> calls)
    {
        // Blanks keep every offset, and so every line and column, where it was.
        var text = Comment().Replace(file.Text, comment => string.Concat(comment.Value.Select(c => c == '\n' ? c : ' ')));
        var tags = Tag().Matches(text).SelectMany(tag => Name().Matches(tag.Groups["tag"].Value).SelectMany(name => name.Groups["ids"].Value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(id => !id.StartsWith('@'))
            .Select(id => At(file.Path, text, tag.Index, id, "<feature>"))));
        var methods = calls.Where(c => c.Argument == 0).Select(c => c.Method).ToHashSet(StringComparer.Ordinal);
        var asked = Call().Matches(text).Where(call => methods.Contains(call.Groups["method"].Value))
            .Select(call => At(file.Path, text, call.Groups["id"].Index - 1, call.Groups["id"].Value, call.Groups["method"].Value));
        return [.. tags, .. asked];
    }

    private static FlagReference At(string path, string text, int index, string id, string by)
    {
        var before = text.AsSpan(0, index);
        return new FlagReference(id, path, before.Count('\n') + 1, index - before.LastIndexOf('\n'), by);
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<feature(?<tag>\s[^>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""\sname\s*=\s*(?<quote>["'])(?<ids>.*?)\k<quote>""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("""\b(?<method>[A-Za-z_]\w*)(?:<[^<>()]*>)?\s*\(\s*"(?<id>[^"\\\r\n]+)"\s*[,)]""", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
