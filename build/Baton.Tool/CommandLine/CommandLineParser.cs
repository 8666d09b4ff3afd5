using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Tool.CommandLine;

/// <summary>Reads the command line strictly: what it does not know it refuses, with the nearest known word.</summary>
internal static class CommandLineParser
{
    private static readonly ImmutableArray<string> CakeSwitches =
        ["--target", "-t", "--tree", "--description", "--dryrun", "--exclusive", "-e", "--info"];

    public static Result<Invocation> Parse(IReadOnlyList<string> arguments, string currentDirectory)
    {
        var grammar = new Grammar();
        var parsed = grammar.Root.Parse(arguments);
        var spec = Commands.All.FirstOrDefault(c => c.Name == parsed.CommandResult.Command.Name);
        if (new Option[] { grammar.Directory, grammar.Json, grammar.Help }.SelectMany(o => parsed.GetResult(o)?.Errors ?? []).FirstOrDefault() is { } wrong)
        {
            return CommandLineDiagnostics.BadOptionValue.Report(wrong.Message, "See 'baton --help'.");
        }

        var directory = Path.GetFullPath(parsed.GetValue(grammar.Directory) ?? ".", currentDirectory);
        var json = parsed.GetValue(grammar.Json);

        if (spec is null && arguments.Any(a => CakeSwitches.Contains(a.Split('=')[0])))
        {
            return InFolder(new Invocation(null, directory, json, ForCake(arguments, directory)));
        }

        if (parsed.GetValue(grammar.Help))
        {
            return new Invocation(spec, directory, json, [], HelpText.Of(spec));
        }

        if (spec is null)
        {
            return WithoutCommand(parsed, directory, json);
        }

        var operand = grammar.Operand(parsed, spec);
        if (parsed.UnmatchedTokens.Count > 0 || operand?.StartsWith('-') == true)
        {
            return Unknown(spec, operand?.StartsWith('-') == true ? operand : parsed.UnmatchedTokens[0]);
        }

        if (parsed.Errors.Count > 0)
        {
            return CommandLineDiagnostics.BadOptionValue.Report(parsed.Errors[0].Message, $"See 'baton {spec.Name} --help'.");
        }

        return InFolder(new Invocation(spec, directory, json,
        [
            $"--target={spec.Target}",
            $"--working={directory}",
            $"--verbosity={parsed.GetValue(grammar.Verbosity) ?? "normal"}",
            .. operand is null ? Enumerable.Empty<string>() : [$"--what={operand}"],
            .. spec.Options.SelectMany(name => grammar.Values(parsed, spec, name)),
        ]));
    }

    private static Result<Invocation> WithoutCommand(ParseResult parsed, string directory, bool json)
    {
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            var names = Commands.All.Select(c => c.Name);
            return word.StartsWith('-')
                ? CommandLineDiagnostics.UnknownOption.Report($"'{word}' is not an option of baton.", "See 'baton --help'.")
                : CommandLineDiagnostics.UnknownCommand.Report(
                    $"'{word}' is not a command of baton.", DidYouMean(word, names) + "See 'baton --help'.");
        }

        return new Invocation(null, directory, json, [], HelpText.Of(null));
    }

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
    private static ImmutableArray<string> ForCake(IReadOnlyList<string> arguments, string directory)
    {
        var rest = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is "-C" or "--directory")
            {
                i++;
            }
            else if (arguments[i] != "--json")
            {
                rest.Add(arguments[i]);
            }
        }

        if (!arguments.Any(a => a is "-w" or "--working" || a.StartsWith("--working=", StringComparison.Ordinal)))
        {
            rest.Add($"--working={directory}");
        }

        return rest.ToImmutable();
    }
}
