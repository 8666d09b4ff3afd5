using System.Text;
using System.Text.RegularExpressions;
using Baton.Core.Notes;
using CsCheck;
using static Baton.Core.Tests.Notes.Story;

namespace Baton.Core.Tests.Notes;

public static partial class MarkdownTextTests
{
    public sealed class TextThatMarkdownWouldEat
    {
        [Theory]
        [InlineData("keep List<T> whole", @"keep List\<T\> whole")]
        [InlineData("read `a_b<c>` as code", "read `a_b<c>` as code")]
        [InlineData("``a`b`` and ` alone", @"``a`b`` and \` alone")]
        [InlineData("__init__ and *stars*", @"\_\_init\_\_ and \*stars\*")]
        [InlineData("snake_case stays", "snake_case stays")]
        [InlineData("[a](javascript:b) ~~c~~ &lt;", @"\[a\](javascript:b) \~\~c\~\~ \&lt;")]
        [InlineData("# no heading", @"\# no heading")]
        [InlineData("- no list", @"\- no list")]
        [InlineData("1. no list", @"1\. no list")]
        [InlineData("1.5 is a number", "1.5 is a number")]
        [InlineData("two\u0007bells\tand\u0085more", "two bells and more")]
        [InlineData("see https://example.com/a_b?c=*d, too", "see <https://example.com/a_b?c=*d>, too")]
        public void ShowsAsItWasWritten(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));
    }

    public sealed class SomethingLikeAMention
    {
        [Theory]
        [InlineData("handle @Override", "handle `@Override`")]
        [InlineData("@scope/package-name and @org", "`@scope/package-name` and `@org`")]
        [InlineData("mail ada@example.com", "mail ada@example.com")]
        [InlineData("already `@code`", "already `@code`")]
        [InlineData("@one@two", "`@one`&#8203;`@two`")]
        [InlineData("under_@score", @"under\_`@score`")]
        [InlineData("`a`@bob`c`", "`a`&#8203;`@bob`&#8203;`c`")]
        public void CallsNobody(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));
    }

    public sealed class ANumberOfAnIssue
    {
        [Theory]
        [InlineData("see #12.", "see [#12](https://github.com/acme/web/issues/12).")]
        [InlineData("GH-7 too", "[GH-7](https://github.com/acme/web/issues/7) too")]
        [InlineData("as in other/re.po#3", "as in [other/re.po#3](https://github.com/other/re.po/issues/3)")]
        [InlineData("colour x#12 and &#35;", @"colour x#12 and \&#35;")]
        [InlineData("`#12` and a/b/c#1", "`#12` and a/b/c#1")]
        public void IsALink(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text, Links));

        [Fact]
        public void IsNoneWhereThereIsNothingToLinkTo() => Assert.Equal("see #12", MarkdownText.Escape("see #12"));
    }

    public sealed class AnyText
    {
        private static readonly string[] Pieces = ["`", "``", "@", "#", "1", "a", "_", "*", "<b>", "&", " ", "\n", "/", "-", "GH-", "https://x", "é", "😀", "\\", "[", "](", "~"];

        private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 14].Select(picked => string.Concat(picked.Select(p => Pieces[p])));

        [Fact]
        public void CallsNobodyOutsideOfCode() => Texts.Sample(text => !Called().IsMatch(Shown(MarkdownText.Escape(text, Links))));

        [Fact]
        public void IsOneLineAndHoldsNoTag() => Texts.Sample(text =>
            MarkdownText.Escape(text) is var escaped && !escaped.Contains('\n') && !Shown(escaped).Contains('<'));

        [Fact]
        public void ComesBackWhenTheMarksAreTakenOff() => Gen.String[Gen.Char["ab_*<>[]~&\\ é#1-="], 0, 12].Sample(text =>
            Marks().Replace(MarkdownText.Escape(text), "$1") == text.Trim());
    }

    /// <summary>What a reader of Markdown takes for words: no code, no addresses, no escaped characters.</summary>
    private static string Shown(string markdown)
    {
        var words = new StringBuilder();
        for (var at = 0; at < markdown.Length;)
        {
            if (markdown[at..].StartsWith("<https://", StringComparison.Ordinal))
            {
                words.Append(' ');
                at = markdown.IndexOf('>', at) + 1;
                continue;
            }

            var ticks = markdown[at..].TakeWhile(c => c == '`').Count();
            if (markdown[at] == '\\' || ticks > 0)
            {
                var close = Ticks().Matches(markdown, at + ticks).FirstOrDefault(m => m.Length == ticks);
                words.Append(' ');
                at = ticks == 0 ? at + 2 : close is null ? at + ticks : close.Index + ticks;
            }
            else
            {
                words.Append(markdown[at++]);
            }
        }

        return words.ToString();
    }

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();

    [GeneratedRegex("(?<![A-Za-z0-9_])@[A-Za-z0-9]")]
    private static partial Regex Called();

    [GeneratedRegex(@"\\([\\_*<>\[\]~&#\-=])")]
    private static partial Regex Marks();
}
