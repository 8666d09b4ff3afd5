using System.Text.Json;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Testing;

namespace Baton.Cake.Steps;

/// <summary>Runs the tests and reads from their results files how they ended.</summary>
/// <param name="dotnet">Runs the tests.</param>
/// <param name="folder">The unit's folder, absolute.</param>
public sealed class TestStep(DotNetCommand dotnet, string folder)
{
    /// <summary>Runs them. The build must have been done.</summary>
    /// <param name="test">What to test.</param>
    /// <param name="build">What was built.</param>
    /// <param name="properties">The properties that it was built with.</param>
    /// <param name="cancellationToken">Ends the tests.</param>
    public async Task<Result<TestRun>> RunAsync(
        TestConfiguration test, BuildConfiguration build, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var results = Directory.CreateTempSubdirectory("baton-tests-").FullName;
        try
        {
            var project = test.Project ?? build.Project;
            string[] arguments = UsesTestingPlatform(folder)
                ? ["test", .. Target(project), "--no-build", "-c", build.Configuration, "--results-directory", results, ReportOption(project), .. test.Arguments]
                : ["test", .. project is null ? Array.Empty<string>() : [project], "--no-build", "-c", build.Configuration, "--results-directory", results, "--logger", "trx", .. properties, .. test.Arguments];
            var (exit, lines) = await dotnet.RunAsync(arguments, cancellationToken);
            var runs = Directory.EnumerateFiles(results, "*.trx", SearchOption.AllDirectories)
                .Select(file => TrxReader.Read(File.ReadAllText(file))).ToList();
            return Judge(exit, lines, runs);
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    private static Result<TestRun> Judge(int exit, IReadOnlyList<string> lines, List<TestRun?> runs)
    {
        var run = TestRun.Sum(runs.OfType<TestRun>());
        if (run.Failures.Length > 0)
        {
            var names = string.Join('\n', run.Failures.Take(20).Select(f => $"  {f.Name}: {f.Message}"));
            var more = run.Failures.Length > 20 ? $"\n  … and {run.Failures.Length - 20} more" : "";
            return StepDiagnostics.TestsFailed.Report(
                $"{run.Counts.Failed} of {run.Counts.Total} tests failed:\n{names}{more}", "Mend them; a release with a failed test is none.");
        }

        // Both runners end with 8 when there was nothing to run; every other code is a failure that no results file tells of.
        if (exit is not (0 or 8) || runs.Contains(null))
        {
            return StepDiagnostics.NoResults.Report(
                $"The tests ended with {exit}{(runs.Count == 0 ? " and left no results file" : "")}:\n{string.Join('\n', lines.TakeLast(10))}",
                "Run 'dotnet test' and see; a crashed test host leaves no result.");
        }

        return run.Counts.Total > 0 ? run : Result<TestRun>.Success(run, StepDiagnostics.NoTests.Report(
            "No test ran.", "Write one, or say \"test\": { \"enabled\": false } in baton.json."));
    }

    /// <summary>The SDK decides by the nearest global.json which of its two test runners it uses.</summary>
    private static bool UsesTestingPlatform(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "global.json");
            if (File.Exists(file))
            {
                using var json = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
                return json.RootElement.TryGetProperty("test", out var test) && test.TryGetProperty("runner", out var runner)
                    && runner.GetString() == "Microsoft.Testing.Platform";
            }
        }

        return false;
    }

    private static string[] Target(string? project) => project is null ? []
        : project.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || project.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase)
            ? ["--solution", project] : ["--project", project];

    /// <summary>xunit.v3 brings a TRX report of its own; the other frameworks take the platform's extension, if the project references it.</summary>
    private string ReportOption(string? project)
    {
        var start = project is null ? folder : Path.GetDirectoryName(Path.GetFullPath(project, folder))!;
        var extension = Directory.EnumerateFiles(start, "project.assets.json", SearchOption.AllDirectories)
            .Any(file => File.ReadAllText(file).Contains("\"Microsoft.Testing.Extensions.TrxReport/", StringComparison.Ordinal));
        return extension ? "--report-trx" : "--report-xunit-trx";
    }
}
