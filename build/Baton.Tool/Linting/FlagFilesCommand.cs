using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Tool.CommandLine;
using Baton.Tool.Rendering;
using Baton.Tool.Surroundings;

namespace Baton.Tool.Linting;

/// <summary><c>baton flags validate FILE…</c>: like <see cref="LintCommand"/>, it needs no release unit.</summary>
internal static class FlagFilesCommand
{
    private const string Word = "validate";

    public static bool Takes(Invocation invocation) => invocation.Command == Commands.Flags && invocation.Values("what").Any();

    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code: 2 when a file cannot be read or has a mistake.</returns>
    public static int Run(Invocation invocation, ProcessWorld world)
    {
        var words = invocation.Values("what").ToList();
        List<Diagnostic> found = words is [Word, _, ..] ? [.. words.Skip(1).SelectMany(f => Check(f, invocation.Directory))]
            : [CommandLineDiagnostics.BadOptionValue.Report($"'{string.Join(' ', words)}' is not a request that 'flags' knows.", "Write 'baton flags', or 'baton flags validate FILE…'.")];
        var exit = (int)(found.FirstOrDefault(d => d.IsError)?.Descriptor.Exit ?? ExitCode.Done);
        if (invocation.Json)
        {
            world.Out.WriteLine(AnswerJson.OfDiagnostics(Commands.Flags.Name, found, exit));
            return exit;
        }

        found.ForEach(d => world.Out.WriteLine(d.ToString()));
        if (found.Count == 0)
        {
            world.Error.WriteLine($"{words.Count - 1} flag file{(words.Count == 2 ? " is" : "s are")} correct.");
        }

        return exit;
    }

    private static ImmutableArray<Diagnostic> Check(string file, string folder)
    {
        try
        {
            return FlagFile.Parse(File.ReadAllText(Path.GetFullPath(file, folder)), file).Diagnostics;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [FlagDiagnostics.BadFile.Report($"'{file}' cannot be read: {exception.Message}", "Name a file that is there.", new SourceLocation(file))];
        }
    }
}
