using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;

namespace Baton.Cake;

/// <summary>The flags among the arguments of the targets, read so that a run that was meant to be dry never writes.</summary>
internal static class FlagArguments
{
    private static readonly string[] Flags = ["probe", "dry-run", "allow-uncertain", "fresh", "explain", "offline", "changelog", "all", "audit", "settings-public", "settings-validate", "local", "settings-build", "mermaid"];

    // Cake's own options do not reach the arguments when Cake has read them.
    private static readonly string[] Dry = ["dryrun", "noop", "whatif", "simulate", "dry"];

    /// <summary>The first argument that cannot be taken as it is; null when all can.</summary>
    /// <param name="arguments">Each with the values that it was given.</param>
    public static Diagnostic? Check(IEnumerable<KeyValuePair<string, ICollection<string>>> arguments)
    {
        foreach (var (name, values) in arguments)
        {
            if (Flags.Contains(name, StringComparer.OrdinalIgnoreCase) && values.FirstOrDefault(IsValue) is { } value)
            {
                return RunDiagnostics.UnclearArgument.Report($"Flags cannot be assigned a value: '--{name}' has the value '{value}'.", $"Write '--{name}' to set the flag.");
            }

            if (!string.Equals(name, "dry-run", StringComparison.OrdinalIgnoreCase) && Dry.Contains(Letters(name), StringComparer.OrdinalIgnoreCase))
            {
                return RunDiagnostics.UnclearArgument.Report($"The host did not read '--{name}' as a dry run.", "Write '--dry-run', or Cake's own '--dryrun'.");
            }
        }

        return null;
    }

    // Cake gives a flag without a value the value "true" in some versions, and none in others.
    private static bool IsValue(string? value) => value is { Length: > 0 } && !string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter));
}
