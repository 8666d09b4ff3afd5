using Baton.Core.Announcements;

namespace Baton.Core.Tests.Announcements;

public sealed class PlainNotesTests
{
    [Theory]
    [InlineData("# web 1.5.0\n\nText.", "Text.")]
    [InlineData("## Features", "=Features")]
    [InlineData("### With [a link](https://x/y) ##", "=With a link")]
    [InlineData("- **cart:** remember it (1234567, Ada)", "• cart: remember it (1234567, Ada)")]
    [InlineData("* one\n  * two", "• one\n  • two")]
    [InlineData("- fix [#12](https://x/12) by [@ada](https://x/ada)", "• fix #12 by @ada")]
    [InlineData("- a [link](https://x/(a)b \"title\") more", "• a link more")]
    [InlineData(@"- \[not\]\(a link\) and 2 \* 3 \< 7", "• [not](a link) and 2 * 3 < 7")]
    [InlineData("![badge](https://x/b.svg) words", "badge words")]
    [InlineData("before <!-- hidden\nfor long --> after", "before  after")]
    [InlineData("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4")]
    [InlineData("a\tb\u202Ec", "a b c")]
    [InlineData("", "")]
    public void AreWhatAPersonReads(string markdown, string expected) =>
        Assert.Equal(expected, string.Join('\n', PlainNotes.Of(markdown).Select(l => l.IsHeading ? $"={l.Text}" : l.Text)));
}
