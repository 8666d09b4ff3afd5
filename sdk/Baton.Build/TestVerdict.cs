using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Testing;

namespace Baton.Build;

/// <summary>Decides what a test run came to, from its exit codes, its results files, and the summary that <c>dotnet test</c> prints.</summary>
internal static class TestVerdict
{
    private const int Shown = 20;
    private const int ShownLines = 10;

    // Microsoft.Testing.Platform: 2 is "at least one test failed", 8 is "zero tests ran".
    private const int SomeFailed = 2;
    private const int NoneRan = 8;

    /// <summary>The worse of two exit codes: to have nothing to run is better than every failure.</summary>
    public static int Worse(int one, int other) => one is 0 or NoneRan && other != 0 ? other : one;

    /// <summary>The verdict.</summary>
    /// <param name="ends">How the runs of <c>dotnet test</c> ended.</param>
    public static Result<TestOutcome> Of(IReadOnlyList<TestEnd> ends)
    {
        var exit = ends.Aggregate(0, (worst, end) => Worse(worst, end.Exit));
        var counts = Counts(ends);
        List<TestFailure> failures = [.. ends.SelectMany(e => e.Reported.Failures), .. ends.Where(e => e.Exit == SomeFailed).SelectMany(Unreported)];
        var runtime = exit is 0 or NoneRan ? null : MissingRuntime.In([.. ends.SelectMany(e => e.Lines)]);
        Diagnostic[] wrong = [.. runtime is null ? [] : new[] { runtime }, .. failures.Count == 0 ? [] : new[] { Failed(failures, counts) }];
        if (wrong.Length > 0)
        {
            return Result<TestOutcome>.Failure(wrong);
        }

        if (exit is not (0 or NoneRan) || ends.Any(e => e.Reports.Contains(null)))
        {
            return NoResults(exit, [.. ends.SelectMany(e => e.Lines)], ends.Sum(e => e.Reports.Count));
        }

        return Result<TestOutcome>.Success(new TestOutcome(counts), counts switch
        {
            null => [Uncounted([.. ends.SelectMany(e => e.Silent)])],
            { Total: 0 } => [StepDiagnostics.NoTests.Report("No test ran.", "Write one, or say \"test\": { \"enabled\": false } in baton.json.")],
            _ => [],
        });
    }

    /// <summary>
    /// How many tests ended how. The summary tells of every project, whatever its framework; results files only of those that write one. Where there is neither,
    /// there is no number: a wrong one would go into the release.
    /// </summary>
    private static TestCounts? Counts(IEnumerable<TestEnd> ends)
    {
        var all = ends.Select(e => TestSummary.In(e.Lines) ?? (e.Silent.IsEmpty ? e.Reported.Counts : null)).ToList();
        return all.Contains(null) ? null : new TestCounts(all.Sum(c => c!.Passed), all.Sum(c => c!.Failed), all.Sum(c => c!.Skipped));
    }

    /// <summary>The failures that only the console tells of: xunit.v3 leaves an empty file when a message has characters that XML cannot have, and some projects have none.</summary>
    private static IEnumerable<TestFailure> Unreported(TestEnd end) =>
        end.Reports.Contains(null) || !end.Silent.IsEmpty || end.Reports.Count == 0
            ? ConsoleFailures.In(end.Lines).ExceptBy(end.Reported.Failures.Select(f => f.Name), f => f.Name) : [];

    private static Diagnostic Failed(List<TestFailure> failures, TestCounts? counts)
    {
        var what = counts is not null && counts.Failed >= failures.Count ? $"{counts.Failed} of {counts.Total} tests failed" : $"{failures.Count} test{(failures.Count == 1 ? "" : "s")} failed";
        var more = failures.Count > Shown ? $"\n  … and {failures.Count - Shown} more" : "";
        return StepDiagnostics.TestsFailed.Report(
            $"{what}:\n{string.Join('\n', failures.Take(Shown).Select((f, i) => Text(f, i == 0 ? int.MaxValue : ShownLines)))}{more}",
            "Fix the failing tests; a release requires that all tests pass.");
    }

    /// <summary>The name, the test's own message, and where it failed.</summary>
    private static string Text(TestFailure failure, int most)
    {
        var lines = failure.Message.Split('\n');
        string[] shown = [.. lines.Take(most), .. lines.Length > most ? [$"… and {lines.Length - most} more lines"] : Array.Empty<string>()];
        return shown is [var only]
            ? $"  {failure.Name}{(only.Length == 0 ? "" : $": {only}")}{(failure.At is null ? "" : $" ({failure.At})")}"
            : $"  {failure.Name}:\n{string.Join('\n', [.. shown, .. failure.At is null ? [] : new[] { failure.At }]).Indented(4)}";
    }

    private static Diagnostic Uncounted(ImmutableArray<string> silent) => StepDiagnostics.Uncounted.Report(
        $"The tests passed, and their number is unknown: {string.Join(", ", silent)} write{(silent.Length == 1 ? "s" : "")} no results file, and 'dotnet test' printed no summary. The release states no number.",
        $"Add the package that writes one: dotnet add {(silent.Length == 1 ? silent[0] : "PROJECT")} package Microsoft.Testing.Extensions.TrxReport");

    private static Diagnostic NoResults(int exit, IReadOnlyList<string> lines, int files)
    {
        var cure = lines.Any(l => l.Contains("VSTest target is no longer supported", StringComparison.Ordinal))
            ? "Add \"test\": { \"runner\": \"Microsoft.Testing.Platform\" } to global.json."
            : "Run 'dotnet test' to see more. A test host that crashed leaves no results.";
        return StepDiagnostics.NoResults.Report(
            $"{BuildErrors.Said(lines)}\nThe tests ended with {exit}{(files == 0 ? " and left no results file" : "")}.", cure);
    }
}
