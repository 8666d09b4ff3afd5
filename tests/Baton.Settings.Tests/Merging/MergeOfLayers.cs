using Baton.Settings.Merging;
using Baton.Settings.Output;
using Baton.Settings.Tests.Reading;
using Baton.Settings.Values;
using CsCheck;

namespace Baton.Settings.Tests.Merging;

/// <summary>What holds for every tree.</summary>
public sealed class MergeOfLayers
{
    [Fact]
    public void IsAssociativeWithoutDeletions() => Gen.Select(Trees.OfFixedTypes, Trees.OfFixedTypes, Trees.OfFixedTypes).Sample((a, b, c) =>
        Text(Merged(Merged(a, b), c)) == Text(Merged(a, Merged(b, c))), iter: 1_000);

    [Fact]
    public void IsNotAssociativeWithDeletions()
    {
        var (a, b, c) = (Layer("m: {x: 1}"), Layer("m: $deleted"), Layer("m: {y: 2}"));

        Assert.Equal("m.y=2", Merged(Merged(a, b), c).Texts());
        Assert.Equal("m.x=1 m.y=2", Merged(a, Merged(Merged(Trees.Of(), b), c)).Texts());
    }

    [Fact]
    public void WithNothingChangesNothing() => Trees.OfFixedTypes.Sample(a => Text(Merged(a, Trees.Of())) == Text(a) && Text(Merged(Trees.Of(), a)) == Text(a), iter: 1_000);

    [Fact]
    public void HasTheLastScalarOfEachPath() => Gen.Select(Trees.OfFixedTypes, Trees.OfFixedTypes).Sample((a, b) => Scalars(b).All(
        leaf => SettingsKey.Of(Merged(a, b).Find(leaf.Path)!) == SettingsKey.Of(leaf.Node)), iter: 1_000);

    [Fact]
    public void KeepsWhatTheLayerDoesNotName() => Gen.Select(Trees.OfFixedTypes, Trees.OfFixedTypes).Sample((a, b) => Scalars(a).All(
        leaf => b.Find(leaf.Path) is not null || SettingsKey.Of(Merged(a, b).Find(leaf.Path)!) == SettingsKey.Of(leaf.Node)), iter: 1_000);

    [Fact]
    public void AppendsListsInTheOrderOfLayers() => Gen.Select(Trees.OfFixedTypes, Trees.OfFixedTypes).Sample((a, b) => Items(Merged(a, b)).SequenceEqual(Items(a).Concat(Items(b))), iter: 1_000);

    [Fact]
    public void RemovesWhatIsDeletedAndKeepsNoMarker() => Gen.Select(Trees.OfFixedTypes, Trees.WithDeletions).Sample((a, b) =>
    {
        var merged = Merged(a, b);
        return merged.Leaves().All(l => l.Node is not SettingsDeleted) && b.Leaves().Where(l => l.Node is SettingsDeleted).All(l => merged.Find(l.Path) is null);
    }, iter: 1_000);

    [Fact]
    public void HasNothingOldWhereAKeyIsDeletedThenSet() => Gen.Select(Trees.OfFixedTypes, Trees.OfFixedTypes).Sample((a, b) =>
        b.Members.GetValueOrDefault("m") is not { } value
        || SettingsKey.Of(Merged(Merged(a, Trees.Of(("m", Trees.Deleted))), b).Members["m"]) == SettingsKey.Of(Merged(Trees.Of(), Trees.Of(("m", value))).Members["m"]), iter: 1_000);

    [Fact]
    public void RefusesExactlyTheChangesOfType() => Gen.Select(Trees.OfAnyTypes, Trees.OfAnyTypes).Sample((a, b) =>
    {
        var under = Merged(Trees.Of(), a);
        return SettingsMerge.Merge(under, b).IsSuccess == Mergeable(under, b);
    }, iter: 2_000);

    [Fact]
    public void GivesTheSameWithAndWithoutALog() => Gen.Select(Trees.OfFixedTypes, Trees.WithDeletions).Sample((a, b) =>
        Text(Merged(a, b)) == Text(SettingsMerge.Merge(a, b, "x", []).Value!), iter: 500);

    [Fact]
    public void ReportsEveryChangeOfType() => Assert.Equal(
        ["common.yaml(1,5)", "common.yaml(1,12)"], SettingsMerge.Merge(Layer("{a: 1, b: {c: x}}"), Layer("{a: [], b: y}")).Diagnostics.Select(d => d.Where!.ToString()));

    private static bool Mergeable(SettingsMap under, SettingsMap over) => over.Members.All(m => (under.Members.GetValueOrDefault(m.Key), m.Value) switch
    {
        (null or SettingsNull or SettingsMissing, _) or (_, SettingsDeleted or SettingsMissing) => true,
        (SettingsMap x, SettingsMap y) => Mergeable(x, y),
        (SettingsString or SettingsSecret, SettingsString or SettingsSecret) => true,
        (var x, var y) => x.GetType() == y.GetType(),
    });

    private static SettingsMap Layer(string yaml) => Parsed.Yaml(yaml).Value!;

    private static SettingsMap Merged(SettingsMap under, SettingsMap over)
    {
        var merged = SettingsMerge.Merge(under, over);
        return merged.IsSuccess ? merged.Value : throw new InvalidOperationException(string.Join('\n', merged.Diagnostics.Select(d => d.ToString())));
    }

    private static string Text(SettingsNode node) => SettingsJson.DisplayLine(node);

    private static IEnumerable<(SettingsPath Path, SettingsNode Node)> Scalars(SettingsMap tree) => tree.Leaves().Where(l => l.Node is SettingsString && !l.Path.ToString().Contains("l.", StringComparison.Ordinal));

    private static IEnumerable<string> Items(SettingsMap tree) => tree.Members.GetValueOrDefault("l") is SettingsList list ? list.Items.Select(SettingsKey.Of) : [];
}
