using System.ComponentModel;
using System.Text.RegularExpressions;
using Baton.Core.Diagnostics;
using CliWrap;
using CliWrap.Exceptions;

namespace Baton.Cake.Steps;

/// <summary>Runs <c>dotnet</c>, line by line, and makes one coded error of its failure.</summary>
/// <param name="folder">Where it runs, absolute.</param>
/// <param name="variables">The environment variables.</param>
/// <param name="output">Is given every line.</param>
public sealed partial class DotNetCommand(string folder, IReadOnlyDictionary<string, string> variables, Action<string> output)
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">What to run.</param>
    /// <param name="failure">The kind of error that a failure is.</param>
    /// <param name="cancellationToken">Ends the whole process tree.</param>
    /// <returns>Null when it ended with 0.</returns>
    public async Task<Diagnostic?> RunAsync(IReadOnlyList<string> arguments, DiagnosticDescriptor failure, CancellationToken cancellationToken)
    {
        var (exit, lines) = await RunAsync(arguments, cancellationToken);
        if (exit == 0)
        {
            return null;
        }

        var spoken = $"dotnet {string.Join(' ', arguments.TakeWhile(a => !a.StartsWith('-')))}";
        if (exit == CannotStart)
        {
            return StepDiagnostics.NoSdk.Report($"'dotnet' could not be started: {lines[^1]}", "Install the .NET SDK and put it on the PATH.");
        }

        var errors = lines.Where(l => ErrorLine().IsMatch(l)).Select(l => l.Trim()).Distinct().ToList();
        var said = errors.Count > 0 ? errors : [.. lines.TakeLast(10)];
        var more = errors.Count > 5 ? $"\n… and {errors.Count - 5} more" : "";
        return failure.Report(
            $"'{spoken}' ended with {exit}:\n{string.Join('\n', said.Take(5))}{more}",
            $"Mend it; '{spoken}' in {folder} shows the same.",
            errors.Count > 0 ? Place(errors[0]) : null);
    }

    /// <summary>Runs it and answers its exit code and its lines.</summary>
    public async Task<(int Exit, IReadOnlyList<string> Lines)> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var keep = PipeTarget.ToDelegate(line =>
        {
            lock (lines)
            {
                lines.Add(line);
            }

            output(line);
        });
        try
        {
            var result = await Cli.Wrap("dotnet")
                .WithArguments(arguments)
                .WithWorkingDirectory(folder)
                .WithEnvironmentVariables(e => e
                    .Set("DOTNET_CLI_UI_LANGUAGE", "en")
                    .Set("DOTNET_NOLOGO", "1")
                    .Set("MSBUILDDISABLENODEREUSE", variables.GetValueOrDefault("MSBUILDDISABLENODEREUSE") ?? "1")
                    .Set("MSBUILDTERMINALLOGGER", "off"))
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(keep)
                .WithStandardErrorPipe(keep)
                .ExecuteAsync(cancellationToken);
            return (result.ExitCode, lines);
        }
        catch (Exception exception) when (exception is Win32Exception or CliWrapException)
        {
            return (CannotStart, [exception.Message]);
        }
    }

    private const int CannotStart = -1;

    private static SourceLocation? Place(string error)
    {
        var match = Location().Match(error);
        return match.Success
            ? new SourceLocation(match.Groups["file"].Value, int.Parse(match.Groups["line"].Value), int.Parse(match.Groups["column"].Value))
            : null;
    }

    [GeneratedRegex(@"(:|^)\s*error(\s+[A-Za-z]+\d+)?\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^\s*(?<file>[^()]+)\((?<line>\d+),(?<column>\d+)\)\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Location();
}
