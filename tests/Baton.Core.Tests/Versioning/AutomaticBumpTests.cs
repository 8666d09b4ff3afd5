using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Core.Tests.Versioning;

public static class AutomaticBumpTests
{
    private static readonly VersioningOptions Height = new() { TagPrefix = "v" };
    private static readonly VersioningOptions Conventional = Height with { Strategy = VersioningStrategy.Conventional };

    /// <summary>A line of commits; "tag v1.0.0" tags the one before, "cut" cuts history off behind it.</summary>
    private static Result<NextRelease> Decide(VersioningOptions options, string? branch, Func<CountedCommit, CountedCommit>? judge, string[] line)
    {
        var graph = new MadeUpGraph();
        List<(string Id, string Message)> commits = [];
        foreach (var entry in line)
        {
            if (entry.StartsWith("tag ", StringComparison.Ordinal))
            {
                graph.Tag(commits[^1].Id, entry[4..]);
            }
            else if (entry == "cut")
            {
                graph.CutBehind(commits[^1].Id);
            }
            else
            {
                var id = $"{commits.Count + 1:x40}";
                string[] parents = commits.Count == 0 ? [] : entry.StartsWith("Merge ", StringComparison.Ordinal) ? [commits[^2].Id, commits[^1].Id] : [commits[^1].Id];
                graph.Commit(id, entry, parents);
                commits.Add((id, entry));
            }
        }

        return AutomaticBump.Decide(
            graph, since => [.. commits.Skip(commits.FindIndex(c => c.Id == since) + 1).Reverse().Select(c => new UnitCommit(c.Id, c.Message))],
            options, branch, judge, CancellationToken.None);
    }

    private static NextRelease Next(VersioningOptions options, params string[] line)
    {
        var decided = Decide(options, "main", null, line);
        Assert.Empty(decided.Diagnostics);
        return decided.Value!;
    }

    public sealed class SinceAStableRelease
    {
        public static readonly TheoryData<string, string, string, VersionPart?, string> Changes = new()
        {
            { "v1.2.3", "feat!: a", "2.0.0", VersionPart.Major, "breaking change: 0000000 'feat!: a'" },
            { "v1.2.3", "chore: a\n\nBREAKING CHANGE: b", "2.0.0", VersionPart.Major, "breaking change: 0000000 'chore: a'" },
            { "v1.2.3", "feat: a", "1.3.0", VersionPart.Minor, "feature: 0000000 'feat: a'" },
            { "v1.2.3", "fix: a", "1.2.4", VersionPart.Patch, "fix: 0000000 'fix: a'" },
            { "v1.2.3", "perf: a", "1.2.4", VersionPart.Patch, "fix: 0000000 'perf: a'" },
            { "v1.2.3", "security: a", "1.2.4", VersionPart.Patch, "fix: 0000000 'security: a'" },
            { "v1.2.3", "sec: a", "1.2.4", VersionPart.Patch, "fix: 0000000 'sec: a'" },
            { "v1.2.3", "Add a (#12)", "1.2.4", VersionPart.Patch, "no commit has a type that tells its effect, so it is a patch: 0000000 'Add a (#12)'" },
            { "v1.2.3", "improve: a", "1.2.4", VersionPart.Patch, "no commit has a type that tells its effect, so it is a patch: 0000000 'improve: a'" },
            { "v0.2.3", "feat!: a", "0.3.0", VersionPart.Minor, "breaking change: 0000000 'feat!: a', and before 1.0.0 it raises the minor part" },
            { "v0.2.3", "feat: a", "0.2.4", VersionPart.Patch, "feature: 0000000 'feat: a', and before 1.0.0 it raises the patch part" },
            { "v0.2.3", "fix: a", "0.2.4", VersionPart.Patch, "fix: 0000000 'fix: a'" },
        };

        [Theory, MemberData(nameof(Changes))]
        public void TheGreatestChangeDecidesWithEitherStrategy(string tag, string change, string version, VersionPart? part, string why)
        {
            foreach (var options in new[] { Height, Conventional })
            {
                var next = Next(options, "feat: begin", $"tag {tag}", change, "docs: more");

                Assert.Equal((version, part, tag, why), (next.Version, next.Part, next.Since, next.Why));
            }
        }

        [Fact]
        public void EveryCommitIsListedWithItsEffect()
        {
            var next = Next(Height, "a", "tag v1.0.0", "fix: b", "feat: c", "feat: d", "whatever", "ci: e");

            Assert.Equal("1.1.0", next.Version);
            Assert.Equal("feature: 0000000 'feat: d' and 1 more", next.Why);
            Assert.Equal(["None ci", "None no type", "Minor feat", "Minor feat", "Patch fix"], next.Commits.Select(c => $"{c.Effect} {c.Why}"));
        }
    }

    public sealed class NothingThatUsersSee
    {
        [Theory]
        [InlineData("docs: a"), InlineData("doc: a"), InlineData("test: a"), InlineData("tests: a"), InlineData("ci: a"), InlineData("build(deps): a"), InlineData("style: a"), InlineData("refactor: a"), InlineData("chore: a")]
        public void CallsForNoRelease(string change)
        {
            var next = Next(Height, "feat: begin", "tag v1.2.3", change);

            Assert.Null(next.Version);
            Assert.Null(next.Part);
            Assert.Equal($"1 commit since 'v1.2.3' changes nothing that users see (1 {change.Split('(', ':')[0]})", next.Why);
        }

        [Fact]
        public void IsSaidForSeveral() => Assert.Equal(
            "3 commits since 'v1.2.3' change nothing that users see (2 docs, 1 ci)", Next(Height, "feat: begin", "tag v1.2.3", "docs: a", "ci: b", "docs: c").Why);

        [Fact]
        public void IsWhatWasReverted() => Assert.Equal(
            "2 commits since 'v1.2.3' change nothing that users see (2 reverted)",
            Next(Height, "a", "tag v1.2.3", "feat!: b", "Revert \"feat!: b\"\n\nThis reverts commit 0000000000000000000000000000000000000002.").Why);

        [Fact]
        public void IsAMergeOfSuchCommits()
        {
            var next = Next(Height, "a", "tag v1.2.3", "docs: b", "Merge pull request #3 from ada/docs");

            Assert.Null(next.Version);
            Assert.Equal(["merge", "docs"], next.Commits.Select(c => c.Why));
        }

        [Fact]
        public void BeforeTheFirstReleaseNeither() => Assert.Equal("1 commit in this repository changes nothing that users see (1 chore)", Next(Height, "chore: begin").Why);
    }

    public sealed class BeforeTheFirstRelease
    {
        [Theory, InlineData("feat: a"), InlineData("fix!: a"), InlineData("begin")]
        public void TheVersionIs010(string change)
        {
            var next = Next(Height, change);

            Assert.Equal(("0.1.0", null, null), (next.Version, next.Part, next.Since));
            Assert.EndsWith("; first release", next.Why, StringComparison.Ordinal);
        }

        [Fact]
        public void TheMinimumCounts() => Assert.Equal("2.1.0", Next(Height with { Minimum = new(2, 1) }, "feat: a").Version);
    }

    public sealed class ATaggedHead
    {
        [Fact]
        public void KeepsItsVersionSoThatARunCanBeRepeated()
        {
            var next = Next(Height, "a", "tag v1.2.3");

            Assert.Equal(("1.2.3", true, "the tag 'v1.2.3' marks this commit"), (next.Version, next.IsTagged, next.Why));
        }

        [Fact]
        public void WithAPreReleaseIsMadeStable()
        {
            var next = Next(Height, "a", "tag v1.2.3", "docs: b", "tag v2.0.0-rc.1");

            Assert.Equal(("2.0.0", false), (next.Version, next.IsTagged));
        }
    }

    public sealed class VersionsBetweenReleases
    {
        [Fact]
        public void OfATagAreNotHigherThanTheRelease()
        {
            var next = Next(Height, "a", "tag v1.2.3", "feat: b", "tag v2.0.0-rc.1", "fix: c");

            Assert.Equal(("2.0.0", VersionPart.Major), (next.Version, next.Part));
            Assert.EndsWith("; the pre-release 'v2.0.0-rc.1' is on the way to 2.0.0", next.Why, StringComparison.Ordinal);
        }

        [Fact]
        public void OfAutoIncrementAreNotHigherThanTheRelease()
        {
            var next = Next(Height with { AutoIncrement = VersionPart.Minor }, "a", "tag v1.2.3", "fix: b");

            Assert.Equal("1.3.0", next.Version);
            Assert.EndsWith("; versions between releases are on the way to 1.3.0", next.Why, StringComparison.Ordinal);
        }

        [Fact]
        public void OfAMinimumAreNotHigherThanTheRelease() => Assert.Equal("2.0.0", Next(Height with { Minimum = new(2, 0) }, "a", "tag v1.2.3", "fix: b").Version);
    }

    public sealed class AMaintenanceBranch
    {
        [Fact]
        public void KeepsItsRangeAndSaysSo()
        {
            var decided = Decide(Conventional, "1.2.x", null, ["a", "tag v1.2.3", "feat: b"]);

            Assert.Equal("1.2.4", decided.Value!.Version);
            Assert.Equal("BATON1055", Assert.Single(decided.Diagnostics).Code);
        }
    }

    public sealed class AHistoryThatIsCutOff
    {
        [Theory]
        [InlineData(VersioningStrategy.Height, null)]
        [InlineData(VersioningStrategy.Conventional, null)]
        [InlineData(VersioningStrategy.Height, "tag v2.0.0-rc.1")]
        public void IsAnErrorAndNotAGuess(VersioningStrategy strategy, string? tag)
        {
            string[] line = ["a", "tag v1.2.3", "fix: b", "cut", .. tag is null ? [] : new[] { tag }, "fix: c"];

            Assert.Equal("BATON1304", Assert.Single(Decide(Height with { Strategy = strategy }, "main", null, line).Diagnostics).Code);
        }
    }

    public sealed class LabelsOfPullRequests
    {
        private static readonly LabelEffects Labels = new() { None = ["internal"] };

        [Theory]
        [InlineData("Add b", "enhancement", "1.3.0", "feature: 0000000 'Add b'")]
        [InlineData("docs: b", "Breaking", "2.0.0", "breaking change: 0000000 'docs: b'")]
        [InlineData("feat: b", "bug", "1.2.4", "fix: 0000000 'feat: b'")]
        [InlineData("feat!: b", "bug", "2.0.0", "breaking change: 0000000 'feat!: b'")]
        [InlineData("feat: b", "internal", null, "1 commit since 'v1.2.3' changes nothing that users see (1 label 'internal')")]
        [InlineData("Add b", "unrelated", "1.2.4", "no commit has a type that tells its effect, so it is a patch: 0000000 'Add b'")]
        public void OverrideTheTypeAndNeverABreakingChange(string message, string label, string? version, string why)
        {
            var next = Decide(Height, "main", c => Labels.Apply(c, [label]), ["a", "tag v1.2.3", message]).Value!;

            Assert.Equal((version, why), (next.Version, next.Why));
        }

        [Fact]
        public void TheGreatestOfSeveralCounts() => Assert.Equal(
            CommitEffect.Minor, Labels.Apply(new("a", "a", CommitEffect.None, "no type"), ["internal", "bug", "feature"]).Effect);

        [Fact]
        public void DoNotReviveWhatWasReverted() => Assert.Null(Decide(
            Height, "main", c => Labels.Apply(c, ["enhancement"]),
            ["a", "tag v1.2.3", "Add b", "Revert \"Add b\"\n\nThis reverts commit 0000000000000000000000000000000000000002."]).Value!.Version);
    }
}
