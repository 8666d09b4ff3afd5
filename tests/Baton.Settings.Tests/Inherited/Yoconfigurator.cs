using Baton.Settings.Layers;
using Baton.Settings.Tests.Reading;
using Baton.Settings.Values;

namespace Baton.Settings.Tests.Inherited;

/// <summary>
/// What yoconfigurator did, row by row of the list of inherited needs; the rows on output, public data and tokens are in the classes of those.
/// </summary>
public sealed class Yoconfigurator : IDisposable
{
    private static readonly string[] Order =
    [
        "configs/hostname", "configs/hostname-local", "configs/hostname-build", "configs/common", "configs/common-staging", "configs/common-staging-eu",
        "configs/common-local", "configs/common-build", "configs/common-overrides", "app/web-default", "app/web-staging", "app/web-staging-eu", "configs/web-default",
        "configs/web-staging", "configs/web-staging-eu", "app/web-local", "app/web-build", "configs/web-local", "configs/web-build", "configs/web-overrides",
    ];

    private readonly SettingsHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Row1_MergesTwentySourcesInOrder()
    {
        foreach (var source in Order)
        {
            home.Write($"{source}.yaml", $"seen: [{source}]\nlast: {source}\n");
        }

        var rendered = home.Render(r => r with { Passes = SettingsPasses.Build }).Value!;

        Assert.Equal(Order, ((SettingsList)rendered.Tree.Members["seen"]).Items.Select(i => ((SettingsString)i).Value));
        Assert.Equal("configs/web-overrides", ((SettingsString)rendered.Tree.Members["last"]).Value);
        Assert.Equal(20, rendered.Layers.Length);
    }

    [Fact]
    public void Row2_SearchesEveryFolderForEachName()
    {
        home.Write("configs/common.yaml", "a: [configs]");
        home.Write("more/common.yaml", "a: [more]");
        home.Write("configs/common-staging.json", """{ "a": ["configs-staging"] }""");

        Assert.Equal(["configs", "more", "configs-staging"], ((SettingsList)home.At("a")!).Items.Select(i => ((SettingsString)i).Value));
    }

    [Fact]
    public void Row3_HasClustersWithinAnEnvironment()
    {
        home.Write("configs/common-staging.yaml", "a: all");
        home.Write("configs/common-staging-eu.yaml", "a: eu");

        Assert.Equal("eu", home.TextAt("a"));
        Assert.Equal("all", home.TextAt("a", r => r with { Cluster = null }));
        Assert.Equal("all", home.TextAt("a", r => r with { Cluster = "us" }));
    }

    [Theory]
    [InlineData(SettingsPasses.Deployed, "common")]
    [InlineData(SettingsPasses.Local, "local")]
    [InlineData(SettingsPasses.Build, "build")]
    public void Row4_HasPassesForLocalAndBuild(SettingsPasses passes, string winner)
    {
        home.Write("configs/common.yaml", "a: common");
        home.Write("configs/common-local.yaml", "a: local");
        home.Write("configs/common-build.yaml", "a: build");

        Assert.Equal(winner, home.TextAt("a", r => r with { Passes = passes }));
    }

    [Fact]
    public void Row5_ReadsAFolderThatGitIgnores()
    {
        home.Write("app/web-default.yaml", "a: default");
        home.Write("app/local/web-local.yaml", "a: mine");

        Assert.Equal("default", home.TextAt("a"));
        Assert.Equal("mine", home.TextAt("a", r => r with { Passes = SettingsPasses.Local }));
    }

    [Fact]
    public void Row6_ComputesFromWhatIsMergedSoFar()
    {
        home.Write("configs/common.yaml", "domain: example.com\nport: 8080");
        home.Write("app/web-default.yaml", "url: https://web.${baton.environment}.${domain}:${port}/");
        home.Write("configs/web-overrides.yaml", "url: ${url}v2\ndomain: later.example.com");

        Assert.Equal("https://web.staging.example.com:8080/v2", home.TextAt("url"));
    }

    [Fact]
    public void Row7_MergesObjectsAppendsListsReplacesScalars()
    {
        home.Write("configs/common.yaml", "{o: {x: 1, y: 1}, l: [1], s: 1}");
        home.Write("configs/web.yaml", "{o: {y: 2, z: 2}, l: [2], s: 2}");

        Assert.Equal("l.0=1 l.1=2 o.x=1 o.y=2 o.z=2 s=2", Rest());
    }

    [Theory]
    [InlineData("1", "x", "a string", "a number")]
    [InlineData("x", "true", "a boolean", "a string")]
    [InlineData("{}", "[]", "a list", "an object")]
    [InlineData("[]", "{}", "an object", "a list")]
    [InlineData("x", "~", "null", "a string")]
    [InlineData("{}", "$missing", null, null)]
    [InlineData("~", "[1]", null, null)]
    [InlineData("~", "{b: 1}", null, null)]
    [InlineData("~", "~", null, null)]
    [InlineData("x", "{$secret: 'env:A'}", null, null)]
    [InlineData("{$secret: 'env:A'}", "x", null, null)]
    [InlineData("{$secret: 'env:A'}", "1", "a number", "a secret")]
    public void Row8_RefusesAnotherTypeExceptOverNull(string before, string after, string? to, string? from)
    {
        home.Write("configs/common.yaml", $"a:\n  b: {before}");
        home.Write("configs/web.yaml", $"# above\na:\n  b: {after}");
        home.Write("configs/web-staging.yaml", after == "$missing" ? "a:\n  b: {c: 1}" : "{}");

        if (to is null)
        {
            Assert.NotNull(home.At("a.b"));
            return;
        }

        Assert.Equal(
            ("BATON2110", $"'a.b' is {to} here and {from} in configs/common.yaml(2,6).", "configs/web.yaml(3,6)"),
            (home.Refusal().Code, home.Refusal().Message, home.Refusal().Where!.ToString()));
    }

    [Fact]
    public void Row9_NamesAMissingValueByItsPath()
    {
        home.Write("configs/common.yaml", "db:\n  host: $missing\n  name: {$missing: The database that operations made.}");

        var failed = home.Render();

        Assert.Equal(
            [
                "configs/common.yaml(2,9): error BATON2111: 'db.host' is not set for web in staging, cluster eu. Set it in a later layer.",
                "configs/common.yaml(3,9): error BATON2111: 'db.name' is not set for web in staging, cluster eu. The database that operations made. Set it in a later layer.",
            ],
            failed.Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void Row9_FailsWhenAMissingValueIsRead()
    {
        home.Write("configs/common.yaml", "host: $missing\nurl: http://${host}/");
        home.Write("configs/web.yaml", "host: h");

        Assert.Equal(("BATON2111", "configs/common.yaml(2,6)"), (home.Refusal().Code, home.Refusal().Where!.ToString()));
    }

    [Fact]
    public void Row10_RemovesATree()
    {
        home.Write("configs/common.yaml", "{a: {b: {c: 1}, d: 1}, e: [1]}");
        home.Write("configs/web.yaml", "{a: {b: $deleted}, e: {$deleted: true}, f: {g: $deleted}}");
        home.Write("configs/web-staging.yaml", "e: x");

        Assert.Equal("a.d=1 e='x' f={}", Rest());
    }

    [Fact]
    public void Row11_InjectsUnitEnvironmentClusterHostNameAndVersion()
    {
        Assert.Equal(
            "baton.cluster='eu' baton.environment='staging' baton.hostname='host1' baton.unit='web' baton.version='1.2.3'", home.Render().Value!.Tree.Texts());
    }

    [Fact]
    public void Row15_TakesTheHostNameAndTheFoldersAsGiven()
    {
        home.Write("other/common.yaml", "a: ${baton.hostname}");

        Assert.Equal("h2", home.TextAt("a", r => r with { HostName = "h2", Folders = [new SettingsFolder(Path.Combine(home.Path, "other"), "other")] }));
    }

    private string Rest() => string.Join(' ', home.Render().Value!.Tree.Texts().Split(' ').Where(t => !t.StartsWith("baton.", StringComparison.Ordinal)));
}
