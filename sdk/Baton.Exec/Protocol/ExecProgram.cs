using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Hooks;
using CliWrap;
using CliWrap.Exceptions;

namespace Baton.Exec.Protocol;

/// <summary>Starts the program of an entry once for each request, in the unit's folder, with a clean environment, a time limit and a limit for its output.</summary>
/// <param name="command">The entry.</param>
/// <param name="folder">The unit's folder, absolute.</param>
/// <param name="variables">The environment variables of this process.</param>
internal sealed class ExecProgram(ExecCommand command, string folder, IReadOnlyDictionary<string, string> variables)
{
    /// <summary>The most that a program may write to standard output, in bytes.</summary>
    public const int MostOutput = 16 << 20;

    private const int MostError = 64 << 10;
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Asks it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the program and what it has started.</param>
    public async Task<Result<JsonObject>> AskAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var method = (string)request["method"]!;
        using var late = new CancellationTokenSource(command.Timeout);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        using var output = new BoundedOutput(MostOutput, end.Cancel);
        using var error = new LastOutput(MostError);
        try
        {
            var ended = await Prepare(request, output, error).ExecuteAsync(end.Token);
            if (output.Text() is not { } text)
            {
                return ExecAnswer.Bad(Name, "its output is not UTF-8");
            }

            var answer = ExecAnswer.Read(Name, Secrets.Redact(text));

            // What it says itself tells more than its exit code.
            return ended.ExitCode == 0 || answer.Diagnostics.Any(d => d.Code == ExecDiagnostics.Refused.Code) ? answer
                : Failed(method, $"ended with {ended.ExitCode}", error);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return output.IsExceeded ? ExecAnswer.Bad(Name, $"it wrote more than {MostOutput >> 20} MiB") : Failed(method, $"did not end within {command.Timeout}", error);
        }
        catch (Exception exception) when (exception is Win32Exception or CliWrapException or InvalidOperationException)
        {
            return ExecDiagnostics.NotStarted.Report(
                $"'{Name}' cannot be started: {(exception.InnerException ?? exception).Message}", "Look at \"command\" in baton.json: a path with a slash is relative to the unit's folder, and the file must be executable.");
        }
    }

    /// <summary>What the program writes is kept in the ledger, too.</summary>
    private SecretList Secrets => new(SecretVariables.Of(variables, command.Secrets));

    private string Name => command.Command[0];

    private Command Prepare(JsonObject request, Stream output, Stream error)
    {
        var changes = CleanEnvironment.Of(variables, (name, _) => command.Secrets.Contains(name));
        foreach (var (name, value) in TraceContext.Of(variables).Concat(ExecVariables.Of(request).Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))))
        {
            changes[name] = value;
        }

        return Cli.Wrap(Name.Contains('/') || Name.Contains('\\') ? Path.GetFullPath(Name, folder) : Name)
            .WithArguments(command.Command.Skip(1))
            .WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None)
            .WithEnvironmentVariables(changes)
            .WithStandardInputPipe(new RequestPipe(request.ToJsonString(OneLine) + "\n"))
            .WithStandardOutputPipe(PipeTarget.ToStream(output))
            .WithStandardErrorPipe(PipeTarget.ToStream(error));
    }

    private Diagnostic Failed(string method, string how, LastOutput error)
    {
        var said = string.Join('\n', Secrets.Redact(error.Text()).Split('\n').Where(l => l.Trim().Length > 0).TakeLast(10).Select(PlainText.Of));
        return ExecDiagnostics.Failed.Report(
            $"'{Name}' {how} when it was asked for '{method}'." + (said.Length > 0 ? $" It wrote:\n{said}" : ""), "Correct the cause, and run the same command again; what was done stays done.");
    }
}
