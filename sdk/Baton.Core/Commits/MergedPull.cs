using System.Globalization;
using System.Text.RegularExpressions;

namespace Baton.Core.Commits;

/// <summary>The pull request that brought a commit, as GitHub names it in the subject when it squashes, and when it merges.</summary>
public static partial class MergedPull
{
    /// <summary>Its number; null when the subject names none.</summary>
    /// <param name="message">A whole commit message.</param>
    public static int? In(string message)
    {
        var subject = message.Split('\n', 2)[0].TrimEnd();
        var match = Squashed().Match(subject) is { Success: true } squashed ? squashed : Merged().Match(subject);
        return int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }

    [GeneratedRegex(@"\(#(?<number>[0-9]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Squashed();

    [GeneratedRegex(@"^Merge pull request #(?<number>[0-9]+) from ", RegexOptions.CultureInvariant)]
    private static partial Regex Merged();
}
