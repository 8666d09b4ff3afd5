using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Core.Tests.Versioning;

public static class ConventionalStrategyTests
{
    /// <summary>A line of commits; "tag v1.0.0" tags the one before.</summary>
    private static Result<VersionAnswer> Answer(string? branch, VersioningOptions options, string[] line)
    {
        var graph = new MadeUpGraph();
        List<(string Id, string Message)> commits = [];
        foreach (var entry in line)
        {
            if (entry.StartsWith("tag ", StringComparison.Ordinal))
            {
                graph.Tag(commits[^1].Id, entry[4..]);
                continue;
            }

            var id = $"{commits.Count + 1:x40}";
            graph.Commit(id, entry, commits.Count == 0 ? [] : [commits[^1].Id]);
            commits.Add((id, entry));
        }

        return ConventionalStrategy.Version(
            graph,
            since => [.. commits.Skip(commits.FindIndex(c => c.Id == since) + 1).Reverse().Select(c => new UnitCommit(c.Id, c.Message))],
            options, branch, CancellationToken.None);
    }

    private static string Version(string? branch, params string[] line)
    {
        var answer = Answer(branch, new VersioningOptions { TagPrefix = "v" }, line);
        Assert.Empty(answer.Diagnostics);
        return answer.Value!.Version;
    }

    public sealed class SinceAStableTag
    {
        [Theory]
        [InlineData("v1.2.3", "fix: a", "1.2.4-alpha.0.1")]
        [InlineData("v1.2.3", "docs: a", "1.2.4-alpha.0.1")]
        [InlineData("v1.2.3", "feat: a", "1.3.0-alpha.0.1")]
        [InlineData("v1.2.3", "fix!: a", "2.0.0-alpha.0.1")]
        [InlineData("v0.2.3", "fix: a", "0.2.4-alpha.0.1")]
        [InlineData("v0.2.3", "feat: a", "0.2.4-alpha.0.1")]
        [InlineData("v0.2.3", "feat!: a", "0.3.0-alpha.0.1")]
        public void TheGreatestChangeRaisesItsPart(string tag, string change, string expected) => Assert.Equal(expected, Version("main", "feat: begin", $"tag {tag}", change));

        [Fact]
        public void WhatWasTakenBackRaisesNothing() => Assert.Equal(
            "1.2.4-alpha.0.2", Version("main", "a", "tag v1.2.3", "feat!: b", "Revert \"feat!: b\"\n\nThis reverts commit 0000000000000000000000000000000000000002."));

        [Fact]
        public void SmallerChangesLaterLeaveItAtThat() => Assert.Equal("1.3.0-alpha.0.3", Version("main", "a", "tag v1.2.3", "fix: a", "feat: b", "fix: c"));
    }

    public sealed class ATaggedHead
    {
        [Fact]
        public void HasTheTagsVersion() => Assert.Equal("1.2.3", Version("main", "feat!: a", "tag v1.2.3"));
    }

    public sealed class WithoutATag
    {
        [Fact]
        public void IsOnTheWayTo010() => Assert.Equal("0.1.0-alpha.0.1", Version("main", "feat: a", "feat!: b"));
    }

    public sealed class AfterAPreReleaseTag
    {
        [Fact]
        public void GoesOnFromIt() => Assert.Equal("1.3.0-rc.1.1", Version("main", "a", "tag v1.2.3", "feat: b", "tag v1.3.0-rc.1", "fix: c"));

        [Fact]
        public void LeavesItWhenMoreIsAskedFor() => Assert.Equal("2.0.0-alpha.0.2", Version("main", "a", "tag v1.2.3", "feat: b", "tag v1.3.0-rc.1", "fix!: c"));
    }

    public sealed class AfterAPreReleaseTagBelowTheMinimum
    {
        [Theory, InlineData("main", "2.0.0-alpha.0"), InlineData("beta", "2.0.0-beta")]
        public void TheNextCommitHasTheNextHeight(string branch, string expected)
        {
            var options = new VersioningOptions { TagPrefix = "v", Minimum = new(2, 0) };

            Assert.Equal($"{expected}.1", Answer(branch, options, ["a", "tag v1.0.0", "feat: b"]).Value!.Version);
            Assert.Equal($"{expected}.2", Answer(branch, options, ["a", "tag v1.0.0", "feat: b", "tag v1.1.0-rc.1", "fix: c"]).Value!.Version);
        }
    }

    public sealed class OnAMaintenanceBranch
    {
        [Theory]
        [InlineData("1.4.x", "fix: a", "1.4.3-alpha.0.1")]
        [InlineData("release/v1.4.X", "docs: a", "1.4.3-alpha.0.1")]
        [InlineData("1.x", "feat: a", "1.5.0-alpha.0.1")]
        public void StaysInItsRange(string branch, string change, string expected) => Assert.Equal(expected, Version(branch, "a", "tag v1.4.2", change));

        [Theory]
        [InlineData("1.4.x", "feat: a", "1.4.3-alpha.0.1")]
        [InlineData("1.x", "feat!: a", "1.5.0-alpha.0.1")]
        public void SaysWhenAChangeHasNoRoom(string branch, string change, string expected)
        {
            var answer = Answer(branch, new VersioningOptions { TagPrefix = "v" }, ["a", "tag v1.4.2", change]);

            Assert.Equal(expected, answer.Value!.Version);
            Assert.Equal("BATON1055", Assert.Single(answer.Diagnostics).Code);
        }

        [Fact]
        public void PassesOverTagsOfOtherRanges() => Assert.Equal("1.4.3-alpha.0.2", Version("1.4.x", "a", "tag v1.4.2", "fix: b", "tag v2.0.0", "fix: c"));

        [Theory, InlineData("1.4.x", "1.4.3-alpha.0.1"), InlineData("1.x", "1.5.0-alpha.0.1")]
        public void PassesOverAMinimumOfAnotherRange(string branch, string expected) => Assert.Equal(
            expected, Answer(branch, new VersioningOptions { TagPrefix = "v", Minimum = new(2, 0) }, ["a", "tag v1.4.2", branch == "1.x" ? "feat: b" : "fix: b"]).Value!.Version);

        [Fact]
        public void BeginsAtItsFirstVersion() => Assert.Equal("1.5.0-alpha.0.2", Version("1.5.x", "a", "tag v1.4.2", "fix: b", "fix: c"));
    }

    public sealed class OnAChannel
    {
        [Theory]
        [InlineData("next", "1.3.0-next.1")]
        [InlineData("beta", "1.3.0-beta.1")]
        [InlineData("topic", "1.3.0-alpha.0.1")]
        [InlineData(null, "1.3.0-alpha.0.1")]
        public void HasItsName(string? branch, string expected) => Assert.Equal(expected, Version(branch, "a", "tag v1.2.3", "feat: b"));

        [Theory]
        [InlineData("beta", "v1.3.0-alpha.0.1", "1.3.0-beta.2")]
        [InlineData("next", "v1.3.0-beta.1", "1.3.0-next.2")]
        [InlineData("beta", "v2.0.0-alpha.1", "2.0.0-beta.2")]
        [InlineData("beta", "v1.2.4-rc.1", "1.3.0-beta.2")]
        public void HasItsNameAfterATagOfALowerOneToo(string branch, string tag, string expected) => Assert.Equal(expected, Version(branch, "a", "tag v1.2.3", "feat: b", $"tag {tag}", "fix: c"));

        [Theory]
        [InlineData("beta", "v1.3.0-beta.1", "1.3.0-beta.1.1")]
        [InlineData("beta", "v1.3.0-BETA.1", "1.3.0-BETA.1.1")]
        [InlineData("beta", "v1.3.0-rc.1", "1.3.0-rc.1.1")]
        public void GoesOnFromATagOfItsOwnAndOfAHigherOne(string branch, string tag, string expected) => Assert.Equal(expected, Version(branch, "a", "tag v1.2.3", "feat: b", $"tag {tag}", "fix: c"));
    }

    public sealed class WithOptions
    {
        [Fact]
        public void MinimumMetadataAndIgnoredHeightHold()
        {
            var options = new VersioningOptions { TagPrefix = "v", Minimum = new(2, 1), BuildMetadata = "ci.7", IgnoreHeight = true };

            Assert.Equal("2.1.0-alpha.0+ci.7", Answer("main", options, ["a", "tag v1.2.3", "feat: b"]).Value!.Version);
        }
    }
}
