using System.Text.RegularExpressions;

namespace Baton.Core.Commits;

/// <summary>
/// What people write for a breaking change and Conventional Commits 1.0 does not read as one: prose, a bullet, lower case, a <c>!</c> without the blank after its
/// colon. Rules 11 to 16 want <c>BREAKING CHANGE:</c> in capitals at the beginning of a line, or <c>!</c> right before the colon of the first line.
/// </summary>
public static partial class BreakingLookalike
{
    /// <summary>The first line that looks like a breaking change; null for none. Code and denials ("no breaking changes") do not count.</summary>
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
            if (code is null && (Named().IsMatch(lines[i]) || (i == 0 && Marked().IsMatch(lines[i]))))
            {
                return lines[i].Trim();
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<!\b(no|non|not|never|without|isn't|aren't)[ -](an?[ ]|any[ ])?)\bbreaking[ -]changes?\b|^[\s>*+-]*breaking[ ]?(\([^()]*\))?:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*[A-Za-z][\w-]*\s*(\([^()]*\)\s*)*!+\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
