using Baton.Core.Versioning;

namespace Baton.Core.Tests.Versioning;

public static class HeightStrategyTests
{
    private static readonly VersioningOptions Unit = new() { TagPrefix = "v", Paths = ["unit"] };

    private static VersionAnswer Of(MadeUpGraph graph, VersioningOptions options) => HeightStrategy.Version(graph, options, CancellationToken.None).Value!;

    public sealed class CommitsThatLeaveTheUnitAlone
    {
        private readonly VersionAnswer answer = Of(
            new MadeUpGraph().Commit("a", "1", []).Tag("a", "v1.0.0").Commit("b", "1", "a").Commit("c", "1", "b"), Unit);

        [Fact]
        public void KeepTheTagsVersion() => Assert.Equal("1.0.0", answer.Version);

        [Fact]
        public void KeepTheTagsCommit() => Assert.Equal("a", answer.Commit);
    }

    public sealed class AMergeOfABranchThatChangedTheUnit
    {
        // The merge equals its second parent and differs from its first: git's simplification would not count it, and the first path
        // would end at the tag with height 0, as if the unit were what was tagged.
        private readonly VersionAnswer answer = Of(
            new MadeUpGraph().Commit("a", "1", []).Tag("a", "v1.0.0").Commit("side", "2", "a").Commit("main", "1", "a").Commit("merge", "2", "main", "side"), Unit);

        [Fact]
        public void IsNotTheTaggedVersion() => Assert.Equal("1.0.1-alpha.0.1", answer.Version);

        [Fact]
        public void ComesFromTheBranchsCommit() => Assert.Equal("side", answer.Commit);
    }

    public sealed class AMergeOfABranchThatWasTagged
    {
        [Fact]
        public void CountsFromThatTagThoughTheUnitIsTheSame() => Assert.Equal("1.1.0", Of(
            new MadeUpGraph().Commit("a", "1", []).Tag("a", "v1.0.0").Commit("release", "1", "a").Tag("release", "v1.1.0")
                .Commit("main", "1", "a").Commit("merge", "1", "main", "release"), Unit).Version);
    }

    public sealed class TheHighestTagOfAll
    {
        [Fact]
        public void EndsTheWalk()
        {
            var graph = new MadeUpGraph().Commit("old", "1", []).Commit("a", "2", "old").Tag("a", "v2.0.0").Commit("b", "3", "a").Commit("merge", "4", "b", "old");

            Assert.Equal("2.0.1-alpha.0.2", Of(graph, Unit).Version);
            Assert.DoesNotContain("old", graph.Visited);
        }

        [Fact]
        public void DoesNotEndItInAShallowClone()
        {
            var graph = new MadeUpGraph().Commit("old", "1", []).CutBehind("old").Commit("a", "2", "old").Tag("a", "v2.0.0").Commit("b", "3", "a").Commit("merge", "4", "b", "old");

            Assert.False(Of(graph, Unit).IsCertain);
        }
    }

    public sealed class ARootThatOutranksTheHighestTag
    {
        // 0.0.0-alpha of the tag is lower than 0.0.0-preview of a root that has none.
        [Fact]
        public void IsWhereTheVersionComesFrom() => Assert.Equal("0.0.0-preview.2", Of(
            new MadeUpGraph().Commit("root", "1", []).Commit("tagged", "2", "root").Tag("tagged", "v0.0.0-alpha").Commit("side", "3", "root").Commit("merge", "4", "tagged", "side"),
            Unit with { PreReleaseIdentifiers = ["preview"] }).Version);
    }

    public sealed class ATagWithTheLargestPatch
    {
        [Fact]
        public void IsACodedError() => Assert.Equal("BATON1052", HeightStrategy.Version(
            new MadeUpGraph().Commit("a", "1", []).Tag("a", "v1.0.2147483647").Commit("b", "2", "a"), Unit, CancellationToken.None).Diagnostics[0].Code);
    }

    public sealed class ThePreviousRelease
    {
        private readonly MadeUpGraph graph = new MadeUpGraph().Commit("a", "1", []).Tag("a", "v1.0.0").Commit("b", "2", "a").Tag("b", "v1.1.0-rc.1")
            .Commit("c", "3", "b").Tag("c", "v1.1.0").Commit("d", "4", "c");

        [Theory]
        [InlineData("1.1.0", "v1.0.0")]
        [InlineData("1.1.0-rc.1", "v1.0.0")]
        [InlineData("1.1.0-rc.2", "v1.1.0-rc.1")]
        [InlineData("1.1.1", "v1.1.0")]
        [InlineData("1.0.0", null)]
        public void IsTheHighestThatItFollows(string version, string? previous) =>
            Assert.Equal(previous, HeightStrategy.Previous(graph, Unit, VersionTag.ParseVersion(version)!, CancellationToken.None)?.Name);
    }
}
