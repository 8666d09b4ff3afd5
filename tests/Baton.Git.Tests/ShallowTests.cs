using Baton.Core.Versioning;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

public static class ShallowTests
{
    public sealed class ACloneCutOffBeforeTheTag
    {
        [Theory, InlineData(false), InlineData(true)]
        public void HasAVersionThatNobodyMistakes(bool viaCommand)
        {
            using var origin = Repositories.TwoAfterTag();
            using var clone = origin.Clone(depth: 2, "--no-tags");

            var answer = Repositories.Answer(clone, viaCommand);

            Assert.Equal("0.0.0-shallow.1", answer.Value!.Version);
            Assert.False(answer.Value.IsCertain);
            var warning = Assert.Single(answer.Diagnostics);
            Assert.Equal("BATON1003", warning.Code);
            Assert.Contains("git fetch --unshallow --tags", warning.Cure, StringComparison.Ordinal);
            Assert.Contains("fetch-depth: 0", warning.Cure, StringComparison.Ordinal);
        }

        [Theory, InlineData(false), InlineData(true)]
        public void IsCuredByTheCommandThatTheWarningNames(bool viaCommand)
        {
            using var origin = Repositories.TwoAfterTag();
            using var clone = origin.Clone(depth: 1, "--no-tags");

            clone.Git("-c", "protocol.file.allow=always", "fetch", "--quiet", "--unshallow", "--tags");

            Assert.Equal("1.2.4-alpha.0.2", Repositories.Version(clone, viaCommand));
        }
    }

    public sealed class ACloneThatReachesTheTag
    {
        [Theory, InlineData(3, "1.2.4-alpha.0.2"), InlineData(1, "1.3.0")]
        public void HasTheVersionOfAWholeClone(int depth, string expected)
        {
            using var origin = Repositories.TwoAfterTag();
            if (depth == 1)
            {
                origin.Tag("v1.3.0");
            }

            using var clone = origin.Clone(depth);

            Assert.Equal(expected, Repositories.Version(clone, viaCommand: false));
            Assert.Equal(expected, Repositories.Version(clone, viaCommand: true));
        }
    }

    public sealed class ACloneWithATagOnOneSideOnly
    {
        [Theory, InlineData(false), InlineData(true)]
        public void IsUncertain(bool viaCommand)
        {
            // Behind the cut on the other side there might be 2.0.0; in the origin there is.
            using var origin = GitSandbox.Init();
            origin.Commit("a", "1", "root");
            origin.Branch("side");
            origin.Commit("b", "1", "b");
            origin.Tag("v2.0.0");
            origin.Commit("b", "2", "b");
            origin.Commit("b", "3", "b");
            origin.Switch("main");
            origin.Commit("a", "2", "a");
            origin.Tag("v1.0.0");
            origin.Merge("side");
            using var clone = origin.Clone(depth: 3);

            Assert.Equal("2.0.1-alpha.0.3", Repositories.Version(origin, viaCommand));
            Assert.Equal("v1.0.0", clone.Git("tag"));
            Assert.False(Repositories.Answer(clone, viaCommand).Value!.IsCertain);
        }
    }

    /// <summary>The commits by Conventional Commits need all of the history back to the last stable tag, and not only back to the nearest tag.</summary>
    public sealed class AVersionByConventionalCommits
    {
        private static readonly VersioningOptions Conventional = Repositories.V with { Strategy = VersioningStrategy.Conventional };

        [Theory, InlineData(false), InlineData(true)]
        public void IsUncertainWhenOnlyAPreReleaseTagIsHere(bool viaCommand)
        {
            using var origin = Repositories.TwoAfterTag();
            origin.Commit("fix: c");
            origin.Tag("v1.3.0-rc.1");
            origin.Commit("fix: d");
            using var clone = origin.Clone(depth: 3);

            Assert.Equal("1.3.0-rc.1.1", Repositories.Version(origin, viaCommand, Conventional));
            Assert.Equal("v1.3.0-rc.1", clone.Git("tag"));
            IsUncertain(clone, viaCommand, "0.0.0-shallow.2");
        }

        [Theory, InlineData(false), InlineData(true)]
        public void IsUncertainWhenAHigherStableTagMayBeBehindAPreRelease(bool viaCommand)
        {
            using var origin = GitSandbox.Init();
            origin.Commit("a", "1", "feat: root");
            origin.Branch("side");
            origin.Commit("b", "1", "feat: b");
            origin.Tag("v2.0.0");
            origin.Commit("b", "2", "fix: b");
            origin.Commit("b", "3", "fix: b");
            origin.Tag("v2.1.0-rc.1");
            origin.Switch("main");
            origin.Commit("a", "2", "fix: a");
            origin.Tag("v1.0.0");
            origin.Merge("side");
            using var clone = origin.Clone(depth: 2);

            Assert.Equal("2.1.0-rc.1.1", Repositories.Version(origin, viaCommand, Conventional));
            Assert.Equal("v1.0.0\nv2.1.0-rc.1", clone.Git("tag"));
            IsUncertain(clone, viaCommand, "0.0.0-shallow.1");
        }

        [Theory, InlineData(false), InlineData(true)]
        public void IsUncertainWhenCommitsMayBeMissingBehindALowerTag(bool viaCommand)
        {
            using var origin = GitSandbox.Init();
            origin.Commit("a", "1", "feat: root");
            origin.Branch("side");
            origin.Commit("b", "1", "feat!: what the clone does not have");
            origin.Commit("b", "2", "fix: b");
            origin.Tag("v0.9.0");
            origin.Switch("main");
            origin.Commit("a", "2", "fix: a");
            origin.Tag("v1.0.0");
            origin.Merge("side");
            using var clone = origin.Clone(depth: 2);

            Assert.Equal("2.0.0-alpha.0.1", Repositories.Version(origin, viaCommand, Conventional));
            Assert.Equal("v0.9.0\nv1.0.0", clone.Git("tag"));
            IsUncertain(clone, viaCommand, "0.0.0-shallow.1");
        }

        [Theory, InlineData(false), InlineData(true)]
        public void IsUncertainWhenTheTagMayHaveACommitThatSeemsNew(bool viaCommand)
        {
            // The root is here, as the merged branch's commit. That v1.0.0 has it too is behind the cut.
            using var origin = GitSandbox.Init();
            origin.Commit("a", "1", "feat!: root");
            origin.Branch("side");
            origin.Switch("main");
            origin.Commit("a", "2", "fix: a");
            origin.Tag("v1.0.0");
            origin.Git("reset", "--quiet", "--hard", origin.Git("commit-tree", "-p", "main", "-p", "side", "-m", "fix: merge", "main^{tree}"));
            using var clone = origin.Clone(depth: 2);

            Assert.Equal("1.0.1-alpha.0.1", Repositories.Version(origin, viaCommand, Conventional));
            IsUncertain(clone, viaCommand, "0.0.0-shallow.1");
        }

        [Theory, InlineData(false), InlineData(true)]
        public void IsCertainWhenAllSinceTheStableTagIsHere(bool viaCommand)
        {
            using var origin = GitSandbox.Init();
            origin.Commit("feat: behind the cut");
            origin.Commit("fix: a");
            origin.Tag("v1.2.3");
            origin.Commit("feat: b");
            origin.Tag("v1.3.0-rc.1");
            origin.Commit("fix: c");
            using var clone = origin.Clone(depth: 3);

            Assert.Equal("true", clone.Git("rev-parse", "--is-shallow-repository"));
            Assert.Equal("1.3.0-rc.1.1", Repositories.Version(origin, viaCommand, Conventional));
            Assert.Equal("1.3.0-rc.1.1", Repositories.Version(clone, viaCommand, Conventional));
        }

        private static void IsUncertain(GitSandbox clone, bool viaCommand, string expected)
        {
            var answer = Repositories.Answer(clone, viaCommand, Conventional);

            Assert.Equal((expected, false), (answer.Value?.Version, answer.Value?.IsCertain));
            Assert.Equal("BATON1003", Assert.Single(answer.Diagnostics).Code);
            using var repository = Repositories.Open(clone, viaCommand);
            Assert.Equal(answer.Value, repository.Explain(Conventional, CancellationToken.None).Value!.Answer);
        }
    }

    public sealed class AWorkTreeOfAShallowClone
    {
        [Fact]
        public void IsShallowToo()
        {
            using var origin = Repositories.TwoAfterTag();
            using var clone = origin.Clone(depth: 1, "--no-tags");

            Assert.Equal("0.0.0-shallow.0", Repositories.Answer(clone, viaCommand: false, directory: clone.AddWorkTree()).Value!.Version);
        }
    }
}
