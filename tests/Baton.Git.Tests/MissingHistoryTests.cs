using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

public static class MissingHistoryTests
{
    public sealed class AFolderWithoutARepository
    {
        [Fact]
        public void HasAVersionThatNobodyMistakes()
        {
            using var folder = new TempFolder();

            var answer = VersionReader.Read(folder.Path, new() { PreReleaseIdentifiers = ["beta", "1"] }, new GitContext(GitVariables.Isolated(folder.Path)), CancellationToken.None);

            Assert.Equal("0.0.0-beta.1", answer.Value!.Version);
            Assert.False(answer.Value.IsCertain);
            Assert.Equal("BATON1001", Assert.Single(answer.Diagnostics).Code);
        }
    }

    public sealed class ARepositoryWithoutCommits
    {
        [Theory, InlineData(false), InlineData(true)]
        public void HasAVersionThatNobodyMistakes(bool viaCommand)
        {
            using var sandbox = GitSandbox.Init();

            var answer = Repositories.Answer(sandbox, viaCommand);

            Assert.Equal("0.0.0-alpha.0", answer.Value!.Version);
            Assert.False(answer.Value.IsCertain);
            Assert.Equal("BATON1002", Assert.Single(answer.Diagnostics).Code);
        }
    }

    public sealed class AnEmptyGitFolder
    {
        [Fact]
        public void IsPassedOverAsGitDoes()
        {
            using var sandbox = Repositories.TwoAfterTag();
            var nested = Directory.CreateDirectory(Path.Combine(sandbox.Path, "nested", ".git")).Parent!.FullName;

            Assert.Equal("1.2.4-alpha.0.2", Repositories.Version(sandbox, viaCommand: false, directory: nested));
        }
    }

    public sealed class AWorkTreeWhoseRepositoryIsGone
    {
        [Fact]
        public void IsACodedError()
        {
            using var folder = new TempFolder();
            folder.Write(".git", "gitdir: /nowhere/.git/worktrees/x\n");

            var found = GitRepository.Find(folder.Path, new GitContext(GitVariables.Isolated(folder.Path)));

            Assert.Equal("BATON1004", Assert.Single(found!.Diagnostics).Code);
            Assert.Contains("git worktree repair", found.Diagnostics[0].Cure, StringComparison.Ordinal);
        }
    }

    public sealed class AHistoryWithAMissingCommit
    {
        [Theory, InlineData(false), InlineData(true)]
        public void IsACodedError(bool viaCommand)
        {
            using var sandbox = GitSandbox.Init();
            var lost = sandbox.Commit("one");
            sandbox.Commit("two");
            sandbox.Commit("three");
            var loose = Path.Combine(sandbox.Path, ".git", "objects", lost[..2], lost[2..]);
            File.SetAttributes(loose, FileAttributes.Normal);
            File.Delete(loose);

            var answer = Repositories.Answer(sandbox, viaCommand, mayUseGit: true);

            Assert.False(answer.IsSuccess);
            Assert.Equal("BATON1004", Assert.Single(answer.Diagnostics).Code);
        }
    }

    public sealed class ABranchThatDoesNotExist
    {
        [Theory, InlineData(false), InlineData(true)]
        public void IsLikeARepositoryWithoutCommits(bool viaCommand)
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Git("symbolic-ref", "HEAD", "refs/heads/new");

            Assert.Equal("BATON1002", Assert.Single(Repositories.Answer(sandbox, viaCommand).Diagnostics).Code);
        }
    }
}
