using System.Text.Json.Nodes;
using Baton.Testing;
using Baton.Testing.Git;
using Baton.Testing.Processes;
using CliWrap;
using CliWrap.Buffered;

[assembly: AssemblyFixture(typeof(StartedProcesses))]

namespace Baton.GitHub.Tests.Equipment;

/// <summary>What a run of the real <c>baton</c>, in a process of its own, came to.</summary>
internal sealed record ToolRun(int Exit, string Out, string Error)
{
    private static readonly string[] Foreign = ["GITHUB_TOKEN", "GH_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN", "GITHUB_API_URL", "GITHUB_SERVER_URL", "GITHUB_ACTIONS", "BATON_SIGNING_KEY", "NUGET_API_KEY"];

    public string All => $"exit {Exit}\n{Out}\n{Error}";

    public JsonObject Json => JsonNode.Parse(Out)!.AsObject();

    public IReadOnlyList<string> Codes => [.. Json["diagnostics"]!.AsArray().Select(d => (string)d!["code"]!)];

    public static Task<ToolRun> StartAsync(string folder, IReadOnlyDictionary<string, string?> variables, params string[] arguments) =>
        StartAsync(folder, variables, _ => { }, arguments);

    /// <param name="folder">Where.</param>
    /// <param name="variables">The environment, as far as it matters.</param>
    /// <param name="started">Is told the id of the process.</param>
    /// <param name="arguments">What it is to do.</param>
    public static async Task<ToolRun> StartAsync(string folder, IReadOnlyDictionary<string, string?> variables, Action<int> started, string[] arguments)
    {
        // …/bin/Debug/net10.0/ of this project is bin/Debug/net10.0 of the tool.
        var output = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..];
        var tool = RepositoryRoot.Combine(["build", "Baton.Tool", .. output, "Baton.Tool.dll"]);
        var running = Cli.Wrap("dotnet")
            .WithArguments(["exec", tool, "-C", folder, .. arguments])
            .WithEnvironmentVariables(Foreign.ToDictionary(name => name, _ => (string?)null).Concat(GitVariables.Changes()).Concat(variables).GroupBy(v => v.Key).ToDictionary(v => v.Key, v => v.Last().Value))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        started(running.ProcessId);
        var result = await running;
        return new ToolRun(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    /// <summary>This run, if the exit code is the expected one.</summary>
    public ToolRun Exits(int expected)
    {
        Assert.True(Exit == expected, $"Expected exit {expected}:\n{All}");
        return this;
    }
}
