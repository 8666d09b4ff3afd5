using System.Collections.Immutable;
using Baton.Settings.Values;

namespace Baton.Settings.References;

/// <summary>A place in the tree that a reference reads: what earlier layers have there, and what the reference's own layer has.</summary>
/// <param name="Before">Earlier layers; null for nothing.</param>
/// <param name="Layer">Its own layer; null for nothing.</param>
internal readonly record struct ReferenceView(SettingsNode? Before, SettingsNode? Layer)
{
    /// <summary>Whether nothing is there.</summary>
    public bool IsEmpty => Layer is SettingsDeleted || (Layer is null && Before is null);

    /// <summary>What is below a key or an index, once the layer would be merged.</summary>
    public ReferenceView Child(string segment) => Layer switch
    {
        null => new(Before is null ? null : SettingsTree.Child(Before, segment), null),
        SettingsMap map => new((Before as SettingsMap)?.Members.GetValueOrDefault(segment), map.Members.GetValueOrDefault(segment)),
        SettingsList list when SettingsTree.Index(segment) is { } index => Item((Before as SettingsList)?.Items ?? [], list, index),
        _ => default,
    };

    private static ReferenceView Item(ImmutableArray<SettingsNode> before, SettingsList list, int index) =>
        index < before.Length ? new(before[index], null)
        : index - before.Length < list.Items.Length ? new(null, list.Items[index - before.Length])
        : default;
}
