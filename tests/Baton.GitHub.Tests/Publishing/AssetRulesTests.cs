using Baton.Core.Releases;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Tests.Publishing;

public sealed class AssetRulesTests
{
    [Theory]
    [InlineData("web-1.5.0.zip")]
    [InlineData("SHA256SUMS")]
    [InlineData("a")]
    [InlineData("Baton.Core.1.0.0-alpha.0.3.nupkg")]
    [InlineData("Tiny..nupkg")]
    public void KeepsAName(string name) => Assert.Empty(AssetRules.Check([File(name)]));

    [Theory]
    [InlineData("web 1.5.0.zip")]
    [InlineData("web~1.zip")]
    [InlineData("web(1).zip")]
    [InlineData("web:1.zip")]
    [InlineData("web-1.5.0+ci.7.zip")]
    [InlineData("größe.zip")]
    [InlineData(".hidden")]
    [InlineData("dot.")]
    [InlineData("")]
    public void RefusesAName(string name) => Assert.Equal("BATON6120", Assert.Single(AssetRules.Check([File(name)])).Code);

    [Fact]
    public void RefusesTwoNamesThatDifferByCase() => Assert.Equal("BATON6120", Assert.Single(AssetRules.Check([File("Web.zip"), File("web.zip")])).Code);

    [Theory]
    [InlineData(0)]
    [InlineData(AssetRules.SizeLimit)]
    public void RefusesASize(long size) => Assert.Equal("BATON6121", Assert.Single(AssetRules.Check([File("a") with { Size = size }])).Code);

    [Fact]
    public void TakesTheLargestFile() => Assert.Empty(AssetRules.Check([File("a") with { Size = AssetRules.SizeLimit - 1 }]));

    [Fact]
    public void TakesAThousand() => Assert.Empty(AssetRules.Check([.. Enumerable.Range(1, 1000).Select(n => File($"a{n}"))]));

    [Fact]
    public void RefusesOneMore() => Assert.Equal("BATON6121", Assert.Single(AssetRules.Check([.. Enumerable.Range(1, 1001).Select(n => File($"a{n}"))])).Code);

    private static Artifact File(string name) => new(name, "zip", 1, new string('0', 64));
}
