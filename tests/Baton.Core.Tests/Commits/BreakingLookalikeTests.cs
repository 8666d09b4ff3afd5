using Baton.Core.Commits;

namespace Baton.Core.Tests.Commits;

public static class BreakingLookalikeTests
{
    public sealed class ACommitThatDoesNotBreakByTheSpecification
    {
        [Theory]
        [InlineData("fix: a\n\n* BREAKING CHANGE: b", "* BREAKING CHANGE: b")]
        [InlineData("fix: a\n\n- breaking-change: b", "- breaking-change: b")]
        [InlineData("fix: a\n\nbreaking change: b", "breaking change: b")]
        [InlineData("fix: a\n\nBreaking Change:\nb", "Breaking Change:")]
        [InlineData("fix: a\n\nBREAKING CHANGES: b", "BREAKING CHANGES: b")]
        [InlineData("fix: a\n\nBREAKING CHANGE\n\nb", "BREAKING CHANGE")]
        [InlineData("fix: a\n\nBREAKING: b", "BREAKING: b")]
        [InlineData("fix: a\n\n> Breaking(api): b", "> Breaking(api): b")]
        [InlineData("fix: a\n\nThis is a BREAKING CHANGE for b.", "This is a BREAKING CHANGE for b.")]
        [InlineData("breaking change: b", "breaking change: b")]
        [InlineData("feat!:b", "feat!:b")]
        [InlineData("feat !: b", "feat !: b")]
        [InlineData("feat(a)(c)! : b", "feat(a)(c)! : b")]
        [InlineData("feat!!: b", "feat!!: b")]
        public void IsNamedWithItsLine(string message, string line)
        {
            var counted = Assert.Single(CommitEffects.Of([new UnitCommit(new string('1', 40), message)]));

            Assert.NotEqual(CommitEffect.Major, counted.Effect);
            Assert.Equal(line, counted.Lookalike);
        }
    }

    public sealed class AnyOtherCommit
    {
        [Theory]
        [InlineData("feat!: a")]
        [InlineData("fix: a\n\nBREAKING CHANGE: b\n\nA breaking change, as said.")]
        [InlineData("fix: a\n\nNo breaking changes.")]
        [InlineData("fix: a\n\nThis is not a breaking change, and there are no breaking changes.")]
        [InlineData("fix: a non-breaking change")]
        [InlineData("fix: a\n\n```\nbreaking change: b\n```")]
        [InlineData("fix: groundbreaking changes")]
        [InlineData("fix: breaking the habit")]
        [InlineData("fix: wow! so: much")]
        [InlineData("Hurray! It: works")]
        public void IsNot(string message) => Assert.Null(Assert.Single(CommitEffects.Of([new UnitCommit(new string('1', 40), message)])).Lookalike);

        [Fact]
        public void ThatWasTakenBack_IsNot()
        {
            var (a, b) = (new string('1', 40), new string('2', 40));

            Assert.All(CommitEffects.Of([new UnitCommit(b, $"Revert \"x\"\n\nThis reverts commit {a}."), new UnitCommit(a, "fix: a\n\nbreaking change: b")]), c => Assert.Null(c.Lookalike));
        }
    }
}
