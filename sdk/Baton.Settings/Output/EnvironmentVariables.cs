using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Output;

/// <summary>
/// Settings as environment variables, as .NET reads them: <c>database.hosts.0</c> is <c>database__hosts__0</c>. Null is an empty text; an empty
/// object or list has no variable.
/// </summary>
public static class EnvironmentVariables
{
    /// <summary>The variables.</summary>
    /// <param name="tree">Settings with their secrets.</param>
    /// <param name="prefix">What all names begin with: <c>DOTNET_</c>, or nothing.</param>
    public static Result<ImmutableSortedDictionary<string, string>> Of(SettingsMap tree, string prefix = "")
    {
        var leaves = tree.Leaves().Where(l => l.Node is not (SettingsMap or SettingsList)).ToList();
        var mistakes = DotNetKeys.Mistakes(tree, "=", ":", "__", "\0")
            .Concat(leaves.Where(l => Text(l.Node).Contains('\0', StringComparison.Ordinal)).Select(l => SettingsDiagnostics.NotWritable.Report(
                $"The value of '{l.Path}' holds a NUL character.", "Remove it, or write configuration.json instead.", l.Node.Where)))
            .ToList();
        return mistakes.Count > 0
            ? Result<ImmutableSortedDictionary<string, string>>.Failure(mistakes)
            : leaves.ToImmutableSortedDictionary(l => prefix + string.Join("__", l.Path.Segments), l => Text(l.Node), StringComparer.Ordinal);
    }

    private static string Text(SettingsNode node) => node switch
    {
        SettingsString text => text.Value,
        SettingsNumber number => number.Json,
        SettingsFlag flag => flag.Value ? "true" : "false",
        SettingsSecretValue secret => secret.Value.Reveal(),
        SettingsNull => "",
        _ => throw new InvalidOperationException($"{node.Type} has no value to write."),
    };
}
