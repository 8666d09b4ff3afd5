using Baton.Settings.Output;
using Baton.Settings.Tests.Reading;
using Baton.Testing;

namespace Baton.Settings.Tests.Output;

/// <summary>Row 12 of yoconfigurator: a filter of dotted keys; a missing key fails; without a filter there is no public file.</summary>
public sealed class PublicSubset : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void HasWhatTheFilterNames()
    {
        var filter = PublicFilter.Read(folder.Write("public.yaml", "[api.url, features, 'a\\.b']"), "public.yaml")!.Value!;
        var tree = Parsed.Yaml("{api: {url: u, key: {$secret: 'env:K'}}, features: {x: true, y: [1]}, db: 1, a.b: 2}").Value!;

        Assert.Equal("a\\.b=2 api.url='u' features.x=true features.y.0=1", PublicSettings.Of(tree, filter).Value!.Tree.Texts());
    }

    [Theory]
    [InlineData("[api.none]", "BATON2140", 1)]
    [InlineData("[features, api]", "BATON2141", 1)]
    [InlineData("\n- api.key", "BATON2141", 2)]
    [InlineData("- features.y.0", "BATON2140", 1)]
    [InlineData("{a: b}", "BATON2140", 1)]
    [InlineData("[1]", "BATON2140", 1)]
    [InlineData("[a..b]", "BATON2140", 1)]
    [InlineData("[", "BATON2100", 1)]
    public void FailsWhereTheFilterDoesNotMatch(string text, string code, int line)
    {
        var filter = PublicFilter.Read(folder.Write("public.yaml", text), "public.yaml")!;
        var tree = Parsed.Yaml("{api: {url: u, key: {$secret: 'env:K'}}, features: {x: true, y: [1]}}").Value!;

        var diagnostics = filter.IsSuccess ? PublicSettings.Of(tree, filter.Value).Diagnostics : filter.Diagnostics;

        Assert.Equal((code, "public.yaml", line), (diagnostics[0].Code, diagnostics[0].Where!.File, diagnostics[0].Where!.Line));
    }

    [Fact]
    public void IsNotMadeWithoutAFilter() => Assert.Null(PublicFilter.Read(folder["public.yaml"], "public.yaml"));

    [Fact]
    public void ReplacesATokenInAScript()
    {
        var filter = PublicFilter.Read(folder.Write("public.yaml", "[a]"), "public.yaml")!.Value!;
        var settings = PublicSettings.Of(Parsed.Yaml("{a: '</script>', b: 1}").Value!, filter).Value!;

        Assert.Equal(
            "const s = {\"a\":\"\\u003C/script\\u003E\"}; use({\"a\":\"\\u003C/script\\u003E\"});",
            TokenReplacement.Replace("const s = __S__; use(__S__);", "app.js", "__S__", settings).Value);
        Assert.Equal(("BATON2145", "app.js"), (TokenReplacement.Replace("x", "app.js", "__S__", settings).Diagnostics[0].Code, TokenReplacement.Replace("x", "app.js", "__S__", settings).Diagnostics[0].Where!.File));
    }
}
