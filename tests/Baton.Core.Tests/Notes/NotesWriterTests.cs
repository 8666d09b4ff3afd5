using Baton.Core.Notes;
using Baton.Core.Releases;

namespace Baton.Core.Tests.Notes;

public static class NotesWriterTests
{
    private static Change Of(string message, string author = "Ada", char commit = 'a')
    {
        var subject = ConventionalSubject.Parse(message);
        return new Change(new string(commit, 40), message.Split('\n')[0], author, subject.Type, subject.Scope, subject.Breaking);
    }

    private static string Lines(params Change[] changes) => NotesWriter.Write("web", "1.0.0", null, changes);

    public sealed class ChangesOfManyTypes
    {
        [Fact]
        public void AreGroupedWithTheBreakingOnesFirst() => Assert.Equal(
            """
            # web 2.0.0

            Changes since 1.9.0.

            ## Breaking changes

            - **api:** drop v1 (bbbbbbb, Bob)

            ## Features

            - a page (aaaaaaa, Ada)
            - another page (ccccccc, Ada)

            ## Fixes

            - **db:** a leak (ddddddd, Ada)

            ## Other changes

            - wip: half a thing (eeeeeee, Ada)
            - Merge branch 'x' (fffffff, Ada)

            """,
            NotesWriter.Write("web", "2.0.0", "1.9.0",
            [
                Of("wip: half a thing", commit: 'e'),
                Of("feat: a page"),
                Of("feat(api)!: drop v1", "Bob", 'b'),
                Of("feat: another page", commit: 'c'),
                Of("fix(db): a leak", commit: 'd'),
                Of("Merge branch 'x'", commit: 'f'),
            ]));
    }

    public sealed class ABreakingFooter
    {
        [Fact]
        public void MovesTheChangeToTheTop() =>
            Assert.Contains("## Breaking changes\n\n- a page (", Lines(Of("feat: a page\n\nBREAKING CHANGE: the old one is gone")), StringComparison.Ordinal);

        [Fact]
        public void WorksForASubjectWithoutAType() =>
            Assert.Contains("## Breaking changes\n\n- Remove it (", Lines(Of("Remove it\n\nBREAKING-CHANGE: gone")), StringComparison.Ordinal);
    }

    public sealed class NothingChanged
    {
        [Fact]
        public void IsSaid() => Assert.Equal("# web 1.0.0\n\nNo changes.\n", Lines());
    }

    public sealed class TextThatMarkdownWouldEat
    {
        [Theory]
        [InlineData("fix: keep List<T> whole", "- keep List\\<T\\> whole (")]
        [InlineData("fix: read `a_b<c>` as code", "- read `a_b<c>` as code (")]
        [InlineData("fix: a lone ` tick", "- a lone \\` tick (")]
        [InlineData("fix: __init__ and *stars*", "- \\_\\_init\\_\\_ and \\*stars\\* (")]
        [InlineData("fix: see #12", "- see #12 (")]
        public void ShowsAsItWasWritten(string subject, string expected) => Assert.Contains(expected, Lines(Of(subject)), StringComparison.Ordinal);
    }

    public sealed class AChangeWithoutAnAuthor
    {
        [Fact]
        public void ShowsItsCommitAlone() => Assert.Contains("- a page (aaaaaaa)\n", Lines(Of("feat: a page", author: "")), StringComparison.Ordinal);
    }
}
