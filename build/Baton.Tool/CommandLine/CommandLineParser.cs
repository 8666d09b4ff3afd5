using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Tool.Surroundings;

namespace Baton.Tool.CommandLine;

/// <summary>Reads the command line strictly: what it does not know it refuses, with the nearest known word.</summary>
internal static class CommandLineParser
{
    public static Result<Invocation> Parse(IReadOnlyList<string> arguments, string currentDirectory)
    {
        if (Grammar.FlagWithValue(arguments) is { } flag)
        {
            return CommandLineDiagnostics.FlagWithValue.Report(
                $"Flags cannot be assigned a value: '{flag}'.", "Remove the value to set the flag, or remove the flag.");
        }

        var grammar = new Grammar();
        var parsed = grammar.Root.Parse(arguments);
        var spec = Commands.All.FirstOrDefault(c => c.Name == parsed.CommandResult.Command.Name);
        if (new Option[] { grammar.Directory, grammar.Json, grammar.Help }.SelectMany(o => parsed.GetResult(o)?.Errors ?? []).FirstOrDefault() is { } wrong)
        {
            return CommandLineDiagnostics.BadOptionValue.Report(wrong.Message, "See 'baton --help'.");
        }

        var directory = Path.GetFullPath(parsed.GetValue(grammar.Directory) ?? ".", currentDirectory);
        var json = parsed.GetValue(grammar.Json);

        if (spec is null && CakeArguments.Begin(arguments))
        {
            var forCake = ForCake(arguments);
            return CakeArguments.Check(forCake) is { } refused ? refused : InFolder(new Invocation(null, directory, json, Within(forCake, directory)));
        }

        if (parsed.GetValue(grammar.Help))
        {
            return new Invocation(spec, directory, json, [], HelpText.Of(spec));
        }

        if (spec is null)
        {
            return WithoutCommand(parsed, directory, json, parsed.GetValue(grammar.Version));
        }

        if (parsed.GetValue(grammar.Version))
        {
            return CommandLineDiagnostics.BadOptionValue.Report(
                $"'--version' before '{spec.Name}' prints the version of baton, and takes no command.", $"See 'baton {spec.Name} --help'.");
        }

        var operands = grammar.Operands(parsed, spec);
        if (operands.FirstOrDefault(o => o.StartsWith('-')) is { } option)
        {
            return Unknown(spec, option);
        }

        if (parsed.UnmatchedTokens.Count > 0)
        {
            return Unknown(spec, parsed.UnmatchedTokens[0]);
        }

        if (parsed.Errors.Count > 0)
        {
            return CommandLineDiagnostics.BadOptionValue.Report(parsed.Errors[0].Message, $"See 'baton {spec.Name} --help'.");
        }

        if (spec.Name is Commands.Help or Commands.Explain or Commands.Completion)
        {
            var operand = operands.Count == 0 ? null : operands[0];
            var text = spec.Name switch { Commands.Help => HelpFor(operand), Commands.Explain => Pages.Find(operand), _ => CompletionScript.Of(operand) };
            return text.IsSuccess ? new Invocation(spec, directory, json, [], text.Value) : Result<Invocation>.Failure(text.Diagnostics);
        }

        return InFolder(new Invocation(spec, directory, json,
        [
            .. spec.Target is { } target ? [$"--target={target}"] : Enumerable.Empty<string>(),
            $"--working={directory}",
            $"--verbosity={parsed.GetValue(grammar.Verbosity) ?? "normal"}",
            .. operands.Select(o => $"--what={o}"),
            .. spec.Options.SelectMany(name => grammar.Values(parsed, spec, name)),
        ]));
    }

    private static Result<Invocation> WithoutCommand(ParseResult parsed, string directory, bool json, bool version)
    {
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            return word.StartsWith('-')
                ? CommandLineDiagnostics.UnknownOption.Report($"'{word}' is not an option of baton.", "See 'baton --help'.") : UnknownCommand(word);
        }

        return new Invocation(null, directory, json, [], version ? OwnVersion.Text + Environment.NewLine : HelpText.Of(null));
    }

    private static Result<string> HelpFor(string? name) =>
        name is null ? HelpText.Of(null) : Commands.All.FirstOrDefault(c => c.Name == name) is { } spec ? HelpText.Of(spec) : UnknownCommand(name);

    private static Diagnostic UnknownCommand(string word) => CommandLineDiagnostics.UnknownCommand.Report(
        $"'{word}' is not a command of baton.", DidYouMean(word, Commands.All.Select(c => c.Name)) + "See 'baton --help'.");

    private static Diagnostic Unknown(CommandSpec spec, string word)
    {
        var known = spec.Options.Concat(Grammar.CommonNames);
        return word.StartsWith('-')
            ? CommandLineDiagnostics.UnknownOption.Report(
                $"'{word}' is not an option of 'baton {spec.Name}'.",
                DidYouMean(word.Split('=')[0], known) + $"See 'baton {spec.Name} --help'.")
            : CommandLineDiagnostics.BadOptionValue.Report(
                $"'baton {spec.Name}' takes no argument '{word}'.", $"See 'baton {spec.Name} --help'.");
    }

    private static string DidYouMean(string word, IEnumerable<string> known) =>
        Nearest.Match(word, known) is { } nearest ? $"Did you mean '{nearest}'? " : "";

    private static Result<Invocation> InFolder(Invocation invocation) =>
        Directory.Exists(invocation.Directory)
            ? invocation
            : CommandLineDiagnostics.NoSuchFolder.Report(
                $"The folder '{invocation.Directory}' does not exist.", "Give -C the folder of a project or a release unit.");

    /// <summary>Cake reads its own arguments; only the folder and the answer's form are ours.</summary>
    private static ImmutableArray<string> ForCake(IReadOnlyList<string> arguments)
    {
        var rest = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is "-C" or "--directory")
            {
                i++;
            }
            else if (arguments[i] != "--json" && !arguments[i].StartsWith("--directory=", StringComparison.Ordinal))
            {
                rest.Add(arguments[i]);
            }
        }

        return rest.ToImmutable();
    }

    private static ImmutableArray<string> Within(ImmutableArray<string> arguments, string directory) =>
        arguments.Any(a => a is "-w" || a.StartsWith("--working", StringComparison.OrdinalIgnoreCase)) ? arguments : arguments.Add($"--working={directory}");
}
