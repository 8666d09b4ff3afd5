using System.Text;
using Baton.Testing.Processes;
using CliWrap;

[assembly: AssemblyFixture(typeof(StartedProcesses))]

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

    /// <summary>Runs with more environment variables; null takes one away.</summary>
    public static Task<BatonResult> WithAsync(IReadOnlyDictionary<string, string?> variables, string folder, params string[] arguments) =>
        RunAsync(["dotnet", "exec", Tool], folder, arguments, CancellationToken.None, variables);

    /// <summary>The same, killed at a point of <see cref="CrashHost"/>.</summary>
    public static Task<BatonResult> KilledAsync(string point, string folder, params string[] arguments) =>
        RunAsync(["dotnet", "exec", Crash, point], folder, arguments, CancellationToken.None);

    /// <summary>The same with a key to sign with, on a clock that moves a minute each time that it is read: see <see cref="CrashHost"/>.</summary>
    public static Task<BatonResult> SigningAsync(string key, string folder, params string[] arguments) =>
        RunAsync(["dotnet", "exec", Crash, "minutes"], folder, arguments, CancellationToken.None, new Dictionary<string, string?> { ["BATON_SIGNING_KEY"] = key, ["GITHUB_ACTIONS"] = null });

    /// <summary>Runs until Ctrl-C (SIGINT) when <paramref name="interrupt"/> says so.</summary>
    public static Task<BatonResult> InterruptibleAsync(string folder, string[] arguments, CancellationToken interrupt) =>
        RunAsync(["dotnet", "exec", Tool], folder, arguments, interrupt);

    /// <summary>Runs where no file can grow over a size, as on a disk that is full.</summary>
    public static Task<BatonResult> WithFileLimitAsync(int kilobytes, string folder, params string[] arguments) =>
        RunAsync(["/bin/sh", "-c", "trap '' XFSZ; ulimit -f $1; shift; export DOTNET_EnableWriteXorExecute=0; exec dotnet \"$@\"", "limited", $"{kilobytes * 2}", "exec", Tool], folder, arguments, CancellationToken.None);

    private static async Task<BatonResult> RunAsync(string[] host, string folder, string[] arguments, CancellationToken interrupt, IReadOnlyDictionary<string, string?>? variables = null)
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var command = Cli.Wrap(host[0])
            .WithArguments([.. host[1..], "-C", folder, .. arguments])
            .WithEnvironmentVariables(GitIdentity.Variables.Concat(variables ?? new Dictionary<string, string?>())
                .GroupBy(v => v.Key, StringComparer.Ordinal).ToDictionary(v => v.Key, v => v.Last().Value, StringComparer.Ordinal))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error));
        var running = command.ExecuteAsync(TestContext.Current.CancellationToken);
        await using var interruption = interrupt.Register(() => Processes.Interrupt(running.ProcessId));
        var result = await running;
        return new BatonResult(result.ExitCode, output.ToString(), error.ToString());
    }
}
