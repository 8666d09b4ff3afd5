using System.Text.RegularExpressions;
using Baton.Core.Testing;

namespace Baton.Build;

/// <summary>The failed tests that <c>dotnet test</c> with Microsoft.Testing.Platform printed, for those that no results file tells of.</summary>
internal static partial class ConsoleFailures
{
    /// <summary>Each of them once, in the order in which they failed.</summary>
    public static IEnumerable<TestFailure> In(IReadOnlyList<string> lines) => Enumerable.Range(0, lines.Count)
        .Select(i => (At: i, Match: Failed().Match(lines[i])))
        .Where(l => l.Match.Success)
        .Select(l => Read(l.Match.Groups["name"].Value, lines, l.At + 1))
        .DistinctBy(f => f.Name);

    /// <summary>Below the name: a remark, the assembly, the message, the stack trace, the output; all of it is indented.</summary>
    private static TestFailure Read(string name, IReadOnlyList<string> lines, int from)
    {
        var below = lines.Skip(from).TakeWhile(l => l.Length == 0 || l.StartsWith("  ", StringComparison.Ordinal)).ToList();
        var message = below.TakeWhile(l => !IsStack(l) && l is not ("  Standard output" or "  Error output"))
            .Where(l => !l.StartsWith("  from ", StringComparison.Ordinal)).Select(l => l.Length > 2 ? l[2..] : "");
        var stack = below.Where(IsStack).Select(l => l.Trim()).ToList();
        return new TestFailure(name, string.Join('\n', message).Trim(), stack.Find(l => l.Contains(":line ", StringComparison.Ordinal)) ?? stack.FirstOrDefault());
    }

    private static bool IsStack(string line) => line.StartsWith("    at ", StringComparison.Ordinal);

    [GeneratedRegex(@"^failed (?:\([^)]*\) )?(?<name>.+?)(\s\(\d[^()]*\))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Failed();
}
