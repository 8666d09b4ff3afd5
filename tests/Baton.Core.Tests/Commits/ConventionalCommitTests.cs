using Baton.Core.Commits;

namespace Baton.Core.Tests.Commits;

public static class ConventionalCommitTests
{
    public sealed class TheFirstLine
    {
        [Theory]
        [InlineData("feat: a", "feat", null, "a", false)]
        [InlineData("FEAT: a", "feat", null, "a", false)]
        [InlineData("fix(parser): a b", "fix", "parser", "a b", false)]
        [InlineData("feat!: a", "feat", null, "a", true)]
        [InlineData("feat(api)!: a", "feat", "api", "a", true)]
        [InlineData("feat:a", null, null, "feat:a", false)]
        [InlineData("feat : a", null, null, "feat : a", false)]
        [InlineData("feat(): a", "feat", null, "a", false)]
        [InlineData("feat( )!: a", "feat", null, "a", true)]
        [InlineData("feat!:a", null, null, "feat!:a", false)]
        [InlineData("Merge branch 'x'", null, null, "Merge branch 'x'", false)]
        [InlineData("", null, null, "", false)]
        [InlineData("http://x", null, null, "http://x", false)]
        public void IsTakenApart(string message, string? type, string? scope, string description, bool breaking)
        {
            var commit = ConventionalCommit.Parse(message);

            Assert.Equal((type, scope, description, breaking), (commit.Type, commit.Scope, commit.Description, commit.Breaking is not null));
        }
    }

    public sealed class Footers
    {
        [Fact]
        public void AreReadWithTheirContinuations()
        {
            var commit = ConventionalCommit.Parse("fix: a\r\n\r\nA body: not a footer, for it goes\non here.\n\nReviewed-by: Z\nBREAKING CHANGE: first line\n  second line\nRefs #123\n");

            Assert.Equal(
                [("Reviewed-by", "Z"), ("BREAKING CHANGE", "first line\nsecond line"), ("Refs", "#123")],
                commit.Footers.Select(f => (f.Key, f.Value)));
            Assert.Equal("first line\nsecond line", commit.Breaking);
        }

        [Theory]
        [InlineData("chore: a\n\nBREAKING-CHANGE: x", "x")]
        [InlineData("chore: a\n\nbreaking change: x", null)]
        [InlineData("chore: a\n\nThis is no BREAKING CHANGE: x", null)]
        [InlineData("a\nBREAKING CHANGE: x", "x")]
        [InlineData("docs: a\n\nWrite it so:\n\n```\nfix: b\n\nBREAKING CHANGE: y\n```\n", null)]
        [InlineData("docs: a\n\n~~~ text\nBREAKING CHANGE: y\n```\nBREAKING CHANGE: z\n~~~", null)]
        [InlineData("docs: a\n\n```\nBREAKING CHANGE: y\n```\n\nBREAKING CHANGE: x", "x")]
        [InlineData("fix: a\n\n```never closed\n\nBREAKING CHANGE: x", "x")]
        [InlineData("fix: a\n\n```a span```, and text\nBREAKING CHANGE: x\n```", "x\n```")]
        [InlineData("fix: a\n\nBREAKING CHANGE: x\n\n```\nBREAKING CHANGE: y\n  Refs: 1\n```", "x\n\n```\nBREAKING CHANGE: y\n  Refs: 1\n```")]
        [InlineData("feat: a\n\nBREAKING CHANGE:\nx", "x")]
        [InlineData("feat: a\n\nBREAKING-CHANGE:\nx\ny", "x\ny")]
        [InlineData("feat: a\r\n\r\nBREAKING CHANGE:\r\n\r\nx\r\n", "x")]
        [InlineData("feat: a\n\nBREAKING CHANGE:\n- x\n- y\n\nCloses #1", "- x\n- y")]
        [InlineData("feat: a\n\nBREAKING CHANGE:x", "x")]
        [InlineData("feat: a\n\nBREAKING-CHANGE:x", "x")]
        [InlineData("feat: a\n\nBREAKING CHANGE:\tx", "x")]
        [InlineData("feat: a\n\nBREAKING CHANGE:", "a")]
        [InlineData("feat: a\n\nBREAKING CHANGE:\nRefs: 1", "a")]
        [InlineData("feat: a\n\n```\nBREAKING CHANGE:\nx\n```", null)]
        [InlineData("feat: a\n\nBREAKING CHANGES: x", null)]
        [InlineData("feat: a\n\nSee BREAKING CHANGE:\nx", null)]
        public void SayWhatBreaks(string message, string? expected) => Assert.Equal(expected, ConventionalCommit.Parse(message).Breaking);

        [Theory]
        [InlineData("fix: a\n\n````a\nBREAKING CHANGE: y\n```\n````\nBREAKING CHANGE: x\n```b", "x\n```b")]
        [InlineData("fix: a\n\n```a\nBREAKING CHANGE: y\n````\n\n````b\nBREAKING CHANGE: x\n```", "x\n```")]
        [InlineData("fix: a\n\n~~~a\nBREAKING CHANGE: x\n```b\nBREAKING CHANGE: y\n```", "x\n```b\nBREAKING CHANGE: y\n```")]
        public void AreReadBesideEachFenceThatNothingCloses(string message, string expected) => Assert.Equal(expected, ConventionalCommit.Parse(message).Breaking);
    }

    /// <summary>A stranger's message is read in every build; what it costs is told by what is allocated, which no other program changes.</summary>
    public sealed class ALongMessage
    {
        [Theory]
        [InlineData("", "```a ")]
        [InlineData("", "~~~a ")]
        [InlineData("", "```a \n~~~ b ")]
        [InlineData("Refs: 1\n", " and so on ")]
        public void TwiceAsLong_CostsTwiceAsMuch(string start, string line)
        {
            Cost(start, line, 10);
            var (once, twice) = (Cost(start, line, 1000), Cost(start, line, 2000));

            Assert.InRange(twice, once, once * 5 / 2);
        }

        private static long Cost(string start, string line, int count)
        {
            var message = $"docs: a\n\n{start}{string.Join('\n', Enumerable.Repeat(line, count))}";
            var before = GC.GetAllocatedBytesForCurrentThread();
            ConventionalCommit.Parse(message);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    public sealed class Reverts
    {
        [Theory]
        [InlineData("Revert \"feat: a\"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.", "0123456789abcdef0123456789abcdef01234567")]
        [InlineData("revert: feat: a\n\nRefs: 676104e, a215868", "676104e a215868")]
        [InlineData("fix: a\n\nRefs: 676104e", "")]
        [InlineData("fix: a\n\nThis reverts commit 0123456.", "")]
        public void NameTheCommitsThatTheyTakeBack(string message, string expected) =>
            Assert.Equal(expected, string.Join(' ', ConventionalCommit.Parse(message).Reverts));
    }
}
