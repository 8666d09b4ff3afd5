using Baton.Settings.Answers;
using Baton.Settings.Values;

namespace Baton.Settings.Tests.Answers;

public sealed class DifferenceOfSettings : IDisposable
{
    private readonly SettingsHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void HasAddedRemovedAndChangedPaths()
    {
        home.Write("configs/common.yaml", "{same: 1, s: {$secret: 'env:S'}, t: {$secret: 'env:T'}}");
        home.Write("configs/common-staging.yaml", "{level: debug, only: {here: true}, hosts: [a], s2: {$secret: 'env:A'}}");
        home.Write("configs/common-production.yaml", "{level: info, hosts: [a, b], t: {$secret: 'env:P'}, s2: {$secret: 'env:A'}}");

        var difference = SettingsDifference.Between(home.Render().Value!.Tree, home.Render(r => r with { Environment = "production" }).Value!.Tree);

        Assert.Equal(
            [
                "baton.environment changed \"staging\" \"production\"",
                "hosts.1 added  \"b\"",
                "level changed \"debug\" \"info\"",
                "only.here removed true ",
                "t changed \"(secret)\" \"(secret)\"",
            ],
            difference.Changes.Select(c => $"{c.Path} {c.Kind} {c.Before} {c.After}"));
    }

    [Theory]
    [InlineData("1", "1", 0)]
    [InlineData("1", "2", 1)]
    public void HasASecretWhoseDigestChanged(string before, string after, int changes)
    {
        home.Write("configs/common.yaml", "a: {$secret: 'env:A'}");
        var tree = home.Render().Value!.Tree;

        var difference = SettingsDifference.Between(
            tree, tree, new Dictionary<string, string> { ["a"] = before }, new Dictionary<string, string> { ["a"] = after });

        Assert.Equal(changes, difference.Changes.Length);
    }

    [Fact]
    public void IsEmptyForTheSameSettingsAtOtherPlaces()
    {
        home.Write("configs/common.yaml", "a: [1, {b: c}]\nd: {}");
        home.Write("other/common.json", """{ "d": {}, "a": [1, { "b": "c" }] }""");

        var other = home.Render(r => r with { Folders = [new Baton.Settings.Layers.SettingsFolder(System.IO.Path.Combine(home.Path, "other"), "other")] });

        Assert.Empty(SettingsDifference.Between(home.Render().Value!.Tree, other.Value!.Tree).Changes);
    }
}
