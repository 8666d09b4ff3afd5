using Baton.Testing;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Git.Tests;

/// <summary>This program once more, for one test that needs a process of its own.</summary>
internal static class OwnProgram
{
    /// <summary>Runs the test, which has to succeed.</summary>
    /// <param name="method">Which one, as the filter of the runner.</param>
    /// <param name="variables">What its environment has besides.</param>
    /// <param name="folder">Where a copy of the program is; null for this one.</param>
    public static async Task RunAsync(string method, IReadOnlyDictionary<string, string?> variables, string? folder = null)
    {
        using var results = new TempFolder();
        var run = await Cli.Wrap(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
            .WithArguments([Path.Combine(folder ?? AppContext.BaseDirectory, Path.GetFileName(typeof(OwnProgram).Assembly.Location)), "--filter-method", method, "--progress", "off", "--results-directory", results.Path])
            .WithEnvironmentVariables(variables).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode == 0, run.StandardOutput + run.StandardError);
        Assert.Contains("succeeded: 1", run.StandardOutput, StringComparison.Ordinal);
    }
}
