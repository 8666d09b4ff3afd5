using Baton.Core.Notes;
using CsCheck;

namespace Baton.Core.Tests.Notes;

public static class NotesCutTests
{
    private const string Ending = "\n\n… more";

    public sealed class ATextThatFits
    {
        [Fact]
        public void StaysWhole() => Assert.Equal(new string('a', 100), NotesCut.To(new string('a', 100), 100, Ending));
    }

    public sealed class ALongerText
    {
        [Theory]
        [InlineData("- first line of them all\n- second line of them all\n- third line of them all", 60, "- first line of them all")]
        [InlineData("aaaaaaaaaaaaaaaa [a link](https://example.com/that/is/long) and so on and on and on", 60, "aaaaaaaaaaaaaaaa ")]
        [InlineData("aaaaaaaaaaaaaaaa `a code span that is long` and so on and on and on and on and on", 60, "aaaaaaaaaaaaaaaa ")]
        [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa😀aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 60, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
        public void EndsBeforeWhatWouldBeBroken(string text, int limit, string kept) => Assert.Equal(kept.TrimEnd() + Ending, NotesCut.To(text, limit, Ending));

        [Fact]
        public void ClosesWhatWasOpen()
        {
            var cut = NotesCut.To($"<details>\n<summary>2</summary>\n\n```yaml\n{string.Concat(Enumerable.Repeat("a: b\n", 50))}```\n\n</details>\n", 120, Ending);

            Assert.EndsWith("a: b\n```\n\n</details>\n\n… more", cut, StringComparison.Ordinal);
        }
    }

    public sealed class AnyText
    {
        private static readonly string[] Pieces = ["a", "word ", "\n", "[x](https://y/z)", "`code`", "😀", "\\[", "<https://a/b>", "```\n", "é", "- ", "`", "["];

        [Fact]
        public void IsShortEnoughAndHasNoHalfCharacter() => Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 60], Gen.Int[60, 120]).Sample((picked, limit) =>
        {
            var cut = NotesCut.To(string.Concat(picked.Select(p => Pieces[p])), limit, Ending);
            return cut.Length <= limit && !cut.Where((c, n) => char.IsHighSurrogate(c) && (n + 1 == cut.Length || !char.IsLowSurrogate(cut[n + 1]))).Any();
        });

        [Fact]
        public void HasOnlyWholeLinks() => Gen.Select(Gen.Int[0, 5].Array[0, 60], Gen.Int[60, 120]).Sample((picked, limit) =>
        {
            var cut = NotesCut.To(string.Concat(picked.Select(p => Pieces[p])), limit, Ending);
            return cut.Count(c => c == '[') == cut.Count(c => c == ')') && cut.Count(c => c == '`') % 2 == 0;
        });
    }
}
