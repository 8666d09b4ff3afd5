using System.Collections.Immutable;
using Baton.Settings.Output;
using Baton.Settings.Values;

namespace Baton.Settings.Answers;

/// <summary>What differs between two renderings.</summary>
/// <param name="Changes">The settings that differ, in the order of their paths. The items of a list count one by one.</param>
public sealed record SettingsDifference(ImmutableArray<SettingsChange> Changes)
{
    /// <summary>
    /// Compares. A secret differs when its reference does, or when its keyed digest does; it is shown as <c>(secret)</c> on both sides.
    /// </summary>
    /// <param name="before">One rendering.</param>
    /// <param name="after">The other one.</param>
    /// <param name="digestsBefore">The digests of the secrets of the first, by path; null when they are not known.</param>
    /// <param name="digestsAfter">The digests of the secrets of the second, made with the same key; null when they are not known.</param>
    public static SettingsDifference Between(
        SettingsMap before, SettingsMap after, IReadOnlyDictionary<string, string>? digestsBefore = null, IReadOnlyDictionary<string, string>? digestsAfter = null)
    {
        var (old, now) = (Leaves(before), Leaves(after));
        var paths = old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new SettingsDifference([.. paths.Select(Change).OfType<SettingsChange>()]);

        SettingsChange? Change(string path)
        {
            var (was, isNow) = (old.GetValueOrDefault(path).Node, now.GetValueOrDefault(path).Node);
            var same = was is not null && isNow is not null && SettingsKey.Of(was) == SettingsKey.Of(isNow)
                && (!was.IsSecret() || digestsBefore is null || digestsAfter is null || digestsBefore.GetValueOrDefault(path) == digestsAfter.GetValueOrDefault(path));
            return same ? null : new SettingsChange((was is null ? now : old)[path].Path, Shown(was), Shown(isNow));
        }
    }

    private static Dictionary<string, (SettingsPath Path, SettingsNode Node)> Leaves(SettingsMap tree) => tree.Leaves()
        .Where(l => l.Path.Parent is not null).ToDictionary(l => l.Path.ToString(), l => (l.Path, l.Node), StringComparer.Ordinal);

    private static string? Shown(SettingsNode? node) => node is null ? null : SettingsJson.DisplayLine(node);
}
