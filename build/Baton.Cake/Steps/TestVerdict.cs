using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Diagnostics;
using Baton.Core.Testing;

namespace Baton.Cake.Steps;

/// <summary>Decides what a test run came to, from its exit code, its results files, and only for the names of lost failures from its words.</summary>
internal static partial class TestVerdict
{
    private const int Shown = 20;

    // Microsoft.Testing.Platform: 2 is "at least one test failed", 8 is "zero tests ran".
    private const int SomeFailed = 2;
    private const int NoneRan = 8;

    /// <summary>The worse of two exit codes: to have nothing to run is better than every failure.</summary>
    public static int Worse(int one, int other) => one is 0 or NoneRan && other != 0 ? other : one;

    /// <summary>The verdict.</summary>
    /// <param name="exit">The exit code of <c>dotnet test</c>; of several runs the worst.</param>
    /// <param name="lines">What it printed.</param>
    /// <param name="runs">What its results files say; null for one that cannot be read.</param>
    public static Result<TestRun> Of(int exit, IReadOnlyList<string> lines, IReadOnlyCollection<TestRun?> runs)
    {
        var run = TestRun.Sum(runs.OfType<TestRun>());
        if (run.Failures.Length > 0)
        {
            return Failed($"{run.Counts.Failed} of {run.Counts.Total} tests failed", [.. run.Failures.Select(Line)]);
        }

        // xunit.v3 leaves an empty results file when a message has characters that XML cannot have.
        var lost = exit == SomeFailed ? lines.Select(l => FailedLine().Match(l)).Where(m => m.Success).Select(m => $"  {m.Groups["name"].Value}").Distinct().ToList() : [];
        if (lost.Count > 0)
        {
            return Failed($"{lost.Count} test{(lost.Count == 1 ? "" : "s")} failed, and no results file could tell more", [.. lost]);
        }

        var untold = runs.Count == 0 && lines.Any(l => SomeRan().IsMatch(l));
        if (exit is not (0 or NoneRan) || runs.Contains(null) || untold)
        {
            return NoResults(exit, lines, runs.Count);
        }

        return run.Counts.Total > 0 ? run : Result<TestRun>.Success(run, StepDiagnostics.NoTests.Report(
            "No test ran.", "Write one, or say \"test\": { \"enabled\": false } in baton.json."));
    }

    private static Diagnostic Failed(string what, ImmutableArray<string> names)
    {
        var more = names.Length > Shown ? $"\n  … and {names.Length - Shown} more" : "";
        return StepDiagnostics.TestsFailed.Report($"{what}:\n{string.Join('\n', names.Take(Shown))}{more}", "Mend them; a release with a failed test is none.");
    }

    private static string Line(TestFailure failure) => $"  {failure.Name}: {failure.Message}{(failure.At is null ? "" : $" ({failure.At})")}";

    private static Diagnostic NoResults(int exit, IReadOnlyList<string> lines, int files)
    {
        var cure = lines.Any(l => l.Contains("VSTest target is no longer supported", StringComparison.Ordinal))
            ? "Add \"test\": { \"runner\": \"Microsoft.Testing.Platform\" } to global.json."
            : "Run 'dotnet test' and see; a crashed test host leaves no result, and so does a project without Microsoft.Testing.Extensions.TrxReport or xunit.v3.";
        return StepDiagnostics.NoResults.Report(
            $"The tests ended with {exit}{(files == 0 ? " and left no results file" : "")}:\n{string.Join('\n', BuildErrors.LastWords(lines))}", cure);
    }

    [GeneratedRegex(@"^\s*failed (?<name>.+?)(\s\(\d[^()]*\))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex FailedLine();

    // The summary of Microsoft.Testing.Platform: tests ran, and the project has no report to tell of them.
    [GeneratedRegex(@"^\s*total: [1-9]\d*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SomeRan();
}
