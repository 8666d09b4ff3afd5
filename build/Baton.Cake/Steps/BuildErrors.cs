using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Diagnostics;

namespace Baton.Cake.Steps;

/// <summary>The errors in what MSBuild printed: <c>FILE(LINE,COLUMN): error CODE: TEXT [PROJECT]</c>.</summary>
internal static partial class BuildErrors
{
    /// <summary>Each of them once, without the project: a build repeats them at its end, and for every target framework.</summary>
    public static ImmutableArray<string> In(IEnumerable<string> lines) =>
        [.. lines.Where(IsError).Select(l => Project().Replace(l, "").Trim()).Distinct(StringComparer.Ordinal)];

    /// <summary>The last lines that say something, for a program that failed without an error of this form. Nobody needs its stack trace.</summary>
    public static IEnumerable<string> LastWords(IEnumerable<string> lines) =>
        lines.Where(l => l.Trim().Length > 0 && !l.StartsWith("   at ", StringComparison.Ordinal) && !l.StartsWith("   --- ", StringComparison.Ordinal)).TakeLast(10);

    /// <summary>The place that an error names; null when it names none.</summary>
    public static SourceLocation? Place(string error)
    {
        var match = Location().Match(error);
        return match.Success ? new SourceLocation(match.Groups["file"].Value, Number(match.Groups["line"]), Number(match.Groups["column"])) : null;
    }

    /// <summary>The first category in a line is the line's own; what follows is text.</summary>
    private static bool IsError(string line) => Category().Match(line).Groups["category"].Value == "error";

    private static int Number(Group group) => group.Success && int.TryParse(group.Value, out var number) ? number : 0;

    [GeneratedRegex(@"(:|^)\s*(?<category>error|warning)(\s+[A-Za-z]+\d+)?\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Category();

    [GeneratedRegex(@"\s*\[[^\[\]]+proj(::[^\[\]]*)?\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Project();

    // The last bracket before the colon: a path may have brackets of its own.
    [GeneratedRegex(@"^\s*(?<file>.+?)\((?<line>\d+)(,(?<column>\d+))?(,\d+,\d+)?\)\s*:\s*error\b", RegexOptions.CultureInvariant)]
    private static partial Regex Location();
}
