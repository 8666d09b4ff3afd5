using System.Collections.Immutable;

namespace Baton.Core.Versioning;

/// <summary>
/// What version tags of a unit may begin with while no prefix is set, however many others there are. A closed list, because a monorepo has the tags of other
/// units too: words that name no unit (<c>v</c>, <c>release-</c>), and the names of this one. docs/decisions/0060-tags-under-another-prefix.md tells why.
/// </summary>
/// <param name="Names">The unit's own names.</param>
/// <param name="IsWhole">Whether the unit is the whole repository, so that the repository's names are its own too.</param>
/// <param name="Hint">A prefix that another tool's setting names, such as MinVer's; empty for none.</param>
public sealed record PrefixGuess(ImmutableArray<string> Names, bool IsWhole, string Hint)
{
    private const string Separators = "-_/.@+";

    private static readonly ImmutableArray<string> Words = ["v", "ver", "version", "r", "rel", "release", "releases", "tag", "tags"];

    /// <summary>The guess of a unit whose names are not known yet.</summary>
    public static PrefixGuess Unnamed { get; } = new([], IsWhole: false, "");

    /// <summary>Whether a tag's beginning may be this unit's prefix.</summary>
    /// <param name="prefix">Not empty.</param>
    /// <param name="repository">The names of the repository; asked for only where they matter.</param>
    public bool Fits(string prefix, Func<IEnumerable<string>> repository)
    {
        if (Hint.Length > 0 && string.Equals(prefix, Hint, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return IsOfWords(prefix) || Names.Any(n => IsOfName(prefix, n)) || (IsWhole && repository().Any(n => IsOfName(prefix, n)));
    }

    /// <summary>Whether a text has words alone that name no unit.</summary>
    internal static bool IsOfWords(string text) =>
        text.Split([.. Separators], StringSplitOptions.RemoveEmptyEntries).All(w => Words.Contains(w, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a prefix is a whole name, with words before or behind it. The scope of an npm name (<c>@scope/name@</c>) does not count.</summary>
    private static bool IsOfName(string prefix, string name)
    {
        var scope = prefix.StartsWith('@') ? prefix.IndexOf('/', StringComparison.Ordinal) + 1 : 0;
        var at = name.Length == 0 ? -1 : prefix.IndexOf(name, scope, StringComparison.OrdinalIgnoreCase);
        var end = at + name.Length;
        return at >= 0 && IsEnd(prefix, at - 1) && IsEnd(prefix, end) && IsOfWords(prefix[scope..at]) && IsOfWords(prefix[end..]);
    }

    private static bool IsEnd(string text, int at) => at < 0 || at >= text.Length || Separators.Contains(text[at], StringComparison.Ordinal);
}
