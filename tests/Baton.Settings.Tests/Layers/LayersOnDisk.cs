using Baton.Settings.Layers;
using Baton.Settings.Values;

namespace Baton.Settings.Tests.Layers;

public sealed class LayersOnDisk : IDisposable
{
    private readonly SettingsHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("configs/common.json", "configs/common.yaml")]
    [InlineData("configs/web.yaml", "configs/web-default.yaml")]
    [InlineData("app/web-default.yml", "app/web-default.yaml")]
    public void OfOneSourceInOneFolderAreRefused(string one, string other)
    {
        home.Write(one, "{}");
        home.Write(other, "{}");

        Assert.Equal("BATON2106", home.Refusal().Code);
    }

    [Theory]
    [InlineData("../etc", "staging", "eu")]
    [InlineData("web", "local", "eu")]
    [InlineData("web", "", "eu")]
    [InlineData("web", "staging", "a/b")]
    [InlineData("web", ".x", "eu")]
    [InlineData("web", "staging", "overrides")]
    public void HaveNamesThatStayInTheFolders(string application, string environment, string cluster) =>
        Assert.Equal("BATON2107", home.Refusal(r => r with { Application = application, Environment = environment, Cluster = cluster }).Code);

    [Fact]
    public void AreNotNeeded() => Assert.Single(home.Render(r => r with { ApplicationFolder = null, Folders = [] }).Value!.Tree.Members);

    [Fact]
    public void AreAllReportedAtOnce()
    {
        home.Write("configs/common.yaml", "a: [");
        home.Write("configs/web.json", "{");

        Assert.Equal(["configs/common.yaml", "configs/web.json"], home.Render().Diagnostics.Select(d => d.Where!.File));
    }

    [Fact]
    public void MustNotSetWhatBatonSets()
    {
        home.Write("configs/common.yaml", "\nbaton: {environment: production}");

        Assert.Equal(("BATON2112", "configs/common.yaml(2,8)"), (home.Refusal().Code, home.Refusal().Where!.ToString()));
    }

    [Fact]
    public void AreReadOnceForManyApplications()
    {
        var path = home.Write("configs/common.yaml", "a: 1");
        var files = new SettingsFiles();
        Assert.True(files.Layers(home.Request).IsSuccess);
        File.WriteAllText(path, "a: [");

        Assert.True(files.Layers(home.Request with { Application = "api" }).IsSuccess);
    }

    [Fact]
    public void FromTheApplicationWinOverCommonOnesAndLoseToThoseOfTheFolders()
    {
        home.Write("configs/common-overrides.yaml", "{a: common, b: common, c: common}");
        home.Write("app/web-staging.yaml", "{b: app, c: app}");
        home.Write("configs/web.yaml", "c: configs");

        Assert.Equal("common app configs", $"{home.TextAt("a")} {home.TextAt("b")} {home.TextAt("c")}");
    }

    [Fact]
    public void KeepThePlaceOfEachValue()
    {
        home.Write("configs/common.yaml", "a: {b: 1}");
        home.Write("more/common.json", "{\n  \"a\": { \"c\": 2 } }");

        Assert.Equal("configs/common.yaml(1,8) more/common.json(2,15)", $"{home.At("a.b")!.Where} {home.At("a.c")!.Where}");
    }

    [Fact]
    public void OfALinkAreRead()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right on Windows.");
        var target = home.Write("elsewhere.yaml", "a: linked");
        Directory.CreateDirectory(Path.Combine(home.Path, "configs"));
        File.CreateSymbolicLink(Path.Combine(home.Path, "configs", "common.yaml"), target);

        Assert.IsType<SettingsString>(home.At("a"));
    }
}
