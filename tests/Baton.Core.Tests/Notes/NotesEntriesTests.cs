using Baton.Core.Notes;
using Baton.Core.Releases;
using static Baton.Core.Tests.Notes.Story;

namespace Baton.Core.Tests.Notes;

public static class NotesEntriesTests
{
    private static IEnumerable<string> Texts(IEnumerable<Change> changes)
    {
        var model = Model(changes);
        return model.Breaking.Concat(model.Groups.SelectMany(g => g.Entries)).Select(e => e.Text);
    }

    public sealed class ACommitThatIsTakenBack
    {
        private static readonly string Reverts = $"This reverts commit {new string('a', 40)}.";

        [Fact]
        public void IsNotToldAndNeitherIsTheOneThatTakesItBack() =>
            Assert.Equal(["c"], Texts(Changes(Commit('b', $"Revert \"feat: a\"\n\n{Reverts}"), Commit('c', "fix: c"), Commit('a', "feat: a"))));

        [Fact]
        public void IsToldWhenThatIsTakenBackToo() => Assert.Equal(
            ["a"],
            Texts(Changes(Commit('d', $"Revert \"Revert \"feat: a\"\"\n\nThis reverts commit {new string('b', 40)}."), Commit('b', $"Revert \"feat: a\"\n\n{Reverts}"), Commit('a', "feat: a"))));

        [Fact]
        public void IsToldAsARevertWhenItIsOlderThanTheRelease() => Assert.Contains(
            "## Reverts\n\n- feat: a (bbbbbbb)", Unlinked(Commit('b', $"revert: feat: a\n\n{Reverts}")), StringComparison.Ordinal);
    }

    public sealed class AMerge
    {
        [Theory]
        [InlineData("Merge branch 'x' into main")]
        [InlineData("Merge pull request #12 from bob/x\n\nA title")]
        [InlineData("Merge remote-tracking branch 'origin/main'")]
        public void SaysNothing(string message) => Assert.Equal(["a"], Texts(Changes(Commit('b', message), Commit('a', "feat: a"))));

        [Fact]
        public void ThatBreaksSomethingIsTold() =>
            Assert.Contains("## Breaking changes\n\n- Merge branch 'x' (", Unlinked(Commit('b', "Merge branch 'x'\n\nBREAKING CHANGE: y")), StringComparison.Ordinal);
    }

    public sealed class APullRequestOfManyCommits
    {
        private static Change With(PullRequest pull, char id, string message) => Assert.Single(Changes(Commit(id, message))) with { Pull = pull };

        [Fact]
        public void IsOneLineWhenItsCommitsHaveNoTypes()
        {
            var pull = new PullRequest(7, "feat(api): a thing (#7)", "bob");
            var entry = Assert.Single(Model([With(pull, 'a', "more"), With(pull, 'b', "wip"), With(pull, 'c', "Merge pull request #7 from bob/x")]).Groups.Single().Entries);

            Assert.Equal(("feat", "api", "a thing", 7), (entry.Type, entry.Scope, entry.Text, entry.Pull));
            Assert.Equal([new string('a', 40), new string('b', 40)], entry.Commits);
            Assert.Equal([new Person("Ada", "bob")], entry.Authors);
        }

        [Fact]
        public void KeepsTheLinesOfCommitsWithTypes()
        {
            var pull = new PullRequest(7, "fix: a", "bob");
            Assert.Equal(["b", "a"], Texts([With(pull, 'a', "fix: a"), With(pull, 'b', "feat: b"), With(pull, 'c', "wip")]));
        }

        [Fact]
        public void IsToldByItsMergeWhenNothingElseOfItIsInTheUnit() =>
            Assert.Equal(["A title"], Texts([With(new PullRequest(7, "A title", "bob"), 'c', "Merge pull request #7 from bob/x")]));
    }

    public sealed class AnAuthorAndACoAuthor
    {
        [Fact]
        public void WhoAreOneAreNamedOnce() => Assert.Contains(
            "by @ada and Bob\n",
            Markdown(Commit(
                'a', "feat: a\n\nCo-authored-by: Ada <ada@users.noreply.github.com>\nco-authored-by: Ada <ada@home>\nCo-authored-by: Bob <bob@example.com>\nCo-authored-by: Bob <bob@home>\nCo-authored-by: nobody",
                "Ada L", "1+ada@users.noreply.github.com").With("Ada")),
            StringComparison.Ordinal);
    }

    private static Core.Commits.AuthoredCommit With(this Core.Commits.AuthoredCommit commit, string author) => commit with { AuthorName = author };
}
