using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Baton.Tool.CommandLine;

/// <summary>The table of <see cref="Commands"/> as System.CommandLine wants it.</summary>
internal sealed class Grammar
{
    public static readonly ImmutableArray<string> CommonNames = ["--directory", "--json", "--verbosity", "--help"];

    private readonly Dictionary<(string Command, string Option), Option> options = [];

    private readonly Dictionary<string, Argument> operands = [];

    public Grammar()
    {
        Root = new RootCommand { TreatUnmatchedTokensAsErrors = false };
        Root.Options.Clear();
        foreach (var common in new Option[] { Directory, Json, Verbosity, Help })
        {
            common.Recursive = true;
            Root.Options.Add(common);
        }

        // Commands have an option of the same name, which takes a version; this one stands before a command and is not inherited.
        Root.Options.Add(Version);
        foreach (var spec in Commands.All)
        {
            var command = new Command(spec.Name) { TreatUnmatchedTokensAsErrors = false };
            foreach (var name in spec.Options)
            {
                var option = Commands.Options.First(o => o.Name == name);
                Option parsed = option switch
                {
                    { Value: null } => new Option<bool>(name) { Arity = ArgumentArity.Zero },
                    { Repeatable: true } => new Option<string[]>(name) { Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false },
                    { Otherwise: not null } => new Option<string>(name) { Arity = ArgumentArity.ZeroOrOne },
                    _ => new Option<string>(name),
                };
                options[(spec.Name, name)] = parsed;
                command.Options.Add(parsed);
            }

            if (spec.Operand is not null)
            {
                operands[spec.Name] = spec.TakesSeveral ? new Argument<string[]>("what") { Arity = ArgumentArity.ZeroOrMore } : new Argument<string?>("what") { Arity = ArgumentArity.ZeroOrOne };
                command.Arguments.Add(operands[spec.Name]);
            }

            Root.Subcommands.Add(command);
        }
    }

    public RootCommand Root { get; }

    public Option<string> Directory { get; } = new("--directory", "-C");

    public Option<bool> Json { get; } = new("--json") { Arity = ArgumentArity.Zero };

    public Option<string> Verbosity { get; } = new("--verbosity");

    public Option<bool> Help { get; } = new("--help", "-h") { Arity = ArgumentArity.Zero };

    /// <summary>The first flag that was given a value, as typed: it may be one that the command does not have. Null when there is none.</summary>
    public static string? FlagWithValue(IReadOnlyList<string> arguments)
    {
        string[] flags = [.. Commands.Options.Where(o => o.Value is null).Select(o => o.Name), "--json", "--help", "-h"];
        for (var i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            if (arguments[i].IndexOfAny(['=', ':']) is > 0 and var end && flags.Contains(arguments[i][..end], StringComparer.OrdinalIgnoreCase))
            {
                return arguments[i];
            }

            if (flags.Contains(arguments[i], StringComparer.OrdinalIgnoreCase) && i + 1 < arguments.Count && bool.TryParse(arguments[i + 1], out _))
            {
                return $"{arguments[i]} {arguments[i + 1]}";
            }
        }

        return null;
    }

    public Option<bool> Version { get; } = new("--version");

    /// <summary>The arguments beside the options.</summary>
    public IReadOnlyList<string> Operands(ParseResult parsed, CommandSpec spec) => operands.TryGetValue(spec.Name, out var operand) ? [.. parsed.GetResult(operand)?.Tokens.Select(t => t.Value) ?? []] : [];

    /// <summary>The arguments for the Cake host that carry one option; none when it was not given.</summary>
    public IEnumerable<string> Values(ParseResult parsed, CommandSpec spec, string name)
    {
        var known = Commands.Options.First(o => o.Name == name);
        var argument = known.Argument;
        return options[(spec.Name, name)] switch
        {
            Option<bool> flag => parsed.GetValue(flag) ? [$"--{argument}=true"] : [],
            Option<string[]> many => (parsed.GetValue(many) ?? []).Select(v => $"--{argument}={v}"),
            Option<string> one when known.Otherwise is { } otherwise => parsed.GetResult(one) is null ? [] : [$"--{argument}={parsed.GetValue(one) ?? otherwise}"],
            Option<string> one => parsed.GetValue(one) is { } value ? [$"--{argument}={value}"] : [],
            _ => [],
        };
    }
}
