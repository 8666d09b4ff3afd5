using Baton.GitHub.Publishing;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Who is "Latest", as far as that is decided without GitHub.</summary>
public sealed class LatestRuleTests
{
    [Theory]
    [InlineData("v", "v1.5.0", null, "v1.5.0")]
    [InlineData("v", "v1.5.0 v1.4.0", "v1.4.0", "v1.5.0")]
    [InlineData("v", "v1.5.0 v2.0.0", "v2.0.0", "v2.0.0")]
    [InlineData("v", "v1.5.0 v2.0.0 v3.0.0-beta.1", "v1.5.0", "v2.0.0")]
    [InlineData("v", "v1.9.0 v1.10.0", "v1.9.0", "v1.10.0")]
    [InlineData("v", "v1.5.0 V2.0.0", "V2.0.0", "V2.0.0")]
    [InlineData("Tools/v", "Tools/v1.5.0 tools/v2.0.0", "tools/v2.0.0", "tools/v2.0.0")]
    [InlineData("v", "v1.5.0 tools/v3.0.0", "tools/v3.0.0", "tools/v3.0.0")]
    [InlineData("v", "v1.5.0 tools-v3.0.0", "tools-v3.0.0", "tools-v3.0.0")]
    [InlineData("v", "v1.5.0 tools-3.0.0", "tools-3.0.0", "tools-3.0.0")]
    [InlineData("v", "v1.5.0 tools3.0.0", "tools3.0.0", "tools3.0.0")]
    [InlineData("tools-v", "v1.5.0 tools-v3.0.0", "v1.5.0", "v1.5.0")]
    [InlineData("v", "v1.5.0 nightly", "nightly", "v1.5.0")]
    [InlineData("v", "v1.5.0 build-2026", "build-2026", "v1.5.0")]
    [InlineData("v", "nightly", "nightly", "nightly")]
    [InlineData("v", "v2.0.0-beta.1", null, null)]
    public void IsTheHighestOfTheUnitThatHasIt(string prefix, string tags, string? current, string? latest) =>
        Assert.Equal(latest, LatestRule.Decide(prefix, tags.Split(' '), current, isAlone: false));

    /// <summary>The same unit, under the prefix that it has now.</summary>
    [Theory]
    [InlineData("", "v1.9.0 2.0.0", "v1.9.0", "2.0.0")]
    [InlineData("web/v", "v1.9.0 web/v2.0.0", "v1.9.0", "web/v2.0.0")]
    [InlineData("web/v", "web/v2.1.0 web/v2.0.1", "web/v2.1.0", "web/v2.1.0")]
    [InlineData("web/v", "v1.9.0", "v1.9.0", "v1.9.0")]
    public void IsNeverTheOneOfAnEarlierPrefixWhereNobodyElseIs(string prefix, string tags, string current, string latest) =>
        Assert.Equal(latest, LatestRule.Decide(prefix, tags.Split(' '), current, isAlone: true));
}
