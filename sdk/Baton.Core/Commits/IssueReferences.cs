using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Baton.Core.Commits;

/// <summary>
/// The issues and pull requests that commits finish: the pull request that a merge names, and what a closing word stands before
/// (https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue). A number that is only mentioned
/// is somebody else's story, and so is one of another repository.
/// </summary>
public static partial class IssueReferences
{
    /// <summary>Their numbers, each once, the lowest first.</summary>
    /// <param name="messages">Whole commit messages.</param>
    public static ImmutableArray<int> In(IEnumerable<string> messages) =>
        [.. messages.SelectMany(Numbers).Distinct().Order()];

    private static IEnumerable<int> Numbers(string message)
    {
        var subject = message.Split('\n', 2)[0].TrimEnd();
        return SquashedPull().Matches(subject).Concat(MergedPull().Matches(subject)).Concat(Closed().Matches(message))
            .Select(m => int.TryParse(m.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0);
    }

    [GeneratedRegex(@"\(#(?<number>\d+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex SquashedPull();

    [GeneratedRegex(@"^Merge pull request #(?<number>\d+) from ", RegexOptions.CultureInvariant)]
    private static partial Regex MergedPull();

    [GeneratedRegex(@"\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(?<number>\d+)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closed();
}
