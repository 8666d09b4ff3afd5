using System.ComponentModel;
using Baton.Build;
using CliWrap;
using CliWrap.Exceptions;

namespace Baton.Pipeline.Uses;

/// <summary>How a program ended that uses a package.</summary>
/// <param name="Exit">Its exit code; null when it did not end in time.</param>
/// <param name="Lines">What it printed.</param>
/// <param name="Unstarted">Why the system could not start it; null when it could.</param>
internal sealed record UsedProgram(int? Exit, IReadOnlyList<string> Lines, string? Unstarted = null)
{
    /// <summary>Runs one, without input.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">Where.</param>
    /// <param name="variables">What changes in the environment.</param>
    /// <param name="limit">How long it may take; then it is ended with all that it started.</param>
    /// <param name="output">Is given every line.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<UsedProgram> RunAsync(
        IReadOnlyList<string> command, string folder, IReadOnlyDictionary<string, string?> variables, TimeSpan limit, Action<string> output, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        var keep = PipeTarget.ToDelegate(line =>
        {
            lock (lines)
            {
                lines.Add(AnsiEscapes.Strip(line));
            }

            output(line);
        });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(limit);
        try
        {
            var result = await Cli.Wrap(command[0]).WithArguments(command.Skip(1)).WithWorkingDirectory(folder).WithEnvironmentVariables(variables)
                .WithValidation(CommandResultValidation.None).WithStandardOutputPipe(keep).WithStandardErrorPipe(keep).ExecuteAsync(end.Token);
            return new(result.ExitCode, lines);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(null, lines);
        }
        catch (Exception exception) when (exception is Win32Exception or CliWrapException)
        {
            return new(null, lines, exception.Message);
        }
    }
}
