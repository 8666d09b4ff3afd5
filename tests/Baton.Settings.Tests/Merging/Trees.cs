using Baton.Core.Diagnostics;
using Baton.Settings.Values;
using CsCheck;

namespace Baton.Settings.Tests.Merging;

/// <summary>Small trees over few keys, so that layers meet.</summary>
internal static class Trees
{
    private static readonly SourceLocation Where = new("x.yaml", 1, 1);

    public static SettingsNode Deleted { get; } = new SettingsDeleted(Where);

    /// <summary>Trees in which each key has one type at every depth, so that all of them merge.</summary>
    public static Gen<SettingsMap> OfFixedTypes { get; } = Map(depth: 3, deletes: false);

    /// <summary>The same, with keys that are deleted.</summary>
    public static Gen<SettingsMap> WithDeletions { get; } = Map(depth: 3, deletes: true);

    /// <summary>Trees of any types.</summary>
    public static Gen<SettingsMap> OfAnyTypes { get; } = Any(depth: 2);

    public static SettingsMap Of(params (string Key, SettingsNode Value)[] members) =>
        new(SettingsMap.None.AddRange(members.Select(m => KeyValuePair.Create(m.Key, m.Value))), Where);

    public static SettingsNode Text(string value) => new SettingsString(value, Where);

    private static Gen<SettingsMap> Map(int depth, bool deletes)
    {
        var text = Gen.Char['a', 'c'].Select(c => Text($"{c}"));
        var list = text.Array[0, 2].Select(items => (SettingsNode)new SettingsList([.. items], Where));
        var map = depth == 0 ? Gen.Const((SettingsNode)Of()) : Map(depth - 1, deletes).Select(m => (SettingsNode)m);
        return Members([("s", text), ("t", text), ("l", list), ("m", map), ("n", map)], deletes);
    }

    private static Gen<SettingsMap> Any(int depth)
    {
        SettingsNode[] leaves =
            [Text("x"), new SettingsNumber("1", Where), new SettingsFlag(true, Where), new SettingsNull(Where), new SettingsMissing(null, Where), new SettingsSecret(Text("env:A"), Where), Deleted];
        var leaf = Gen.Int[0, leaves.Length - 1].Select(i => leaves[i]);
        var list = Gen.Const(Text("x")).Array[0, 2].Select(items => (SettingsNode)new SettingsList([.. items], Where));
        var any = depth == 0 ? leaf : Gen.OneOf(leaf, list, Any(depth - 1).Select(m => (SettingsNode)m));
        return Members([("a", any), ("b", any), ("c", any)], deletes: false);
    }

    private static Gen<SettingsMap> Members((string Key, Gen<SettingsNode> Value)[] members, bool deletes) => members.Aggregate(
        Gen.Const(Of()),
        (all, member) => Gen.Select(all, Gen.Int[0, 4], member.Value, (map, dice, value) => dice switch
        {
            0 or 1 => map,
            2 when deletes => map with { Members = map.Members.Add(member.Key, Deleted) },
            _ => map with { Members = map.Members.Add(member.Key, value) },
        }));
}
