using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Baton.Core.Commits;

/// <summary>
/// The issues that a message closes, of this repository and of others
/// (https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue).
/// </summary>
public static partial class ClosedIssues
{
    /// <summary>Each once, in order, as <c>#3</c> or <c>owner/name#4</c>.</summary>
    /// <param name="message">A whole commit message.</param>
    public static ImmutableArray<string> In(string message) =>
        [.. Closed().Matches(message).Select(m => $"{m.Groups["repository"].Value}#{m.Groups["number"].Value.TrimStart('0')}").Where(r => !r.EndsWith('#')).Distinct()];

    [GeneratedRegex(
        @"\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+(?:(?<repository>[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+)?#|GH-)(?<number>[0-9]{1,10})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closed();
}
