using Baton.Core.Notes;
using Baton.Core.Notes.Changelogs;
using static Baton.Core.Tests.Notes.Story;

namespace Baton.Core.Tests.Notes;

/// <summary>The section of a version that was not released after all.</summary>
public sealed class ChangelogTakenBack
{
    private static readonly DateOnly Day = new(2026, 11, 25);
    private static readonly NotesModel Two = Model(Changes(Commit('a', "feat: a page (#12)"), Commit('c', "fix: a leak")), links: Links, previous: "1.9.0");

    [Theory]
    [InlineData("# Changelog\n\n## [Unreleased]\n\n## [1.9.0] - 2026-01-01\n\n- first\n\n[Unreleased]: https://github.com/acme/web/compare/v1.9.0...HEAD\n[1.9.0]: https://github.com/acme/web/releases/tag/v1.9.0\n")]
    [InlineData("\uFEFF# Changelog\r\n\r\n## [Unreleased]\r\n\r\nWritten by hand.\r\n\r\n### Fixed\r\n\r\n- By hand.\r\n\r\n[Unreleased]: https://github.com/acme/web/compare/v1.9.0...HEAD\r\n")]
    public void IsWhatTheFileWouldSayWithoutTheVersion(string text)
    {
        var told = Changelog.Update(text, Two, Day, isNew: true);

        Assert.Equal(Changelog.Update(text, Two, null, isNew: false), Changelog.TakeBack(told, "2.0.0"));
        Assert.Equal(told, Changelog.Update(Changelog.TakeBack(told, "2.0.0"), Two, Day, isNew: true));
    }

    [Fact]
    public void BecomesUnreleasedWhereThereIsNoSuchSection() => Assert.Equal(
        "# Changelog\n\n## Unreleased\n\n- a\n\n## 1.0.0\n\n- b\n", Changelog.TakeBack("# Changelog\n\n## 2.0.0 - 2026-11-25\n\n- a\n\n## 1.0.0\n\n- b\n", "2.0.0"));

    [Fact]
    public void IsGoneAlsoWhereItIsThereTwice() => Assert.Equal("## Unreleased\n\n- a\n\n- b\n", Changelog.TakeBack("## 2.0.0\n\n- a\n\n## v2.0.0\n\n- b\n", "2.0.0"));

    [Fact]
    public void IsNothingWhereThereIsNone() => Assert.Null(Changelog.TakeBack("## Unreleased\n\n- a\n", "2.0.0"));
}
