using System.Reflection;
using Spectre.Console.Cli;

namespace Cake.Frosting.Hosting;

/// <summary>
/// Finds a flag that was given a value. Spectre refuses most values itself, as Cake does; it takes "true" and "false", so that
/// <c>--dryrun=false</c> would run.
/// </summary>
internal static class FlagValues
{
    private static readonly HashSet<string> Flags = new(
        typeof(CommandLine).GetProperties()
            .Where(property => property.PropertyType == typeof(bool))
            .Select(property => property.GetCustomAttribute<CommandOptionAttribute>()!)
            .SelectMany(option => option.LongNames.Select(name => $"--{name}").Concat(option.ShortNames.Select(name => $"-{name}"))),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The first such argument, as it was typed; null when there is none.</summary>
    public static string? First(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            var end = args[i].IndexOfAny(['=', ':']);
            if (end > 0 && IsFlag(args[i][..end]))
            {
                return args[i];
            }

            if (IsFlag(args[i]) && i + 1 < args.Count && bool.TryParse(args[i + 1], out _))
            {
                return $"{args[i]} {args[i + 1]}";
            }
        }

        return null;
    }

    // A short option in another letter case is another option.
    private static bool IsFlag(string argument) =>
        Flags.TryGetValue(argument, out var known) && (argument.StartsWith("--", StringComparison.Ordinal) || argument == known);
}
