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
        [InlineData("feat.api!: b", "feat.api!: b")]
        [InlineData("feat/api!: b", "feat/api!: b")]
        [InlineData("feat(a(b))!: c", "feat(a(b))!: c")]
        [InlineData("feat(a(b(c)))!: d", "feat(a(b(c)))!: d")]
        [InlineData("feat!(api): b", "feat!(api): b")]
        [InlineData("[api] feat!: b", "[api] feat!: b")]
        [InlineData("[api][web] feat(c)!: b", "[api][web] feat(c)!: b")]
        [InlineData(":boom: feat!: b", ":boom: feat!: b")]
        [InlineData("\u26a0\ufe0f feat!: b", "\u26a0\ufe0f feat!: b")]
        [InlineData("ABC-12: feat!: b", "ABC-12: feat!: b")]
        [InlineData("#12 feat!: b", "#12 feat!: b")]
        [InlineData("BREAKING_CHANGE: b", "BREAKING_CHANGE: b")]
        [InlineData("BREAKING  CHANGE: b", "BREAKING  CHANGE: b")]
        [InlineData("fix: a\n\nBREAKING_CHANGE: b", "BREAKING_CHANGE: b")]
        [InlineData("fix: a\n\nBREAKING  CHANGE: b", "BREAKING  CHANGE: b")]
        [InlineData("fix: a\n\nBREAKING\u00a0CHANGE: b", "BREAKING\u00a0CHANGE: b")]
        [InlineData("fix: a\n\nBREAKINGCHANGE: b", "BREAKINGCHANGE: b")]
        [InlineData("fix: a\n\n**BREAKING**: b", "**BREAKING**: b")]
        [InlineData("fix: a\n\n```\nBREAKING CHANGE: b\n```", "BREAKING CHANGE: b")]
        [InlineData("fix: a\n\n- c\n\n  ~~~text\n  BREAKING-CHANGE: b\n  ~~~", "BREAKING-CHANGE: b")]
        public void IsNamedWithItsLine(string message, string line)
        {
            var counted = Assert.Single(CommitEffects.Of([new UnitCommit(new string('1', 40), message)]));

            Assert.NotEqual(CommitEffect.Major, counted.Effect);
            Assert.Equal(line, counted.Lookalike);
        }
    }

    public sealed class ASquashedPullRequest
    {
        [Theory]
        [InlineData("* feat(api)!: drop b")]
        [InlineData("* feat!: drop b")]
        [InlineData("- Fix!: b")]
        [InlineData("feat(api)!: b")]
        [InlineData("refactor!: b")]
        [InlineData("1. chore!: b")]
        [InlineData("* improve(api)!: b")]
        [InlineData("* feat.api!: b")]
        [InlineData("* [api] feat!: b")]
        [InlineData("* feat(a(b))!: c")]
        public void NamesTheCommitThatBreaks(string line)
        {
            foreach (var message in new[] { $"Squash (#4)\n\n{line}", $"fix: squash (#4)\n\n* docs: a\n\n{line}\n\n* test: c", $"Squash (#4)\r\n\r\n{line}\r\n" })
            {
                var counted = Assert.Single(CommitEffects.Of([new UnitCommit(new string('1', 40), message)]));

                Assert.NotEqual(CommitEffect.Major, counted.Effect);
                Assert.Equal(line, counted.Lookalike);
            }
        }

        [Theory]
        [InlineData("* feat(api): add b")]
        [InlineData("* fix: say Hello!: again")]
        [InlineData("Warning!: hot")]
        [InlineData("* Note!: read this")]
        [InlineData("It works! (feat): b")]
        [InlineData("`feat!: b` is a major")]
        [InlineData("a line in the middle, feat!: b")]
        [InlineData("```\nfeat!: b\n```")]
        [InlineData("> ```\n> x\n> ```")]
        public void NamesNothingElse(string line) =>
            Assert.Null(Assert.Single(CommitEffects.Of([new UnitCommit(new string('1', 40), $"Squash (#4)\n\n{line}")])).Lookalike);
    }

    public sealed class AVeryLongLine
    {
        [Theory]
        [InlineData("!\n", "1", "")]
        [InlineData("!\n", "[", "")]
        [InlineData("!\n", "[a]", "")]
        [InlineData("!\n", ":a", "")]
        [InlineData("!\n", "A-1", "")]
        [InlineData("!\nfeat", "(", "!")]
        [InlineData("!\nfeat(", ")   ", "!")]
        [InlineData("!\nfeat", "!", "")]
        [InlineData("breaking", " ", "x")]
        [InlineData("breaking", "_ ", "x")]
        [InlineData("no", " ", "breaking x")]
        [InlineData("breaking", "* ", "x")]
        public void IsReadInOneGo(string begin, string repeated, string end) =>
            Assert.Null(BreakingLookalike.In(begin + string.Concat(Enumerable.Repeat(repeated, 20_000)) + end));
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
        [InlineData("fix: a\n\nNo  breaking  changes.")]
        [InlineData("fix: read the token BREAKING_CHANGE")]
        [InlineData("fix: the BreakingChange attribute")]
        [InlineData("fix: the path breaking - changes are lost")]
        [InlineData("Revert \"feat!: a\"")]
        [InlineData("Hurray! (It): works")]
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
