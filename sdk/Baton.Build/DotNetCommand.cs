using System.ComponentModel;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Hooks;
using CliWrap;
using CliWrap.Exceptions;

namespace Baton.Build;

/// <summary>Runs <c>dotnet</c>, line by line, and makes one coded error of its failure.</summary>
/// <param name="folder">Where it runs, absolute.</param>
/// <param name="variables">The environment variables.</param>
/// <param name="output">Is given every line, as it was printed.</param>
public sealed class DotNetCommand(string folder, IReadOnlyDictionary<string, string> variables, Action<string> output) : IDotNet
{
    private const int CannotStart = -1;

    /// <summary>
    /// What the SDK tells the programs that it starts. Baton may be one of them, and the SDK that the unit's global.json asks for
    /// may be another one: it has to find its own files.
    /// </summary>
    private static readonly string[] OfAnotherSdk =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH"];

    /// <summary>What changes in the environment that it inherits, null for a variable that it does not get; empty for nothing but what every run changes.</summary>
    internal IReadOnlyDictionary<string, string?> Changes { get; init; } = new Dictionary<string, string?>();

    /// <summary>Which variables it gets of those that this process has.</summary>
    public ChildVariables Rule { get; init; } = new();

    /// <summary>Runs it.</summary>
    /// <param name="arguments">What to run.</param>
    /// <param name="failure">The kind of error that a failure is.</param>
    /// <param name="cancellationToken">Ends the whole process tree.</param>
    /// <returns>Null when it ended with 0.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing that it started is left running.</exception>
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

        return MissingRuntime.In(lines) ?? failure.Report(
            $"{BuildErrors.Said(lines)}\n'{spoken}' ended with {exit}.",
            $"Fix it; '{spoken}' in {folder} shows the same.",
            BuildErrors.In(lines) is [var first, ..] ? BuildErrors.Place(first) : null);
    }

    /// <summary>Runs it and answers its exit code and its lines, without colours.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing that it started is left running.</exception>
    public async Task<(int Exit, IReadOnlyList<string> Lines)> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var keep = PipeTarget.ToDelegate(line =>
        {
            lock (lines)
            {
                lines.Add(AnsiEscapes.Strip(line));
            }

            output(line);
        });
        try
        {
            var result = await Cli.Wrap("dotnet")
                .WithArguments(arguments)
                .WithWorkingDirectory(folder)
                .WithEnvironmentVariables(Variables(arguments is ["restore", ..] ? Child.Restore : Child.Build))
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

    /// <summary>The same command, whose lines nobody wants to see.</summary>
    internal DotNetCommand Quiet() => new(folder, variables, _ => { }) { Changes = Changes, Rule = Rule };

    private Dictionary<string, string?> Variables(Child child)
    {
        var changed = new Dictionary<string, string?>(Changes, StringComparer.Ordinal);
        var inherited = Environment.GetEnvironmentVariables().Keys.Cast<string>().Concat(variables.Keys).Concat(Changes.Keys);
        foreach (var name in OfAnotherSdk.Concat(inherited.Where(name => !Rule.Reaches(name, child))))
        {
            changed[name] = null;
        }

        // English, plain, line by line: what is read here is read by a program.
        changed["DOTNET_CLI_UI_LANGUAGE"] = "en";
        changed["DOTNET_NOLOGO"] = "1";
        changed["MSBUILDTERMINALLOGGER"] = "off";

        // A build server that outlives the run keeps its pipes open, and the folder of a work tree busy.
        changed["MSBUILDDISABLENODEREUSE"] = variables.GetValueOrDefault("MSBUILDDISABLENODEREUSE") ?? "1";
        changed["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach (var (name, value) in TraceContext.Of(variables))
        {
            changed[name] = value;
        }

        return changed;
    }
}
