using System.Text.RegularExpressions;

namespace Baton.Core.Commits;

/// <summary>
/// What people write for a breaking change and Conventional Commits 1.0 does not read as one: prose, a bullet, lower case, a <c>!</c> without the blank after its
/// colon, the first line of a commit inside a squashed one. Rules 11 to 16 want <c>BREAKING CHANGE:</c> in capitals at the beginning of a line, or <c>!</c> right
/// before the colon of the first line.
/// </summary>
public static partial class BreakingLookalike
{
    // A bullet, a number, [a name], an emoji or an issue before the type. Atomic: a long line must not be read again from each of its characters.
    private const string Lead = @"^(?>(?:\[[^\]]*\]|\d+[.):]?|:\w+:|[A-Z]+-\d+:?|\uFE0F|[^\w""'`()\[:])*)";

    private const string Mark = @"!+(?:\([^()]*\)\s*)?\s*:";

    // In a body any word may stand before an exclamation mark, so a type is one that is known or has a scope.
    private const string Types =
        "(?i:feat|feature|fix|bugfix|hotfix|perf|refactor|chore|build|ci|docs?|style|tests?|revert|security|sec|deps?|deprecate|remove)";

    /// <summary>
    /// The first line that looks like a breaking change; null for none. Denials ("no breaking changes") do not count, and of what stands in fenced code only the
    /// footer as the specification has it.
    /// </summary>
    /// <param name="message">The whole message of a commit that does not have a breaking change.</param>
    public static string? In(string message)
    {
        if (!message.Contains('!', StringComparison.Ordinal) && !message.Contains("breaking", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var lines = message.ReplaceLineEndings("\n").Split('\n');
        var fences = new ClosedFences(lines);
        CodeFence? code = null;
        for (var i = 0; i < lines.Length; i++)
        {
            code = code is null ? fences.At(i) : code.IsClosedBy(lines[i]) ? null : code;
            if (code is not null ? Fenced().IsMatch(lines[i]) : Named().IsMatch(lines[i]) || (i == 0 ? Marked() : Squashed()).IsMatch(lines[i]))
            {
                return lines[i].Trim();
            }
        }

        return null;
    }

    // The denial is looked for from behind the word: looked for before it, every blank of a long line would read the blanks before it again.
    [GeneratedRegex(
        @"\bbreaking(?<!\b(no|non|not|never|without|isn't|aren't)(\s+|-)(an?\s+|any\s+)?breaking)(\s+|-)changes?\b"
        + @"|^[\s>*+_#-]*breaking(?>[\s_-]*)(changes?)?(?>[\s_*]*)(\([^()]*\))?(?>[\s_*]*):",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(Lead + @"[A-Za-z][\w./,&+-]*\s*(?:\(.*\)\s*)?" + Mark, RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(Lead + @"(?:" + Types + @"(?:[./,&+-]\w+)*\s*(?:\(.*\)\s*)?|[A-Za-z][\w-]*\([^()]*\))" + Mark, RegexOptions.CultureInvariant)]
    private static partial Regex Squashed();

    [GeneratedRegex(@"^\s*BREAKING[ -]CHANGE:", RegexOptions.CultureInvariant)]
    private static partial Regex Fenced();
}
