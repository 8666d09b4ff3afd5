using Baton.Core.Units;
using Baton.Core.Versioning;

namespace Baton.Core.Tests.Versioning;

public static class OtherPrefixesTests
{
    private static readonly VersioningOptions Root = new() { Guess = new PrefixGuess(["widget"], IsWhole: true, "") };
    private static readonly VersioningOptions Unit = new() { Guess = new PrefixGuess(["lib"], IsWhole: false, "") };

    /// <summary>A line of commits 1, 2, 3 …, each with the tags of its text; the last one is the head.</summary>
    private static MadeUpGraph Line(params string[] tags)
    {
        var graph = new MadeUpGraph();
        for (var i = 1; i <= tags.Length; i++)
        {
            graph.Commit($"{i}", $"{i}", i == 1 ? [] : [$"{i - 1}"]);
            if (tags[i - 1].Length > 0)
            {
                graph.Tag($"{i}", tags[i - 1].Split(' '));
            }
        }

        return graph;
    }

    private static string Newer(MadeUpGraph graph, VersioningOptions options, string? branch = null)
    {
        var answer = options.Strategy == VersioningStrategy.Conventional
            ? ConventionalStrategy.Version(graph, _ => [], options, branch, CancellationToken.None) : HeightStrategy.Version(graph, options, CancellationToken.None);
        var others = OtherPrefixes.Newer(graph, options, branch, answer.Value!, () => ["acme-tools", "Clone"], CancellationToken.None);
        return string.Join(' ', others.Select(o => $"{o.Prefix}|{o.Tag[o.Prefix.Length..]}"));
    }

    public sealed class APrefixOfTheUnit
    {
        [Theory]
        [InlineData("v1.2.3", "v|1.2.3")]
        [InlineData("V1.2.3", "V|1.2.3")]
        [InlineData("v.1.2.3", "v.|1.2.3")]
        [InlineData("r1.2.3", "r|1.2.3")]
        [InlineData("ver1.2.3", "ver|1.2.3")]
        [InlineData("release-1.2.3", "release-|1.2.3")]
        [InlineData("Release_1.2.3", "Release_|1.2.3")]
        [InlineData("release/1.2.3", "release/|1.2.3")]
        [InlineData("releases/v1.2.3", "releases/v|1.2.3")]
        [InlineData("rel/1.2.3", "rel/|1.2.3")]
        [InlineData("version-1.2.3", "version-|1.2.3")]
        [InlineData("widget-1.2.3", "widget-|1.2.3")]
        [InlineData("Widget-v1.2.3", "Widget-v|1.2.3")]
        [InlineData("widget@1.2.3", "widget@|1.2.3")]
        [InlineData("@acme/widget@1.2.3", "@acme/widget@|1.2.3")]
        [InlineData("widget/v1.2.3-rc.1+x", "widget/v|1.2.3-rc.1+x")]
        [InlineData("release/widget/1.2.3", "release/widget/|1.2.3")]
        [InlineData("acme-tools-1.2.3", "acme-tools-|1.2.3")]
        [InlineData("clone-v1.2.3", "clone-v|1.2.3")]
        [InlineData("v1.0.0 v1.2.3", "v|1.2.3")]
        [InlineData("v1.0.0 release-1.2.3", "release-|1.2.3 v|1.0.0")]
        [InlineData("v1.0.0-beta.1", "v|1.0.0-beta.1")]
        public void IsFound(string tags, string expected) => Assert.Equal(expected, Newer(Line("", tags, ""), Root));

        [Theory]
        [InlineData("lib-1.2.3", "lib-|1.2.3")]
        [InlineData("lib/v1.2.3", "lib/v|1.2.3")]
        [InlineData("v1.2.3", "v|1.2.3")]
        public void IsFound_OfAUnitInAFolder(string tags, string expected) => Assert.Equal(expected, Newer(Line("", tags), Unit));
    }

    public sealed class ABeginningThatIsNot
    {
        [Theory]
        [InlineData("app-v1.2.3")]
        [InlineData("app@1.2.3")]
        [InlineData("@acme/app@1.2.3")]
        [InlineData("widget-cli-1.2.3")]
        [InlineData("mywidget-1.2.3")]
        [InlineData("Widget.Core-1.2.3")]
        [InlineData("v2-1.2.3")]
        [InlineData("nightly-1.2.3")]
        [InlineData("v1.2")]
        [InlineData("v1.2.3.4")]
        [InlineData("v01.2.3")]
        [InlineData("v1.02.3")]
        [InlineData("v20260101")]
        [InlineData("release-candidate")]
        [InlineData("1.2.3.4")]
        [InlineData("1.0.0 v1.0.0")]
        public void IsPassedOver(string tags) => Assert.Equal("", Newer(Line("one-1.0.0", tags, "two-1.0.0"), Root));

        [Theory]
        [InlineData("widget-1.2.3")]
        [InlineData("acme-tools-1.2.3")]
        [InlineData("libs-1.2.3")]
        public void IsPassedOver_ForAUnitInAFolder(string tags) => Assert.Equal("", Newer(Line("", tags, ""), Unit));
    }

    /// <summary>All version tags of the repository begin alike, and the unit has found none.</summary>
    public sealed class TheOnlyBeginning
    {
        [Theory]
        [InlineData("product-8.0.0", "product-9.3.0", "product-|9.3.0")]
        [InlineData("", "stable/9.3.0", "stable/|9.3.0")]
        [InlineData("docs", "Core-1.0.0-rc.1 core-1.0.0-beta.1", "Core-|1.0.0-rc.1")]
        [InlineData("v01.2.3", "final-1.2.3", "final-|1.2.3")]
        public void IsTheWholeRepositorys(string older, string newer, string expected) => Assert.Equal(expected, Newer(Line(older, newer, ""), Root));

        [Theory]
        [InlineData("product-8.0.0", "core-9.3.0")]
        [InlineData("1.0.0", "product-9.3.0")]
        public void IsNotTheOnlyOneBesideOthers(string older, string newer) => Assert.Equal("", Newer(Line(older, newer, ""), Root));

        [Fact]
        public void IsNotThatOfAUnitInAFolder() => Assert.Equal("", Newer(Line("product-8.0.0", ""), Unit));
    }

    public sealed class TagsOfBothKinds
    {
        [Theory]
        [InlineData("1.0.0", "v2.0.0", "v|2.0.0")]
        [InlineData("1.0.0", "v2.0.0-alpha.1", "v|2.0.0-alpha.1")]
        [InlineData("1.0.0 v1.0.0", "", "")]
        [InlineData("1.0.0+a v1.0.0+b", "", "")]
        [InlineData("v1.0.0", "2.0.0", "")]
        [InlineData("v1.0.0", "1.0.0", "")]
        [InlineData("v1.0.0", "1.0.0-rc.1", "v|1.0.0")]
        [InlineData("1.0.0 v1.0.1", "", "v|1.0.1")]
        public void AreANewerVersion_OrNot(string older, string newer, string expected) => Assert.Equal(expected, Newer(Line(older, newer, ""), Root));
    }

    public sealed class ATagThatIsNotBeforeTheCommit
    {
        [Fact]
        public void DoesNotCount()
        {
            var graph = Line("1.0.0", "").Tag("9", "v2.0.0");

            Assert.Equal("", Newer(graph, Root));
        }

        [Fact]
        public void DoesNotCount_BesideOneThatIs()
        {
            var graph = Line("v1.0.0", "").Tag("9", "v2.0.0", "release-3.0.0");

            Assert.Equal("v|1.0.0", Newer(graph, Root));
        }

        [Fact]
        public void CountsAsFarAsAShallowCloneShows()
        {
            var graph = Line("", "", "v3.0.0").CutBehind("2");

            Assert.Equal("v|3.0.0", Newer(graph, Root));
        }
    }

    public sealed class APrefixThatIsSet
    {
        [Theory]
        [InlineData("")]
        [InlineData("v")]
        [InlineData("release-")]
        public void SettlesIt(string prefix) => Assert.Equal("", Newer(Line("", "v1.2.3 release-2.0.0", ""), Root with { TagPrefix = prefix, Guess = null }));
    }

    public sealed class AMaintenanceBranch
    {
        [Theory]
        [InlineData("1.x", "v|1.4.0")]
        [InlineData("1.3.x", "")]
        [InlineData("main", "v|1.4.0")]
        public void LooksAtItsOwnVersions(string branch, string expected) =>
            Assert.Equal(expected, Newer(Line("1.3.0", "v1.4.0", ""), Root with { Strategy = VersioningStrategy.Conventional }, branch));
    }

    public sealed class MinVersProperty
    {
        [Fact]
        public void IsLookedFor_WhateverItLooksLike() =>
            Assert.Equal("odd~|1.2.3", Newer(Line("odd~1.2.3 other~2.0.0", ""), Root with { Guess = Root.Guess! with { Hint = "ODD~" } }));
    }

    public sealed class ThePrefixOfAnotherUnit
    {
        private static readonly VersionAnswer Answer = new() { Version = "0.0.0-alpha.0.1", Commit = "", Height = 1, OtherPrefixes = [new("v", "v2.0.0"), new("lib-", "lib-1.0.0")] };

        [Theory]
        [InlineData(null, "v lib-", "v2.0.0")]
        [InlineData("V", "lib-", "lib-1.0.0")]
        [InlineData("", "v lib-", "v2.0.0")]
        public void IsNotThisUnits(string? claimed, string left, string named)
        {
            var settled = UnclaimedPrefixes.Of(Answer, "lib", () => [new UnitPlace("root", "", [], "baton.json") { TagPrefix = claimed }]);

            Assert.Equal(left, string.Join(' ', settled.Value!.OtherPrefixes.Select(o => o.Prefix)));
            var warning = Assert.Single(settled.Diagnostics);
            Assert.Equal("BATON1014", warning.Code);
            Assert.Contains($"'{named}'", warning.Message, StringComparison.Ordinal);
        }

        /// <summary>A sample or a template below sets <c>v</c>; the tags are those of the repository all the same.</summary>
        [Theory]
        [InlineData("", "samples/x", "v", "v")]
        [InlineData("", "lib", "lib-", "v")]
        [InlineData("src/lib", "src/lib/sample", "v", "v lib-")]
        [InlineData("src/lib", "src/library", "v", "lib-")]
        public void IsNotAGeneralOneOfAUnitBelow(string folder, string other, string claimed, string expected)
        {
            var settled = UnclaimedPrefixes.Of(Answer, folder, () => [new UnitPlace("x", other, [], "baton.json") { TagPrefix = claimed }]);

            Assert.StartsWith(expected, string.Join(' ', settled.Value!.OtherPrefixes.Select(o => o.Prefix)), StringComparison.Ordinal);
        }

        [Fact]
        public void LeavesNoWarning_WhenItIsTheOnlyOne() =>
            Assert.Empty(UnclaimedPrefixes.Of(Answer with { OtherPrefixes = [new("v", "v2.0.0")] }, "lib", () => [new UnitPlace("root", "", [], "baton.json") { TagPrefix = "v" }]).Diagnostics);

        [Fact]
        public void IsAskedForOnlyWhereThereAreOtherTags() =>
            Assert.Empty(UnclaimedPrefixes.Of(Answer with { OtherPrefixes = [] }, "lib", () => throw new InvalidOperationException()).Diagnostics);
    }

    /// <summary>What ten thousand tags cost is told by what is allocated, which no other program changes.</summary>
    public sealed class TenThousandTags
    {
        [Fact]
        public void CostLittleMoreThanReadingThemOnce()
        {
            var graph = Line([.. Enumerable.Range(0, 2).Select(c => string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"app{i % 40}-v{c}.{i}.0")))]);
            var answer = new VersionAnswer { Version = "0.0.0-alpha.0.1", Commit = "2", Height = 1 };
            Cost();

            Assert.InRange(Cost(), 0, 100_000);

            long Cost()
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                Assert.Empty(OtherPrefixes.Newer(graph, Root, null, answer, () => ["acme"], CancellationToken.None));
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
    }
}
