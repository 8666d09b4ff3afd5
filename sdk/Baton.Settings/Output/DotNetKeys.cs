using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Output;

/// <summary>
/// What keys of .NET configuration must be like: case does not count, and a colon separates keys
/// (https://learn.microsoft.com/dotnet/core/extensions/configuration).
/// </summary>
internal static class DotNetKeys
{
    /// <summary>What is wrong with the keys of settings.</summary>
    /// <param name="tree">The settings.</param>
    /// <param name="separators">What a key must not hold.</param>
    public static IEnumerable<Diagnostic> Mistakes(SettingsNode tree, params string[] separators) => tree switch
    {
        SettingsMap map => map.Members.SelectMany(m => Mistakes(m.Key, m.Value, separators))
            .Concat(map.Members.GroupBy(m => m.Key, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => Bad(
                $"The keys {string.Join(" and ", g.Select(m => $"\"{m.Key}\""))} differ in case only, and .NET reads them as one.", g.Last().Value))),
        SettingsList list => list.Items.SelectMany(item => Mistakes(item, separators)),
        _ => [],
    };

    private static IEnumerable<Diagnostic> Mistakes(string key, SettingsNode value, string[] separators) =>
        separators.Where(s => key.Contains(s, StringComparison.Ordinal))
            .Select(s => Bad($"The key \"{key}\" holds {(s == "\0" ? "a NUL character" : $"\"{s}\"")}.", value))
            .Concat(Mistakes(value, separators));

    private static Diagnostic Bad(string message, SettingsNode at) => SettingsDiagnostics.NotWritable.Report(ObjectReader.Shown(message), "Rename the key.", at.Where);
}
