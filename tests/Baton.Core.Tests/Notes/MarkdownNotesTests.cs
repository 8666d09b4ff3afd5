using Baton.Core.Configuration;
using Baton.Core.Notes;
using Baton.Core.Releases;
using static Baton.Core.Tests.Notes.Story;

namespace Baton.Core.Tests.Notes;

public static class MarkdownNotesTests
{
    public sealed class ChangesOfManyTypes
    {
        [Fact]
        public void AreGroupedWithTheBreakingOnesFirst() => Assert.Equal(
            """
            # web 2.0.0

            Changes since 1.9.0.

            ## Breaking changes

            - **api:** drop v1 (bbbbbbb) by Bob

            ## Features

            - a page (aaaaaaa) by Ada
            - another page (ccccccc) by Ada

            ## Fixes

            - **db:** a leak (ddddddd) by Ada

            ## Other changes

            - wip(x): half a thing (eeeeeee) by Ada
            - Just words (fffffff) by Ada

            """,
            MarkdownNotes.Write(Model(
                Changes(
                    Commit('e', "wip(x): half a thing"),
                    Commit('a', "feat: a page"),
                    Commit('b', "feat(api)!: drop v1", "Bob"),
                    Commit('c', "feat: another page"),
                    Commit('d', "fix(db): a leak"),
                    Commit('f', "Just words")),
                previous: "1.9.0")));
    }

    public sealed class ARepositoryOnGitHub
    {
        [Fact]
        public void HasLinksAndLogins() => Assert.Equal(
            """
            # web 2.0.0

            Changes since 1.9.0.

            ## Features

            - a page ([#12](https://github.com/acme/web/pull/12), [aaaaaaa](https://github.com/acme/web/commit/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)) by @ada, @bob and Carol, closes [#3](https://github.com/acme/web/issues/3), [other/repo#4](https://github.com/other/repo/issues/4)

            ## New contributors

            - @bob made their first contribution in [#12](https://github.com/acme/web/pull/12)

            **Full changelog**: [v1.9.0...v2.0.0](https://github.com/acme/web/compare/v1.9.0...v2.0.0)

            """,
            MarkdownNotes.Write(Model(
                Changes(Commit(
                    'a',
                    "feat: a page (#12)\n\nCloses #3, fixes other/repo#4.\n\nCo-authored-by: Bob <7+bob@users.noreply.github.com>\nCo-authored-by: Carol <carol@example.com>",
                    "Ada", "12345+ada@users.noreply.github.com")),
                links: Links,
                previous: "1.9.0",
                newcomers: new Newcomer("bob", 12))));

        [Fact]
        public void ComparesWithTagsWhoseNamesAreNoPlainWords() =>
            Assert.Equal("https://github.com/acme/web/compare/web/v1.0.0-%C3%A9...a%2Bb", Links.Compare("web/v1.0.0-é", "a+b").AbsoluteUri);
    }

    public sealed class ABreakingFooter
    {
        [Fact]
        public void IsToldWithItsParagraphsListsAndCode() => Assert.Contains(
            """
            ## Breaking changes

            - a page (aaaaaaa) by Ada

              The old page is gone; call `Open\<T\>` no more.

              Instead:
              - write \_this\_
              1. and that

              ```yaml
              old: x
                new: y
              ```

            """,
            Unlinked(Commit('a', "feat: a page\n\nWords.\n\nBREAKING CHANGE: The old page is gone; call `Open\\<T\\>` no more.\n\nInstead:\n- write _this_\n1. and that\n\n```yaml\nold: x\n  new: y\n```\n\nRefs: 7")),
            StringComparison.Ordinal);

        [Fact]
        public void WorksForASubjectWithoutAType() =>
            Assert.Contains("## Breaking changes\n\n- Remove it (aaaaaaa) by Ada\n\n  gone\n", Unlinked(Commit('a', "Remove it\n\nBREAKING-CHANGE: gone")), StringComparison.Ordinal);

        [Fact]
        public void WithAFenceThatNobodyClosesDoesNotSwallowTheRest() => Assert.Contains(
            "  ```\n  code\n  ```\n\n## Features", Unlinked(Commit('a', "fix!: a\n\nBREAKING CHANGE: see\n```\ncode"), Commit('b', "feat: b")), StringComparison.Ordinal);
    }

    public sealed class NothingChanged
    {
        [Fact]
        public void IsSaid() => Assert.Equal("# web 2.0.0\n\nNo changes.\n", Unlinked());
    }

    public sealed class Programs
    {
        [Fact]
        public void AreFoldedTogetherAndCalledByNobody() => Assert.EndsWith(
            """
            ## Fixes

            - a leak (ccccccc) by Ada

            ## Dependencies

            <details>
            <summary>2 changes</summary>

            - **deps:** bump A from 1 to 2 (aaaaaaa) by dependabot\[bot\]
            - Update dependency B (bbbbbbb) by renovate\[bot\]

            </details>

            """,
            MarkdownNotes.Write(Model(Changes(
                Commit('a', "build(deps): bump A from 1 to 2", "dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com"),
                Commit('b', "Update dependency B", "renovate[bot]", "29139614+renovate[bot]@users.noreply.github.com"),
                Commit('c', "fix: a leak")))),
            StringComparison.Ordinal);
    }

    public sealed class AnAuthorWithoutAName
    {
        [Fact]
        public void IsLeftOut() => Assert.Contains("- a page (aaaaaaa)\n", Unlinked(Commit('a', "feat: a page", "")), StringComparison.Ordinal);
    }

    public sealed class TheMaintainersOwnCategories
    {
        private static readonly NotesConfiguration Own = new()
        {
            Categories = [new NotesCategory("Exciting *news*") { Types = ["feat"], Labels = ["shiny"] }, new NotesCategory("The rest") { Labels = ["*"] }],
            Exclude = new NotesExclusion { Types = ["chore"], Scopes = ["internal"], Labels = ["hidden"], Authors = ["Robot", "ghost"] },
        };

        private static string Write(params Change[] changes) => MarkdownNotes.Write(Model(changes, Own));

        private static Change Of(char id, string message, params string[] labels) =>
            Assert.Single(Changes(Commit(id, message))) with { Pull = new PullRequest(1, "a title", "ada") { Labels = [.. labels] } };

        [Fact]
        public void TakeWhatTheirLabelsAndTypesSay() => Assert.Equal(
            "# web 2.0.0\n\n## Exciting \\*news\\*\n\n- a (#1, aaaaaaa) by ada\n- b (#1, bbbbbbb) by ada\n\n## The rest\n\n- c (#1, ccccccc) by ada\n",
            Write(Of('a', "feat: a"), Of('b', "fix: b", "Shiny"), Of('c', "fix: c", "dull")));

        [Theory]
        [InlineData("chore: a", "Ada", null)]
        [InlineData("feat(internal): a", "Ada", null)]
        [InlineData("feat: a", "robot", null)]
        [InlineData("feat: a", "Ada", "hidden")]
        public void LeaveOutWhatIsExcluded(string message, string author, string? label) => Assert.Equal(
            "# web 2.0.0\n\nNo changes.\n",
            Write(Of('a', message, label is null ? [] : [label]) with { Author = author }));

        [Fact]
        public void NeverLeaveOutWhatBreaks() => Assert.Contains("## Breaking changes\n\n- a (", Write(Of('a', "chore!: a", "hidden")), StringComparison.Ordinal);
    }
}
