using Baton.Core.Flags;
using Baton.Gates.References;

namespace Baton.Deploy.Tests.Flags;

public static class RazorReferenceTests
{
    private static System.Collections.Immutable.ImmutableArray<FlagReference> Find(string text) => FlagReferenceScan.Files([new SourceFile("Views/Index.cshtml", text)], [], [], CancellationToken.None).References;

    public sealed class FeatureTag
    {
        [Theory]
        [InlineData("<feature name=\"a\">x</feature>", "a")]
        [InlineData("<feature name='a'>", "a")]
        [InlineData("<feature negate=\"true\" name=\"a, b\" requirement=\"Any\">", "a,b")]
        [InlineData("<feature\n  name=\"a\"\n>", "a")]
        [InlineData("<feature variant=\"v\" name=\"a\"/>", "a")]
        [InlineData("<feature-list name=\"a\">", "")]
        [InlineData("<feature title=\"a\">", "")]
        [InlineData("<feature name=\"@Model.Flag\">", "")]
        [InlineData("@* <feature name=\"a\"> *@", "")]
        [InlineData("<!-- <feature name=\"a\"> -->", "")]
        public void NamesItsFlags(string text, string keys) => Assert.Equal(keys.Split(',', StringSplitOptions.RemoveEmptyEntries), Find(text).Select(r => r.Key));

        [Fact]
        public void IsFoundWithItsPlace() => Assert.Equal(
            new FlagReference("a", "Views/Index.cshtml", 3, 3, "<feature>"), Assert.Single(Find("@* two\nlines *@\n  <feature name=\"a\">")));
    }

    public sealed class Code
    {
        [Fact]
        public void IsSearchedForLiterals() => Assert.Equal(["x"], Find("@if (await Flags.IsEnabledAsync(\"x\")) { <p>@Html.Raw(\"y\")</p> }").Select(r => r.Key));
    }
}
