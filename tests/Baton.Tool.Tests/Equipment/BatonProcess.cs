using System.Text;
using System.Text.Json.Nodes;
using CliWrap;

namespace Baton.Tool.Tests.Equipment;

/// <summary>Runs the real <c>baton</c> as a process of its own.</summary>
internal static class BatonProcess
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "Baton.Tool.dll");
    private static readonly string Crash = Path.Combine(AppContext.BaseDirectory, "Baton.CrashHost.dll");

    /// <summary>Runs a command line in a folder, to its end.</summary>
    public static Task<BatonResult> RunAsync(string folder, params string[] arguments) =>
        RunAsync(["dotnet", "exec", Tool], folder, arguments, CancellationToken.None);

    /// <summary>The same, with <c>--json</c>.</summary>
    public static Task<BatonResult> JsonAsync(string folder, params string[] arguments) => RunAsync(folder, [.. arguments, "--json"]);

    /// <summary>The same, killed at a point of <see cref="CrashHost"/>.</summary>
    public static Task<BatonResult> KilledAsync(string point, string folder, params string[] arguments) =>
        RunAsync(["dotnet", "exec", Crash, point], folder, arguments, CancellationToken.None);

    /// <summary>Runs until Ctrl-C (SIGINT) when <paramref name="interrupt"/> says so.</summary>
    public static Task<BatonResult> InterruptibleAsync(string folder, string[] arguments, CancellationToken interrupt) =>
        RunAsync(["dotnet", "exec", Tool], folder, arguments, interrupt);

    /// <summary>Runs where no file can grow over a size, as on a disk that is full.</summary>
    public static Task<BatonResult> WithFileLimitAsync(int kilobytes, string folder, params string[] arguments) =>
        RunAsync(["/bin/sh", "-c", "trap '' XFSZ; ulimit -f $1; shift; export DOTNET_EnableWriteXorExecute=0; exec dotnet \"$@\"", "limited", $"{kilobytes * 2}", "exec", Tool], folder, arguments, CancellationToken.None);

    private static async Task<BatonResult> RunAsync(string[] host, string folder, string[] arguments, CancellationToken interrupt)
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var command = Cli.Wrap(host[0])
            .WithArguments([.. host[1..], "-C", folder, .. arguments])
            .WithEnvironmentVariables(GitIdentity.Variables)
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error));
        var running = command.ExecuteAsync(TestContext.Current.CancellationToken);
        await using var interruption = interrupt.Register(() => Processes.Interrupt(running.ProcessId));
        var result = await running;
        return new BatonResult(result.ExitCode, output.ToString(), error.ToString());
    }
}

/// <summary>What a run of <c>baton</c> came to.</summary>
internal sealed record BatonResult(int Exit, string Out, string Error)
{
    /// <summary>Everything, for the message of a failed assertion.</summary>
    public string All => $"exit {Exit}\n{Out}\n{Error}";

    /// <summary>The answer of <c>--json</c>.</summary>
    public JsonObject Json => JsonNode.Parse(Out)!.AsObject();

    /// <summary>The codes of the diagnostics in the JSON answer.</summary>
    public IReadOnlyList<string> Codes => [.. Json["diagnostics"]!.AsArray().Select(d => (string)d!["code"]!)];

    /// <summary>The codes of the errors alone.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Json["diagnostics"]!.AsArray().Where(d => (string)d!["severity"]! == "error").Select(d => (string)d!["code"]!)];

    /// <summary>This result, if the exit code is the expected one.</summary>
    public BatonResult Exits(int expected)
    {
        Assert.True(Exit == expected, $"Expected exit {expected}:\n{All}");
        return this;
    }
}
