using Baton.Core.Versioning;
using Baton.Git.Running;
using Baton.Git.Tests.MinVer;
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

    /// <summary>As MinVer: 1.2.0-alpha.0 where nothing was committed yet.</summary>
    public sealed class AMinimumAndBuildMetadata
    {
        private static readonly VersioningOptions Options = new() { Minimum = new(1, 2), BuildMetadata = "ci.7" };

        [Theory]
        [InlineData(VersioningStrategy.Height)]
        [InlineData(VersioningStrategy.Conventional)]
        public void HoldWithoutARepository(VersioningStrategy strategy)
        {
            using var folder = new TempFolder();

            var answer = VersionReader.Read(folder.Path, Options with { Strategy = strategy }, new GitContext(GitVariables.Isolated(folder.Path)), CancellationToken.None);

            Assert.Equal(("1.2.0-alpha.0+ci.7", false), (answer.Value!.Version, answer.Value.IsCertain));
        }

        [Theory, InlineData(false), InlineData(true)]
        public void HoldWithoutCommits(bool viaCommand)
        {
            using var sandbox = GitSandbox.Init();

            var answer = Repositories.Answer(sandbox, viaCommand, Options);

            Assert.Equal(("1.2.0-alpha.0+ci.7", false), (answer.Value!.Version, answer.Value.IsCertain));
        }

        [Fact]
        public void AreWhatMinVerSays_WithoutARepositoryAndWithoutCommits()
        {
            using var folder = new TempFolder();
            using var sandbox = GitSandbox.Init();
            foreach (var options in new[] { Options, new VersioningOptions { Minimum = new(9, 0) }, new VersioningOptions { PreReleaseIdentifiers = ["beta"], BuildMetadata = "x" } })
            {
                var without = VersionReader.Read(folder.Path, options, new GitContext(GitVariables.Isolated(folder.Path)), CancellationToken.None);

                Assert.Equal(Peer.Version(folder.Path, options), without.Value!.Version);
                Assert.Equal(Peer.Version(sandbox.Path, options), Repositories.Answer(sandbox, viaCommand: false, options).Value!.Version);
            }
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

    public sealed class AHeadThatSaysNothing
    {
        [Theory]
        [InlineData("", "is empty")]
        [InlineData("\n", "is empty")]
        [InlineData("\0\0\0\0\n", "is empty")]
        [InlineData("ref: ", "says 'ref:'")]
        [InlineData("ref: main\n", "says 'ref: main'")]
        [InlineData("1234567\n", "says '1234567'")]
        [InlineData("<<<<<<<\u001b[31m", "says '<<<<<<< [31m'")]
        public void IsACodedErrorWithTheFileToWrite(string text, string said)
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Write(".git/HEAD", text);

            foreach (var viaCommand in new[] { false, true })
            {
                var error = Assert.Single(Repositories.Answer(sandbox, viaCommand, mayUseGit: true).Diagnostics);

                Assert.Equal("BATON1004", error.Code);
                Assert.Contains(Path.Combine(sandbox.Path, ".git", "HEAD"), error.Message, StringComparison.Ordinal);
                Assert.Contains(said, error.Message, StringComparison.Ordinal);
                Assert.Contains("ref: refs/heads/main", error.Cure, StringComparison.Ordinal);
                Assert.DoesNotContain("newer git", error.Cure, StringComparison.Ordinal);
            }
        }
    }

    public sealed class ABrokenConfiguration
    {
        [Theory]
        [InlineData("[core\n", "bad config line")]
        [InlineData("\0\0\0\0", "bad config line 1")]
        [InlineData("<<<<<<< ours\n[core]\n", "bad config line 1")]
        [InlineData("[core]\n\tbare = maybe\n", "'core.bare'")]
        [InlineData("[core]\n\trepositoryformatversion = x\n", "'core.repositoryformatversion'")]
        public void IsACodedErrorWithTheLineToCorrect(string text, string said)
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Write(".git/config", text);

            var error = Assert.Single(Repositories.Answer(sandbox, viaCommand: true).Diagnostics);

            Assert.Equal("BATON1004", error.Code);
            Assert.Contains(said, error.Message, StringComparison.Ordinal);
            Assert.Contains("Correct the line that git names", error.Cure, StringComparison.Ordinal);
            Assert.DoesNotContain("online", error.Cure, StringComparison.Ordinal);
        }

        [Fact]
        public void OfTheUser_IsTheSameError()
        {
            using var sandbox = Repositories.TwoAfterTag();
            var file = sandbox.Write("gitconfig", "[user\n");
            var variables = new Dictionary<string, string>(sandbox.Variables) { ["GIT_CONFIG_GLOBAL"] = file };

            var error = Assert.Single(Repositories.Answer(sandbox, viaCommand: true, variables: variables).Diagnostics);

            Assert.Equal("BATON1004", error.Code);
            Assert.Contains(file, error.Message, StringComparison.Ordinal);
        }
    }

    public sealed class AFormatOfTheFuture
    {
        [Fact]
        public void NeedsANewerGit()
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Git("config", "core.repositoryFormatVersion", "99");

            Assert.Contains("newer git", Assert.Single(Repositories.Answer(sandbox, viaCommand: true).Diagnostics).Cure, StringComparison.Ordinal);
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
