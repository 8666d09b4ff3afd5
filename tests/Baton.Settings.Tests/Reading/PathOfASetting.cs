using Baton.Settings.Values;

namespace Baton.Settings.Tests.Reading;

public sealed class PathOfASetting
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a.b.0", "a|b|0")]
    [InlineData(@"a\.b.c", "a.b|c")]
    [InlineData(@"a\\.b\}", @"a\|b}")]
    public void IsReadAndWritten(string text, string segments)
    {
        Assert.True(SettingsPath.TryParse(text, out var path));
        Assert.Equal(segments.Split('|'), path.Segments);
        Assert.Equal(text, path.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a..b")]
    [InlineData("a.")]
    [InlineData("a\\")]
    public void WithAnEmptyKeyIsRefused(string text) => Assert.False(SettingsPath.TryParse(text, out _));
}
