using Baton.Core.Versioning.Source;

namespace Baton.Core.Tests.Versioning;

/// <summary>That the texts compile, and what they say, is shown by the builds of Baton.Tasks.Tests.</summary>
public sealed class VersionSourceTests
{
    private static readonly VersionFacts Odd = new() { Version = "1.0.0", Tag = "v\"+F()+\"é\\1.0.0", Height = 3 };

    [Theory]
    [InlineData("C#", "Tag = \"v\\u0022+F()+\\u0022\\u00e9\\u005c1.0.0\";")]
    [InlineData("F#", "Tag = \"v\\u0022+F()+\\u0022\\u00e9\\u005c1.0.0\"\n")]
    [InlineData("VB", "Tag As String = \"v\"\"+F()+\"\"é\\1.0.0\"\n")]
    public void QuotesInATag_StayInItsString(string language, string expected) =>
        Assert.Contains(expected, VersionSource.Of(Odd, language, "A"), StringComparison.Ordinal);

    [Theory]
    [InlineData("C#", "", "\ninternal static class BatonVersionInfo\n")]
    [InlineData("C#", "my-app.2.class", "namespace @my_app.@_2.@class\n")]
    [InlineData("F#", "", "module internal BatonVersionInfo\n")]
    [InlineData("F#", "my-app.2.type", "module internal ``my_app``.``_2``.``type``.BatonVersionInfo\n")]
    public void NamespaceThatIsNoIdentifier_BecomesOne(string language, string space, string expected) =>
        Assert.Contains(expected, VersionSource.Of(Odd, language, space), StringComparison.Ordinal);
}
