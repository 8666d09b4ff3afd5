using System.Collections.Immutable;
using System.Globalization;

namespace Baton.Core.Commits;

/// <summary>
/// The issues and pull requests of this repository that commits finish: <see cref="MergedPull"/> and <see cref="ClosedIssues"/>. A number that is
/// only mentioned is somebody else's story.
/// </summary>
public static class IssueReferences
{
    /// <summary>Their numbers, each once, the lowest first.</summary>
    /// <param name="messages">Whole commit messages.</param>
    public static ImmutableArray<int> In(IEnumerable<string> messages) =>
        [.. messages.SelectMany(Numbers).Distinct().Order()];

    private static IEnumerable<int> Numbers(string message)
    {
        var closed = ClosedIssues.In(message).Where(r => r[0] == '#')
            .Select(r => int.TryParse(r.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return closed.Append(MergedPull.In(message) ?? 0).Where(number => number > 0);
    }
}
