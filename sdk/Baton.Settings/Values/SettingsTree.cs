using System.Globalization;

namespace Baton.Settings.Values;

/// <summary>Walks a tree.</summary>
public static class SettingsTree
{
    /// <summary>The value at a path; null when there is none.</summary>
    public static SettingsNode? Find(this SettingsNode root, SettingsPath path) =>
        path.Segments.Aggregate((SettingsNode?)root, (node, segment) => node is null ? null : Child(node, segment));

    /// <summary>The value below a key or index; null when there is none.</summary>
    public static SettingsNode? Child(SettingsNode node, string segment) => node switch
    {
        SettingsMap map => map.Members.GetValueOrDefault(segment),
        SettingsList list when Index(segment) is { } index && index < list.Items.Length => list.Items[index],
        _ => null,
    };

    /// <summary>An index of a list; null when the segment is none.</summary>
    public static int? Index(string segment) => int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    /// <summary>The values that hold no others, with their paths, in order. An empty object or list counts as one.</summary>
    public static IEnumerable<(SettingsPath Path, SettingsNode Node)> Leaves(this SettingsNode node) => Leaves(node, SettingsPath.Root);

    /// <summary>Whether it is a secret, known by value or by reference.</summary>
    public static bool IsSecret(this SettingsNode node) => node is SettingsSecret or SettingsSecretValue;

    /// <summary>Whether it is or holds a secret whose value is not known.</summary>
    public static bool HoldsUnknownSecret(this SettingsNode node) => node.Leaves().Any(leaf => leaf.Node is SettingsSecret);

    /// <summary>Whether it is a secret or holds one.</summary>
    public static bool HoldsSecret(this SettingsNode node) => node.Leaves().Any(leaf => leaf.Node.IsSecret());

    private static IEnumerable<(SettingsPath Path, SettingsNode Node)> Leaves(SettingsNode node, SettingsPath path) => node switch
    {
        SettingsMap { Members.Count: > 0 } map => map.Members.SelectMany(member => Leaves(member.Value, path.Of(member.Key))),
        SettingsList { Items.Length: > 0 } list => list.Items.SelectMany((item, index) => Leaves(item, path.Of(index))),
        _ => [(path, node)],
    };
}
