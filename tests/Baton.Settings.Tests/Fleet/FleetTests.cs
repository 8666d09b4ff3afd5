using Baton.Settings.Answers;
using Baton.Settings.Layers;
using Baton.Settings.Output;
using Baton.Settings.Rendering;
using Baton.Settings.Tests.Answers;
using Baton.Settings.Values;

namespace Baton.Settings.Tests.Fleet;

public sealed class FleetTests(FleetOfSettings fleet) : IClassFixture<FleetOfSettings>
{
    private readonly SettingsRenderer renderer = new(new SettingsFiles());

    private IEnumerable<SettingsRequest> All =>
        from application in FleetOfSettings.Applications
        from environment in FleetOfSettings.Environments
        from cluster in FleetOfSettings.Clusters
        select fleet.Request(application, environment, cluster);

    [Fact]
    public void RendersEverywhere()
    {
        var rendered = All.Select(renderer.Render).ToList();

        Assert.Equal(360, rendered.Count);
        Assert.All(rendered, r => Assert.True(r.IsSuccess, string.Join('\n', r.Diagnostics)));
        Assert.Equal(360, rendered.Select(r => SettingsJson.Display(r.Value!.Tree)).Distinct().Count());
    }

    [Fact]
    public void RendersTheSameInAnyOrderAndInParallel()
    {
        var once = All.Select(r => SettingsJson.Display(new SettingsRenderer(new SettingsFiles()).Render(r).Value!.Tree)).ToList();
        var again = All.Reverse().AsParallel().AsOrdered().Select(r => SettingsJson.Display(renderer.Render(r).Value!.Tree)).Reverse().ToList();

        Assert.Equal(once, again);
    }

    [Theory]
    [InlineData("app07", "staging", "eu", "url", "\"https://app07.staging.example.com/\"")]
    [InlineData("app07", "staging", "eu", "peers", "[\"https://app07.staging.example.com/health\"]")]
    [InlineData("app07", "staging", "us", "database.host", "\"db.us.staging.internal\"")]
    [InlineData("app30", "production", "ap", "log.level", "\"warning\"")]
    [InlineData("app30", "production", "ap", "log.sinks", "[\"console\",\"ap\"]")]
    [InlineData("app30", "production", "ap", "feature", null)]
    [InlineData("app30", "production", "eu", "feature.enabled", "true")]
    [InlineData("app01", "test", "eu", "limits.requests", "100")]
    [InlineData("app01", "test", "eu", "database.password", "\"(secret)\"")]
    [InlineData("app01", "test", "eu", "machine.name", "\"host1\"")]
    public void HasTheSettingsOfEachPlace(string application, string environment, string cluster, string path, string? json)
    {
        var node = renderer.Render(fleet.Request(application, environment, cluster)).Value!.Tree.Find(Rendered.Path(path));

        Assert.Equal(json, node is null ? null : SettingsJson.DisplayLine(node));
    }

    [Fact]
    public void DiffersBetweenEnvironmentsInTheseSettingsAlone()
    {
        var (staging, production) = (renderer.Render(fleet.Request("app02", "staging", "us")).Value!, renderer.Render(fleet.Request("app02", "production", "us")).Value!);

        Assert.Equal(
            ["baton.environment", "database.host", "domain", "feature.enabled", "log.level", "peers.0", "url"],
            SettingsDifference.Between(staging.Tree, production.Tree).Changes.Select(c => c.Path.ToString()));
    }
}
