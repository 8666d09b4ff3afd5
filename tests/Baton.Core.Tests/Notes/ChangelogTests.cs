using Baton.Core.Notes;
using Baton.Core.Notes.Changelogs;
using CsCheck;
using static Baton.Core.Tests.Notes.Story;

namespace Baton.Core.Tests.Notes;

public static class ChangelogTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    private static readonly NotesModel Two = Model(
        Changes(
            Commit('a', "feat(api): a page (#12)"), Commit('b', "fix!: gone\n\nBREAKING CHANGE: Use this."), Commit('c', "fix: a leak"), Commit('d', "docs: words"), Commit('e', "security: a hole"),
            Commit('f', "Update dependency B", "renovate[bot]", "1+renovate[bot]@users.noreply.github.com")),
        links: Links, previous: "1.9.0");

    private const string ByHand =
        """
        # What happened

        Words of our own.

        ## [Unreleased]

        A release for everybody.

        ### Fixed

        - By hand: crash on start.

        ### Known issues

        - None, as always.

        ## [1.9.0] - 2026-01-01 [YANKED]

        ### Added
        * odd   spacing stays
        ```
        ## no heading
        ```

        ## 1.8.0
        - first

        [docs]: https://example.com/docs
        [unreleased]: https://github.com/acme/web/compare/v1.9.0...HEAD
        [1.9.0]: https://github.com/acme/web/releases/tag/v1.9.0

        """;

    public sealed class NoFileYet
    {
        [Fact]
        public void BecomesOneOfTheForm() => Assert.Equal(
            """
            # Changelog

            All notable changes to this project are told in this file.

            Its form is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/), and versions follow [Semantic Versioning](https://semver.org/spec/v2.0.0.html).

            ## [Unreleased]

            ## [2.0.0] - 2026-11-25

            ### Added

            - **api:** a page ([#12](https://github.com/acme/web/pull/12), [aaaaaaa](https://github.com/acme/web/commit/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa))

            ### Fixed

            - **Breaking:** gone ([bbbbbbb](https://github.com/acme/web/commit/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb))

              Use this.
            - a leak ([ccccccc](https://github.com/acme/web/commit/cccccccccccccccccccccccccccccccccccccccc))

            ### Security

            - a hole ([eeeeeee](https://github.com/acme/web/commit/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee))

            [Unreleased]: https://github.com/acme/web/compare/v2.0.0...HEAD
            [2.0.0]: https://github.com/acme/web/compare/v1.9.0...v2.0.0

            """,
            Changelog.Update(null, Two, Day, isNew: true));
    }

    public sealed class TextByHand
    {
        [Fact]
        public void MovesUnderTheVersionAndTheOldStaysAsItIs() => Assert.Equal(
            """
            # What happened

            Words of our own.

            ## [Unreleased]

            ## [2.0.0] - 2026-11-25

            A release for everybody.

            ### Fixed

            - By hand: crash on start.
            - a leak ([ccccccc](https://github.com/acme/web/commit/cccccccccccccccccccccccccccccccccccccccc))

            ### Known issues

            - None, as always.

            ## [1.9.0] - 2026-01-01 [YANKED]

            ### Added
            * odd   spacing stays
            ```
            ## no heading
            ```

            ## 1.8.0
            - first

            [Unreleased]: https://github.com/acme/web/compare/v2.0.0...HEAD
            [2.0.0]: https://github.com/acme/web/compare/v1.9.0...v2.0.0
            [docs]: https://example.com/docs
            [1.9.0]: https://github.com/acme/web/releases/tag/v1.9.0

            """,
            Changelog.Update(ByHand, Model(Changes(Commit('c', "fix: a leak")), links: Links, previous: "1.9.0"), Day, isNew: true));

        [Fact]
        public void OfTheNextVersionStaysWhereItIsWhenAReleaseIsToldLater() =>
            Assert.Contains("## [Unreleased]\n\nA release for everybody.\n", Changelog.Update(ByHand, Two, Day, isNew: false), StringComparison.Ordinal);

        [Fact]
        public void ThatNamesThePullRequestIsNotToldTwice()
        {
            var told = Changelog.Update("## [Unreleased]\n\n### Added\n\n- The page that everybody asked for (#12).\n", Two, Day, isNew: true);

            Assert.DoesNotContain("a page", told, StringComparison.Ordinal);
            Assert.Contains("- The page that everybody asked for (#12).", told, StringComparison.Ordinal);
        }
    }

    public sealed class DoingItTwice
    {
        [Theory]
        [InlineData(null)]
        [InlineData(ByHand)]
        [InlineData("")]
        public void IsDoingItOnce(string? text)
        {
            var once = Changelog.Update(text, Two, Day, isNew: true);

            Assert.Equal(once, Changelog.Update(once, Two, Day.AddDays(3), isNew: true));
            Assert.Equal(once, Changelog.Update(once, Two, Day.AddDays(3), isNew: false));
        }

        [Fact]
        public void FirstWithoutAVersionAndThenWithOneTellsEverythingOnce()
        {
            var unreleased = Changelog.Update(null, Two, null, isNew: false);
            Assert.Equal(unreleased, Changelog.Update(unreleased, Two, null, isNew: false));

            Assert.Equal(Changelog.Update(null, Two, Day, isNew: true), Changelog.Update(unreleased, Two, Day, isNew: true));
        }
    }

    public sealed class AFileWithOtherLineEnds
    {
        [Fact]
        public void KeepsThem()
        {
            var told = Changelog.Update("\uFEFF# Changelog\r\n\r\n## [Unreleased]\r\n", Two, Day, isNew: true);

            Assert.StartsWith("\uFEFF# Changelog\r\n", told, StringComparison.Ordinal);
            Assert.Equal(told.Count(c => c == '\n'), told.Split("\r\n").Length - 1);
        }
    }

    public sealed class BlocksOfCode
    {
        /// <summary>Nothing is put into what somebody wrote by hand and closed.</summary>
        [Theory]
        [InlineData("```a span``` at the beginning of a line")]
        [InlineData("````md\n```\n````")]
        [InlineData("~~~\n```\n~~~")]
        [InlineData("- an item\n\n  ```sh\n  ls\n  ```")]
        public void StayAsTheyAre(string written)
        {
            var told = Changelog.Update($"## [Unreleased]\n\n## [1.0.0]\n\n{written}\n", Two, Day, isNew: true);

            Assert.Contains($"## [1.0.0]\n\n{written}\n\n[Unreleased]: ", told, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("````md\n```\n## [1.0.0]\n````", false)]
        [InlineData("~~~\n## [1.0.0]\n~~~", false)]
        [InlineData("```a span```\n## [1.0.0]", true)]
        public void HaveNoHeadings(string text, bool tells) => Assert.Equal(tells, Changelog.Tells(text, "1.0.0"));

        [Theory]
        [InlineData("````md\n```", "````")]
        [InlineData("~~~\n```", "~~~")]
        public void AreClosedWithTheirOwnFence(string open, string closing) =>
            Assert.Contains($"{open}\n{closing}\n", Changelog.Update($"## [1.0.0]\n{open}\n", Two, Day, isNew: true), StringComparison.Ordinal);
    }

    public sealed class AnyFile
    {
        private static readonly string[] Pieces =
        [
            "# Title", "", "words", "## [Unreleased]", "## [unreleased] ", "### Added", "### added ", "### Fixed", "### Own", "- a", "* b", "## [2.0.0] - 2026-01-01", "## v1.0.0", "```", "## [x]",
            "[1.0.0]: https://a/", "    code", "#### deep", "````", "~~~~", "  ````md", "```a``` span",
        ];

        private static readonly Gen<string> Files = Gen.Int[0, Pieces.Length - 1].Array[0, 24].Select(picked => string.Join('\n', picked.Select((p, n) => Pieces[p].Length is 1 or 3 or 5 ? $"{Pieces[p]} {n}" : Pieces[p])));

        [Fact]
        public void LosesNoLine() => Files.Sample(text =>
        {
            var after = Lines(Changelog.Update(text, Two, Day, isNew: true));
            return Lines(text).GroupBy(l => l.Trim()).Where(l => !l.Key.StartsWith("###", StringComparison.Ordinal)).All(l => after.Count(a => a.Trim() == l.Key) >= l.Count());
        });

        [Fact]
        public void IsTheSameTheSecondTime() => Files.Sample(text =>
            Changelog.Update(text, Two, Day, isNew: true) is var once && Changelog.Update(once, Two, Day, isNew: true) == once);

        private static List<string> Lines(string text) => [.. text.Split('\n').Where(l => l.Trim().Length > 0)];
    }

    public sealed class AVersion
    {
        [Theory]
        [InlineData("1.9.0", true)]
        [InlineData("1.8.0", true)]
        [InlineData("2.0.0", false)]
        public void IsFound(string version, bool tells) => Assert.Equal(tells, Changelog.Tells(ByHand, version));
    }
}
