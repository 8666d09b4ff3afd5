using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Exec.Conformance;
using Baton.Tool.CommandLine;
using Baton.Tool.Rendering;
using Baton.Tool.Surroundings;

namespace Baton.Tool.PluginChecks;

/// <summary><c>baton check --plugin PROGRAM</c>: tests whether a program implements the exec protocol. It requires neither a release unit nor git.</summary>
internal static class PluginCheckCommand
{
    /// <summary>Whether a command line is one for it.</summary>
    public static bool Takes(Invocation invocation) => invocation.Command?.Name == "check" && invocation.Values("plugin-program").Any();

    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code: 1 when a test failed.</returns>
    public static int Run(Invocation invocation, ProcessWorld world)
    {
        var scratch = Directory.CreateTempSubdirectory("baton-").FullName;
        try
        {
            var program = invocation.Values("plugin-program").Last();
            var test = new ConformanceTest([Written(program, invocation.Directory)], invocation.Directory, scratch, world.Variables);
            return Answer(invocation, world, [.. test.RunAsync(world.Cancellation).GetAwaiter().GetResult()]);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>A file of the folder needs no slash in front of it.</summary>
    private static string Written(string program, string folder) => File.Exists(Path.GetFullPath(program, folder)) ? Path.GetFullPath(program, folder) : program;

    private static int Answer(Invocation invocation, ProcessWorld world, IReadOnlyCollection<CheckFinding> findings)
    {
        var failed = findings.Select(f => f.Diagnostic).OfType<Diagnostic>().Where(d => d.IsError).ToList();
        var exit = (int)(failed.Count == 0 ? ExitCode.Done : failed[0].Descriptor.Exit == ExitCode.Usage ? ExitCode.Usage : ExitCode.StepFailed);
        if (invocation.Json)
        {
            world.Out.WriteLine(AnswerJson.OfDiagnostics("check", failed, exit));
            return exit;
        }

        foreach (var finding in findings)
        {
            world.Out.WriteLine($"{(finding.Status == CheckStatus.Ok ? "✓" : "✗")} {finding.Name}: {finding.Evidence}");
        }

        world.Out.WriteLine(failed.Count == 0 ? "The program speaks protocol 1." : $"{failed.Count} of {findings.Count} tests failed.");
        return exit;
    }
}
