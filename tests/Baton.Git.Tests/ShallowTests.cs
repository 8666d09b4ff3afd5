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
