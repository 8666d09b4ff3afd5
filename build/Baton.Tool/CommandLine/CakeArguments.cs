using System.Collections.Immutable;
using Baton.Cake;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Tool.CommandLine;

/// <summary>
/// The command line of someone who runs targets as with Cake: Cake's options, and the arguments of the targets. Read strictly: an option that is
/// misspelt or has a value that it does not take would be a real release instead of a dry one.
/// </summary>
internal static class CakeArguments
{
    private static readonly ImmutableArray<string> Flags =
    [
        "--exclusive", "-e", "--dryrun", "--noop", "--whatif", "--tree", "--showtree", "--description", "--descriptions", "--showdescription",
        "--showdescriptions", "--version", "--ver", "--info", "--no-report", "--help", "-h",
    ];

    private static readonly ImmutableArray<string> WithValue = ["--target", "-t", "--working", "-w", "--verbosity", "-v"];

    private static readonly ImmutableArray<string> Settings = ["--settings_", "--paths_", "--nuget_"];

    /// <summary>Whether a command line without a command is one for Cake.</summary>
    public static bool Begin(IEnumerable<string> arguments) => arguments.Select(Name)
        .Any(name => IsOneOf(Flags.Except(["--help", "-h", "--version"]), name) || IsOneOf(WithValue.Except(["--verbosity", "-v"]), name));

    /// <summary>The first argument that cannot be taken as it is; null when all can.</summary>
    /// <param name="arguments">Without Baton's own <c>-C</c> and <c>--json</c>.</param>
    public static Diagnostic? Check(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var (argument, name) = (arguments[i], Name(arguments[i]));
            var next = i + 1 < arguments.Count && !arguments[i + 1].StartsWith('-') ? arguments[i + 1] : null;
            if (IsFlag(name))
            {
                if (argument != name || next is not null)
                {
                    return FlagWithValue(name, argument != name ? argument[(name.Length + 1)..] : next!);
                }
            }
            else if (TakesValue(name) is { } needed)
            {
                if (argument == name && next is null && needed)
                {
                    return CommandLineDiagnostics.BadOptionValue.Report($"'{name}' lacks its value.", "See 'baton --help'.");
                }

                var value = argument == name ? next : argument[(name.Length + 1)..];
                if (IsOneOf(["--target", "-t"], name) && UnknownTarget(value) is { } unknown)
                {
                    return unknown;
                }

                i += argument == name && next is not null ? 1 : 0;
            }
            else if (!Settings.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                return Unknown(argument);
            }
        }

        return null;
    }

    private static string Name(string argument) => argument.IndexOfAny(['=', ':']) is > 0 and var end && argument.StartsWith('-') ? argument[..end] : argument;

    private static bool IsFlag(string name) => IsOneOf(Flags.Concat(Commands.Options.Where(o => o.Value is null).Select(o => $"--{o.Argument}")), name);

    /// <summary>Whether it needs one; null for an option that takes none.</summary>
    private static bool? TakesValue(string name) => IsOneOf(WithValue, name) ? true
        : Commands.Options.FirstOrDefault(o => o.Value is not null && IsOneOf([$"--{o.Argument}"], name)) is { } option ? option.Otherwise is null
        : IsOneOf(["--what"], name) ? true
        : null;

    // Long options in any letter case, as Cake reads its arguments. A short one in another case is another option.
    private static bool IsOneOf(IEnumerable<string> known, string name) =>
        known.Any(k => string.Equals(k, name, k.StartsWith("--", StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    private static Diagnostic FlagWithValue(string name, string value) => CommandLineDiagnostics.FlagWithValue.Report(
        $"Flags cannot be assigned a value: '{name}' has the value '{value}'.",
        IsOneOf(["--version"], name) ? "To cut a version in a target, use --version-is X.Y.Z." : $"Remove the value to set the flag, or remove '{name}'.");

    private static Diagnostic? UnknownTarget(string? target)
    {
        var known = BatonHost.TargetNames;
        return target is null || known.Contains(target, StringComparer.OrdinalIgnoreCase)
            ? null
            : CommandLineDiagnostics.UnknownCommand.Report(
                $"The target '{target}' was not found.", $"{(Nearest.Match(target, known) is { } match ? $"Did you mean '{match}'? " : "")}See 'baton --description'.");
    }

    private static Diagnostic Unknown(string argument)
    {
        var known = Flags.Concat(WithValue).Concat(Commands.Options.Select(o => $"--{o.Argument}"));
        var nearest = Nearest.Match(Name(argument), known) is { } match ? $"Did you mean '{match}'? " : "";
        return CommandLineDiagnostics.UnknownOption.Report(
            $"'{argument}' is neither an option of Cake nor an argument of Baton's targets.", $"{nearest}See 'baton --help'.");
    }
}
