using Baton.Core.Configuration;
using Baton.Core.Notes;
using Baton.Core.Releases;
using Baton.Core.Tests.Configuration;
using static Baton.Core.Tests.Notes.Story;

namespace Baton.Core.Tests.Notes;

/// <summary>What a reader of the notes need not read.</summary>
public static class QuietNotes
{
    private static string Groups(string notes, params string[] messages)
    {
        var changes = Changes([.. messages.Select((m, n) => Commit("abcdef0123"[n], m))]);
        var model = Model(changes, Sample.Read($$"""{ "notes": {{notes}} }""").Notes);
        return string.Join("; ", model.Groups.Select(g => $"{g.Title}{(g.Collapsed ? " (folded)" : "")}: {string.Join(", ", g.Entries.Select(e => e.Text))}"));
    }

    public sealed class TestsCiAndStyle
    {
        private static readonly string[] Messages = ["test: a", "tests: b", "ci: c", "style: d", "fix: e"];

        [Theory]
        [InlineData("null")]
        [InlineData("{}")]
        [InlineData("""{ "exclude": { "labels": ["x"] } }""")]
        public void AreLeftOut(string notes) => Assert.Equal("Fixes: e", Groups(notes, Messages));

        [Fact]
        public void AreThereWhenNothingIsExcluded() =>
            Assert.Equal("Fixes: e; Tests: a, b; CI: c; Style: d", Groups("""{ "exclude": { "types": [] } }""", Messages));

        [Fact]
        public void AreThereWhenACategoryAsksForThem() =>
            Assert.Equal("Checks: a; Mended: e", Groups("""{ "categories": [ { "title": "Checks", "types": ["test"] }, { "title": "Mended", "types": ["fix"] } ] }""", Messages));

        [Fact]
        public void AreThereWhenTheyBreakSomething() => Assert.Contains("## Breaking changes\n\n- a (", Unlinked(Commit('a', "ci!: a")), StringComparison.Ordinal);
    }

    public sealed class SecurityFixes
    {
        [Theory, InlineData("sec: a"), InlineData("security: a"), InlineData("SEC: a"), InlineData("fix(security): a"), InlineData("fix(sec): a")]
        public void HaveTheirSection(string message)
        {
            Assert.Equal("Security: a", Groups("{}", message));
            Assert.Contains("### Security\n\n- ", Core.Notes.Changelogs.Changelog.Update(null, Model(Changes(Commit('a', message))), null, isNew: false), StringComparison.Ordinal);
        }
    }

    public sealed class UpdatesOfDependencies
    {
        [Theory, InlineData("fix(deps)"), InlineData("chore(deps)"), InlineData("build(deps-dev)"), InlineData("feat(dependencies)")]
        public void AreFoldedWhateverTheirType(string head)
        {
            Assert.Equal("Fixes: x; Dependencies (folded): update A to v2, bump B from 1 to 2", Groups("{}", $"{head}: update A to v2", $"{head}: bump B from 1 to 2", "fix: x"));
            Assert.DoesNotContain("update A", Core.Notes.Changelogs.Changelog.Update(null, Model(Changes(Commit('a', $"{head}: update A to v2"))), null, isNew: false), StringComparison.Ordinal);
        }

        [Fact]
        public void OfOneDependencyAreOneLine() => Assert.Equal(
            "Dependencies (folded): bump A from 1 to 3, update dependency B to v9, bump A from 1 to 2 in /tools",
            Groups(
                "{}", "build(deps): bump A from 2 to 3", "fix(deps): update dependency B to v9", "build(deps): bump A from 1 to 2 in /tools", "fix(deps): update dependency b to v8", "build(deps): bump A from 1 to 2"));

        [Fact]
        public void ThatBreakSomethingStayOnTheirOwn() =>
            Assert.Equal(2, Model(Changes(Commit('a', "fix(deps)!: bump A from 2 to 3"), Commit('b', "fix(deps)!: bump A from 1 to 2"))).Breaking.Length);
    }

    public sealed class LinesThatSayTheSame
    {
        [Fact]
        public void AreOne() => Assert.Contains(
            "## Other changes\n\n- update (aaaaaaa and 9 more) by Ada and Bob\n",
            Unlinked([.. Enumerable.Range(0, 10).Select(n => Commit("abcdef0123"[n], n % 2 == 0 ? "update" : "Update", n == 3 ? "Bob" : "Ada"))]), StringComparison.Ordinal);

        /// <summary>GitHub squashes each pull request to a commit with its number.</summary>
        [Theory]
        [InlineData("update", "update")]
        [InlineData("chore(deps): update all non-major dependencies", "update all non-major dependencies")]
        public void NameTheirPullRequests(string subject, string text)
        {
            var notes = Model(Changes(Commit('c', $"{subject} (#30)"), Commit('b', $"{subject} (#2)"), Commit('a', $"{subject} (#1)")));

            Assert.Contains($"{text} (#30, #2, #1) by Ada\n", MarkdownNotes.Write(notes), StringComparison.Ordinal);
            Assert.Contains($"{text} (#30, #2, #1)\n", PlainNotes.Write(notes), StringComparison.Ordinal);
        }

        [Fact]
        public void NameThePullRequestsOfAllUpdatesOfADependency() => Assert.Contains(
            "bump A from 1 to 3 (#2, #1)", MarkdownNotes.Write(Model(Changes(Commit('b', "build(deps): bump A from 2 to 3 (#2)"), Commit('a', "build(deps): bump A from 1 to 2 (#1)")))), StringComparison.Ordinal);

        [Fact]
        public void AreInTheChangelogWhenOneOfTheirPullRequestsIs()
        {
            var model = Model(Changes(Commit('b', "update (#2)"), Commit('a', "update (#1)")));

            Assert.Equal("# Changelog\n\n## Unreleased\n\n- By hand (#1)\n", Core.Notes.Changelogs.Changelog.Update("# Changelog\n\n## Unreleased\n\n- By hand (#1)\n", model, null, isNew: false));
        }

        [Theory]
        [InlineData("fix: update", "feat: update")]
        [InlineData("fix(a): update", "fix(b): update")]
        [InlineData("fix: update (#1)", "fix: update (#2)")]
        [InlineData("fix!: update", "fix: update")]
        public void AreSeveralWhereTheyDifferInWhatTheyAre(string one, string other) =>
            Assert.Equal(2, MarkdownNotes.Write(Model(Changes(Commit('a', one), Commit('b', other)))).Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal)));
    }
}
