using System.Collections.Immutable;
using System.Text.Json;

namespace Baton.Core.Deployments;

/// <summary>How what is desired differs from what is live, for people.</summary>
public static class DesiredChanges
{
    /// <summary>The differences, one line each; empty where there are none.</summary>
    /// <param name="live">What is live; null for nothing, or where the ledger does not tell.</param>
    /// <param name="wanted">What is desired.</param>
    public static ImmutableArray<string> Between(DesiredState? live, DesiredState wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return live is null ? []
            :
            [
                .. live.Release == wanted.Release ? [] : new[] { "the release changed" },
                .. Pairs("variable", live.Variables, wanted.Variables, (before, after) => $"'{before}' → '{after}'"),
                .. Secrets(live, wanted),
                .. Pairs("setting", Settings(live), Settings(wanted), (_, _) => "changed"),
                .. Files(live).SequenceEqual(Files(wanted)) ? [] : new[] { "settings: other files" },
                .. Command("prepare", live.HookCommands.Prepare, wanted.HookCommands.Prepare),
                .. Command("activated", live.HookCommands.Activated, wanted.HookCommands.Activated),
                .. Command("retired", live.HookCommands.Retired, wanted.HookCommands.Retired),
                .. live.HookCommands.Timeout == wanted.HookCommands.Timeout ? []
                    : new[] { $"hooks: timeout {live.HookCommands.Timeout:c} → {wanted.HookCommands.Timeout:c}" },
                .. Command("environment", live.HookCommands.Environment, wanted.HookCommands.Environment),
                .. Pairs("hook file", live.HookFiles, wanted.HookFiles, (_, _) => "changed"),
            ];
    }

    /// <summary>A secret can be compared only where both deployments had a key for its digest.</summary>
    private static IEnumerable<string> Secrets(DesiredState live, DesiredState wanted) => (live.Secrets.Count == 0) != (wanted.Secrets.Count == 0)
        ? ["secrets: digests are available for only one of the two deployments"] : Pairs("secret", live.Secrets, wanted.Secrets, (_, _) => "changed");

    private static IEnumerable<string> Pairs(
        string what, ImmutableSortedDictionary<string, string> live, ImmutableSortedDictionary<string, string> wanted, Func<string, string, string> changed) =>
        live.Keys.Union(wanted.Keys).Order(StringComparer.Ordinal).Select(name => (live.GetValueOrDefault(name), wanted.GetValueOrDefault(name)) switch
        {
            (null, _) => $"{what} {name}: added",
            (_, null) => $"{what} {name}: removed",
            ({ } before, { } after) when before != after => $"{what} {name}: {changed(before, after)}",
            _ => "",
        }).Where(line => line.Length > 0);

    private static ImmutableArray<string> Files(DesiredState state) => state.SettingsFiles.IsDefault ? [] : state.SettingsFiles;

    /// <summary>Path → value as JSON. A secret is its reference.</summary>
    private static ImmutableSortedDictionary<string, string> Settings(DesiredState state)
    {
        if (state.Settings is null)
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        using var json = JsonDocument.Parse(state.Settings, new JsonDocumentOptions { MaxDepth = 256 });
        return Leaves("", json.RootElement).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(string path, JsonElement value) =>
        value.ValueKind is not JsonValueKind.Object || value.TryGetProperty("$secret", out _) || !value.EnumerateObject().Any()
            ? [KeyValuePair.Create(path, value.GetRawText())]
            : value.EnumerateObject().SelectMany(m => Leaves(path.Length == 0 ? Key(m.Name) : $"{path}.{Key(m.Name)}", m.Value));

    private static string Key(string name) => name.Replace(".", "\\.", StringComparison.Ordinal);

    private static IEnumerable<string> Command(string name, ImmutableArray<string> live, ImmutableArray<string> wanted) =>
        (live.IsDefault ? [] : live).SequenceEqual(wanted.IsDefault ? [] : wanted) ? [] : [$"hook {name}: changed"];
}
