using Baton.Core.Versioning;
using Baton.Git.Running;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>What is around a repository does not change its answer.</summary>
public static class EnvironmentTests
{
    public sealed class AHostileGitConfig
    {
        [Theory]
        [InlineData(false, false, "1.2.4-alpha.0.2")]
        [InlineData(true, false, "1.2.4-alpha.0.2")]
        [InlineData(true, true, "1.2.4-alpha.0.1")]
        public void ChangesNothing(bool viaCommand, bool isReplaced, string expected)
        {
            using var sandbox = Repositories.TwoAfterTag();
            if (isReplaced)
            {
                sandbox.Git("replace", "--graft", "HEAD", "v1.2.3");
            }

            var config = Path.Combine(Path.GetDirectoryName(sandbox.Path)!, "gitconfig");
            File.WriteAllText(config, """
                [log]
                  showSignature = true
                  date = relative
                [core]
                  useReplaceRefs = false
                  abbrev = 4
                  pager = false
                  quotePath = false
                [color]
                  ui = always
                [format]
                  pretty = oneline
                [status]
                  relativePaths = true
                  branch = true
                  showUntrackedFiles = no
                """);
            sandbox.Write("new.txt", "");
            var variables = new Dictionary<string, string>(sandbox.Variables) { ["GIT_CONFIG_GLOBAL"] = config };

            Assert.Equal(expected, Repositories.Answer(sandbox, viaCommand, variables: variables).Value!.Version);
            using var repository = Repositories.Find(sandbox, viaCommand, variables: variables)!.Value!;
            Assert.Equal(["new.txt"], repository.Changes(new PathFilter([])));
        }
    }

    public sealed class GitVariablesOfAnotherRepository
    {
        [Theory, InlineData(false), InlineData(true)]
        public void ChangeNothing(bool viaCommand)
        {
            // As in a hook of the other repository that builds this one.
            using var sandbox = Repositories.TwoAfterTag();
            using var other = GitSandbox.Init();
            other.Commit("other");
            var variables = new Dictionary<string, string>(sandbox.Variables)
            {
                ["GIT_DIR"] = Path.Combine(other.Path, ".git"),
                ["GIT_INDEX_FILE"] = Path.Combine(other.Path, ".git", "index"),
                ["GIT_OBJECT_DIRECTORY"] = Path.Combine(other.Path, ".git", "objects"),
                ["GIT_NO_REPLACE_OBJECTS"] = "1",
                ["GIT_CEILING_DIRECTORIES"] = sandbox.Path,
            };

            Assert.Equal("1.2.4-alpha.0.2", Repositories.Answer(sandbox, viaCommand, directory: Path.Combine(sandbox.Path, "b"), variables: variables).Value!.Version);
        }
    }

    public sealed class AWorkTreeApartFromItsRepository
    {
        [Theory, InlineData(false), InlineData(true)]
        public void IsFoundThroughTheEnvironment(bool viaCommand)
        {
            using var sandbox = Repositories.TwoAfterTag();
            var apart = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(sandbox.Path)!, "apart", "src")).FullName;
            var variables = new Dictionary<string, string>(sandbox.Variables)
            {
                ["GIT_DIR"] = Path.Combine(sandbox.Path, ".git"),
                ["GIT_WORK_TREE"] = Path.GetDirectoryName(apart)!,
            };

            Assert.Equal("1.2.4-alpha.0.2", Repositories.Answer(sandbox, viaCommand, directory: apart, variables: variables).Value!.Version);
        }
    }

    public sealed class AMachineWithoutGit
    {
        [Fact]
        public void StillVersionsAnOrdinaryRepository()
        {
            using var sandbox = Repositories.TwoAfterTag();
            var answer = VersionReader.Read(sandbox.Path, Repositories.V, new GitContext(sandbox.Variables, "no-such-git"), CancellationToken.None);

            Assert.Equal("1.2.4-alpha.0.2", answer.Value!.Version);
        }

        [Fact]
        public void StillSeesWhatIsNotCommitted()
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Write("a.txt", "changed");
            sandbox.Write("new/é.txt", "");
            using var repository = GitRepository.Find(sandbox.Path, new GitContext(sandbox.Variables, "no-such-git"))!.Value!;

            Assert.Equal(["a.txt", "new/é.txt"], repository.Changes(new PathFilter([])));
        }

        [Fact]
        public async Task CannotMakeATag()
        {
            using var sandbox = Repositories.TwoAfterTag();
            using var repository = GitRepository.Find(sandbox.Path, new GitContext(sandbox.Variables, "no-such-git"))!.Value!;

            Assert.Equal("BATON1008", (await repository.CreateTagAsync("v2.0.0", sandbox.Head, "x", CancellationToken.None))!.Code);
        }

        [Fact]
        public void IsACodedErrorWhereLibGit2IsNotEnough()
        {
            using var sandbox = Repositories.TwoAfterTag("--object-format=sha256");
            var answer = VersionReader.Read(sandbox.Path, Repositories.V, new GitContext(sandbox.Variables, "no-such-git"), CancellationToken.None);

            Assert.Equal("BATON1008", Assert.Single(answer.Diagnostics).Code);
        }
    }
}
