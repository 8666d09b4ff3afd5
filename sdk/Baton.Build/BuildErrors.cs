using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Diagnostics;

namespace Baton.Build;

/// <summary>The errors in what MSBuild printed: <c>FILE(LINE,COLUMN): error CODE: TEXT [PROJECT]</c>.</summary>
internal static partial class BuildErrors
{
    private const int Shown = 5;
    private const int LastLines = 10;

    /// <summary>
    /// Each of them once, whole, without the project: a build repeats them at its end, and for every target framework. MSBuild repeats place and code before each
    /// line of a text; such lines are one error.
    /// </summary>
    public static ImmutableArray<string> In(IEnumerable<string> lines) =>
    [
        .. lines.Where(IsError).Select(l => Project().Replace(l, "").Trim()).Distinct(StringComparer.Ordinal)
            .GroupBy(Head, StringComparer.Ordinal)
            .SelectMany(g => g.Key.Length == 0 ? [.. g] : new[] { Whole(g.Key, [.. g]) }),
    ];

    /// <summary>
    /// What a failed run said, the cause first: the errors of the compiler and of MSBuild, or else the exception that ended a program and the last lines. Nobody needs
    /// its stack trace.
    /// </summary>
    public static string Said(IReadOnlyList<string> lines)
    {
        var errors = In(lines);
        if (errors.Length > 0)
        {
            return string.Join('\n', errors.Take(Shown)) + (errors.Length > Shown ? $"\n… and {errors.Length - Shown} more" : "");
        }

        var causes = lines.Where(l => Cause().IsMatch(l)).Select(l => l.Trim()).Distinct(StringComparer.Ordinal).ToList();
        return string.Join('\n', [.. causes, .. Last(lines).Where(l => !causes.Contains(l.Trim()))]);
    }

    /// <summary>The place that an error names; null when it names none.</summary>
    public static SourceLocation? Place(string error)
    {
        var match = Location().Match(error);
        return match.Success ? new SourceLocation(match.Groups["file"].Value, Number(match.Groups["line"]), Number(match.Groups["column"])) : null;
    }

    /// <summary>The first category in a line is the line's own; what follows is text.</summary>
    private static bool IsError(string line) => Category().Match(line).Groups["category"].Value == "error";

    private static string Head(string error) => Numbered().Match(error) is { Success: true } head ? head.Value : "";

    /// <summary>Lines of one text follow each other in the order in which they were printed; two errors of one kind in one place are shown as one.</summary>
    private static string Whole(string head, ImmutableArray<string> errors) =>
        string.Join('\n', [errors[0], .. errors.Skip(1).Select(e => $"  {e[head.Length..].Trim()}")]);

    private static IEnumerable<string> Last(IEnumerable<string> lines) =>
        lines.Where(l => l.Trim().Length > 0 && !l.StartsWith("   at ", StringComparison.Ordinal) && !l.StartsWith("   --- ", StringComparison.Ordinal)).TakeLast(LastLines);

    private static int Number(Group group) => group.Success && int.TryParse(group.Value, out var number) ? number : 0;

    [GeneratedRegex(@"(:|^)\s*(?<category>error|warning)(\s+[A-Za-z]+\d+)?\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Category();

    [GeneratedRegex(@"\s*\[[^\[\]]+proj(::[^\[\]]*)?\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Project();

    // The last bracket before the colon: a path may have brackets of its own.
    [GeneratedRegex(@"^\s*(?<file>.+?)\((?<line>\d+)(,(?<column>\d+))?(,\d+,\d+)?\)\s*:\s*error\b", RegexOptions.CultureInvariant)]
    private static partial Regex Location();

    // With a place: a text without one, such as NuGet's, is of its own.
    [GeneratedRegex(@"^.+?\(\d+(,\d+){0,3}\)\s*:\s*error\s+[A-Za-z]+\d+\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(Unhandled exception[.:]|Process terminated\.|Fatal error\.|Stack overflow\.|Out of memory\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Cause();
}
