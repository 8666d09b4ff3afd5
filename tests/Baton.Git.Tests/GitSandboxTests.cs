using Baton.Testing.Git;

namespace Baton.Git.Tests;

public static class GitSandboxTests
{
    public sealed class TheSameCalls
    {
        [Fact]
        public void MakeTheSameCommits()
        {
            using var first = Make();
            using var second = Make();

            Assert.Equal(first.Head, second.Head);
        }

        private static GitSandbox Make()
        {
            var sandbox = GitSandbox.Init();
            sandbox.Commit("a.txt", "1", "feat: a");
            sandbox.Tag("v1.0.0", message: "One");
            sandbox.Branch("side");
            sandbox.Commit("b.txt", "1", "feat: b");
            sandbox.Switch("main");
            sandbox.Commit("a.txt", "2", "fix: a");
            sandbox.Merge("side");
            return sandbox;
        }
    }

    public sealed class AShallowClone
    {
        [Fact]
        public void HasOnlyTheCommitsAskedFor()
        {
            using var origin = GitSandbox.Init();
            origin.Commit("one");
            origin.Commit("two");
            using var clone = origin.Clone(depth: 1);

            Assert.Equal("1", clone.Git("rev-list", "--count", "HEAD"));
            Assert.Equal(origin.Head, clone.Head);
        }
    }
}
