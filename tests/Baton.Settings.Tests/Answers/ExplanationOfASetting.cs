using Baton.Settings.Answers;
using Baton.Settings.Values;

namespace Baton.Settings.Tests.Answers;

public sealed class ExplanationOfASetting : IDisposable
{
    private readonly SettingsHome home = new();

    public ExplanationOfASetting()
    {
        home.Write("configs/common.yaml", "log:\n  level: info\nhosts: [a]\nold: {x: 1, y: 2}\nkey: {$secret: 'env:A'}");
        home.Write("configs/common-staging.yaml", "log: {level: debug}\nhosts: [b]\nold: $deleted\nkey: {$secret: 'env:B'}");
        home.Write("configs/web.yaml", "log: {level: $missing}\nold: {x: 3}");
        home.Write("configs/web-staging.yaml", "log: {level: trace}");
    }

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData(
        "log.level",
        "log.level=\"trace\" web-staging Set \"trace\" configs/web-staging.yaml(1,14) < web-default Missing \"$missing\" configs/web.yaml(1,14)"
        + " < common-staging Set \"debug\" configs/common-staging.yaml(1,14) < common Set \"info\" configs/common.yaml(2,10)")]
    [InlineData("hosts", "hosts=[\"a\",\"b\"] common-staging Appended [\"b\"] configs/common-staging.yaml(2,8) < common Set [\"a\"] configs/common.yaml(3,8)")]
    [InlineData("hosts.1", "hosts=[\"a\",\"b\"] common-staging Appended [\"b\"] configs/common-staging.yaml(2,8) < common Set [\"a\"] configs/common.yaml(3,8)")]
    [InlineData("old.x", "old.x=3 web-default Set 3 configs/web.yaml(2,10) < common-staging Deleted  configs/common-staging.yaml(3,6) < common Set 1 configs/common.yaml(4,10)")]
    [InlineData("old.y", "old.y=- common-staging Deleted  configs/common-staging.yaml(3,6) < common Set 2 configs/common.yaml(4,16)")]
    [InlineData("key", "key=\"(secret)\" common-staging Set \"(secret)\" configs/common-staging.yaml(4,6) < common Set \"(secret)\" configs/common.yaml(5,6)")]
    [InlineData("baton.cluster", "baton.cluster=\"eu\" baton Set \"eu\" baton")]
    public void SaysWhichLayerSetItAndWhatThatOverrode(string path, string text) =>
        Assert.Equal(text, Assert.Single(SettingsExplanation.Of(home.Render().Value!, Rendered.Path(path)).Value!.Settings).Text());

    [Fact]
    public void OfAnObjectHasAllThatIsInIt() =>
        Assert.Equal(["old.x", "old.y"], SettingsExplanation.Of(home.Render().Value!, Rendered.Path("old")).Value!.Settings.Select(s => s.Path.ToString()));

    [Fact]
    public void OfTheRootHasEverySetting() => Assert.Equal(10, SettingsExplanation.Of(home.Render().Value!, SettingsPath.Root).Value!.Settings.Length);

    [Fact]
    public void OfAnUnknownPathNamesTheNearestOne()
    {
        var explained = SettingsExplanation.Of(home.Render().Value!, Rendered.Path("log.levle"));

        Assert.Equal(("BATON2113", "Did you mean 'log.level'?"), (explained.Diagnostics[0].Code, explained.Diagnostics[0].Cure));
    }
}
