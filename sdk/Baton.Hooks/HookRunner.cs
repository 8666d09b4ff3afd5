using System.Collections.Immutable;
using System.ComponentModel;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using CliWrap;
using CliWrap.Exceptions;

namespace Baton.Hooks;

/// <summary>
/// Runs a hook: in the folder that it is given, with a clean environment and a time limit, its output going to a file. So it may leave a
/// service running behind it: that one holds no pipe of ours.
/// </summary>
/// <param name="hooks">The time limit, and which variables are let through.</param>
/// <param name="outside">The environment variables of this process.</param>
public sealed class HookRunner(HooksConfiguration hooks, IReadOnlyDictionary<string, string> outside)
{
    /// <summary>What must not stay in its output.</summary>
    public SecretList Secrets { get; init; } = new(SecretVariables.Of(outside));

    /// <summary>Runs it.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="command">Its arguments, the program first; empty for none.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="facts">The variables that it is given.</param>
    /// <param name="log">The file for its output.</param>
    /// <param name="cancellationToken">Ends it, and what it has started.</param>
    /// <returns>Null when it ended with 0.</returns>
    public async Task<Diagnostic?> RunAsync(
        string name, ImmutableArray<string> command, string folder, IEnumerable<KeyValuePair<string, string>> facts, string log, CancellationToken cancellationToken)
    {
        if (command.IsEmpty)
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(hooks.Timeout);
        try
        {
            var result = await Prepare(command, folder, facts, log).ExecuteAsync(limit.Token);
            RedactedFile.Clean(log, Secrets);
            return result.ExitCode == 0 ? null : Failed(name, command, $"ended with {result.ExitCode}", log);
        }
        catch (OperationCanceledException)
        {
            RedactedFile.Clean(log, Secrets);
            cancellationToken.ThrowIfCancellationRequested();
            return Failed(name, command, $"did not end within {hooks.Timeout}", log);
        }
        catch (Exception exception) when (exception is Win32Exception or CliWrapException)
        {
            return Failed(name, command, $"could not be started: {exception.Message}", log);
        }
    }

    private Command Prepare(ImmutableArray<string> command, string folder, IEnumerable<KeyValuePair<string, string>> facts, string log)
    {
        // The script is constant and the hook's own words stay arguments. It hands the hook a file where a pipe of ours would be.
        var run = OperatingSystem.IsWindows()
            ? Cli.Wrap(command[0]).WithArguments(command.Skip(1)).WithStandardOutputPipe(PipeTarget.ToFile(log))
            : Cli.Wrap("/bin/sh").WithArguments(["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1 </dev/null", "hook", log, .. command]);
        return run.WithWorkingDirectory(folder).WithValidation(CommandResultValidation.None).WithEnvironmentVariables(e =>
        {
            foreach (var (key, value) in CleanEnvironment.Of(outside, (variable, _) => hooks.Environment.Contains(variable)).Concat(TraceContext.Of(outside)))
            {
                e.Set(key, value);
            }

            foreach (var (key, value) in facts)
            {
                e.Set(key, value);
            }
        });
    }

    private Diagnostic Failed(string name, ImmutableArray<string> command, string how, string log)
    {
        var said = File.Exists(log) ? string.Join('\n', File.ReadLines(log).TakeLast(10)) : "";
        return Secrets.Redact(HookDiagnostics.HookFailed.Report(
            $"The hook '{name}' ({string.Join(' ', command)}) {how}." + (said.Length > 0 ? $" It said:\n{said}" : ""), $"Its whole output is in '{log}'."));
    }
}
