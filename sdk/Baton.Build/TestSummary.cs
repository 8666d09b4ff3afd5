using System.Globalization;
using System.Text.RegularExpressions;
using Baton.Core.Releases;

namespace Baton.Build;

/// <summary>The numbers that <c>dotnet test</c> prints at its end, whatever the test framework.</summary>
internal static partial class TestSummary
{
    /// <summary>The numbers; null when there are none. Of several summaries of the platform, the last one counts: tests print what they like before it.</summary>
    /// <param name="lines">What <c>dotnet test</c> printed.</param>
    public static TestCounts? In(IReadOnlyList<string> lines)
    {
        for (var i = lines.Count - Platform.Length; i >= 0; i--)
        {
            if (AtLine(lines, i) is { } counts)
            {
                return counts;
            }
        }

        var projects = lines.Select(l => Project().Match(l)).Where(m => m.Success).ToList();
        return projects.Count == 0 ? null : new TestCounts(Sum(projects, "passed"), Sum(projects, "failed"), Sum(projects, "skipped"));
    }

    // The summary of Microsoft.Testing.Platform is four lines, one for all projects.
    private static readonly string[] Platform = ["total", "failed", "succeeded", "skipped"];

    private static TestCounts? AtLine(IReadOnlyList<string> lines, int at)
    {
        var found = Platform.Select((name, i) => Number().Match(lines[at + i]) is { Success: true } match && match.Groups["name"].Value == name
            ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : -1).ToList();
        return found.Contains(-1) ? null : new TestCounts(found[2], found[1], found[3]);
    }

    private static int Sum(IEnumerable<Match> projects, string name) => projects.Sum(m => int.Parse(m.Groups[name].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^  (?<name>total|failed|succeeded|skipped): (?<number>\d{1,9})(?: \(\+\d+ retried\))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // VSTest has a line for each project.
    [GeneratedRegex(@"^\s*(?:Passed|Failed|Skipped)!\s+- Failed:\s+(?<failed>\d{1,9}), Passed:\s+(?<passed>\d{1,9}), Skipped:\s+(?<skipped>\d{1,9}), Total:\s+\d+,", RegexOptions.CultureInvariant)]
    private static partial Regex Project();
}
