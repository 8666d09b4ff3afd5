using Baton.Core.Versioning;
using Baton.Git.Running;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>
/// libgit2 sees the environment that its process began with, and nothing that a test sets later or passes on. So this test starts its own program once
/// more, in the worst of environments, for one test.
/// </summary>
public sealed class HostileProcess
{
    private const string Repository = "BATON_HOSTILE_REPOSITORY";

    [Fact]
    public async Task ReadsAsAnyOther()
    {
        using var sandbox = Repositories.TwoAfterTag();
        using var other = GitSandbox.Init();
        other.Commit("other");
        other.Tag("v9.0.0");
        using var home = new TempFolder();

        // Not even well-formed: whoever reads it fails.
        home.Write(".gitconfig", "[core\n");
        home.Write("git/config", "[core\n");
        var git = Path.Combine(other.Path, ".git");
        var variables = new Dictionary<string, string?>
        {
            [Repository] = sandbox.Path,
            ["HOME"] = home.Path,
            ["USERPROFILE"] = home.Path,
            ["XDG_CONFIG_HOME"] = home.Path,
            ["GIT_CONFIG"] = home[".gitconfig"],
            ["GIT_CONFIG_GLOBAL"] = home[".gitconfig"],
            ["GIT_CONFIG_SYSTEM"] = home[".gitconfig"],
            ["GIT_CONFIG_NOSYSTEM"] = null,
            ["GIT_CONFIG_COUNT"] = "1",
            ["GIT_CONFIG_KEY_0"] = "core.bare",
            ["GIT_CONFIG_VALUE_0"] = "true",
            ["GIT_DIR"] = git,
            ["GIT_COMMON_DIR"] = git,
            ["GIT_OBJECT_DIRECTORY"] = Path.Combine(git, "objects"),
            ["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = home.Path,
            ["GIT_INDEX_FILE"] = Path.Combine(git, "index"),
            ["GIT_NAMESPACE"] = "other",
            ["GIT_CEILING_DIRECTORIES"] = sandbox.Path,
            ["GIT_SHALLOW_FILE"] = home[".gitconfig"],
            ["GIT_DEFAULT_HASH"] = "sha256",
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["TZ"] = "Asia/Kathmandu",
        };

        await OwnProgram.RunAsync($"*{nameof(HostileProcess)}.{nameof(IsThisOne)}", variables);
    }

    [Fact]
    public void IsThisOne()
    {
        var directory = Environment.GetEnvironmentVariable(Repository);
        Assert.SkipWhen(directory is null, "It runs in the process that the other test starts.");
        var variables = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(v => (string)v.Key, v => (string)v.Value!);

        using var repository = GitRepository.Find(directory, new GitContext(variables, GitProgram.None))!.Value!;

        Assert.Equal("1.2.4-alpha.0.2", repository.Version(Repositories.V, CancellationToken.None).Value!.Version);
        Assert.Equal("main", repository.Branch);
        Assert.Empty(repository.Changes(new PathFilter([])));
        Assert.Equal(["feat: b", "fix: a", "feat: a"], repository.Commits(null, repository.Head!.Id, new PathFilter([])).Select(c => c.Subject));
    }
}
