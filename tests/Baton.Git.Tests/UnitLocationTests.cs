using Baton.Git.Running;
using Baton.Git.Units;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>The unit of a folder begins where git's work tree does, whichever way the folder was come by.</summary>
public sealed class UnitLocationTests : IDisposable
{
    private readonly GitSandbox sandbox = GitSandbox.Init();
    private readonly TempFolder elsewhere = new();

    public UnitLocationTests()
    {
        sandbox.Commit("lib/baton.json", "{}", "feat: begin");
        sandbox.Commit("lib/src/a", "1", "feat: source");
    }

    [Fact]
    public void Below_IsFoundUpwards()
    {
        var found = UnitLocation.Of(Path.Combine(sandbox.Path, "lib", "src"), sandbox.Variables);
        Assert.Equal((sandbox.Path, Path.Combine(sandbox.Path, "lib", "baton.json"), "lib"), (found.Root, found.File, found.InRepository));
    }

    [Theory]
    [InlineData("LIB/Src", "lib/src")]
    [InlineData("lib/src", "lib/src")]
    [InlineData("Lib/none", "lib/none")]
    [InlineData("none/Src", "none/Src")]
    public void SpelledInAnotherCase_HasTheNamesOfTheDisk(string given, string expected) =>
        Assert.Equal(expected, Baton.Git.Discovery.SpelledPath.Of(sandbox.Path, given));

    [Fact]
    public void OutsideTheWorkTree_NoFileCounts()
    {
        sandbox.Write("baton.json", "{}");
        sandbox.Git("clone", "--quiet", sandbox.Path, "inner");
        var found = UnitLocation.Of(Path.Combine(sandbox.Path, "inner", "lib", "src"), sandbox.Variables);
        Assert.Equal((Path.Combine(sandbox.Path, "inner"), "lib"), (found.Root, found.InRepository));
        Assert.Null(UnitLocation.Of(Path.Combine(sandbox.Path, "inner"), sandbox.Variables).File);
    }

    [Fact]
    public void ThroughALink_IsTheOneThatTheRepositoryHas()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Directory.CreateSymbolicLink(elsewhere["link"], Path.Combine(sandbox.Path, "lib", "src"));
        var found = UnitLocation.Of(elsewhere["link"], sandbox.Variables);
        Assert.Equal((sandbox.Path, Path.Combine(sandbox.Path, "lib", "baton.json"), "lib"), (found.Root, found.File, found.InRepository));
    }

    [Fact]
    public void ThroughALinkThatLeadsThroughAnother_IsTheOneThatTheRepositoryHas()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Directory.CreateSymbolicLink(elsewhere["mount"], sandbox.Path);
        Directory.CreateSymbolicLink(elsewhere["project"], Path.Combine("mount", "lib"));
        var found = UnitLocation.Of(Path.Combine(elsewhere["project"], "src"), sandbox.Variables);
        Assert.Equal((Path.Combine(sandbox.Path, "lib", "src"), sandbox.Path, "lib"), (found.Directory, found.Root, found.InRepository));
    }

    [Fact]
    public void ThroughALinkThatLeadsNowhere_IsWhereItStands()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Directory.CreateSymbolicLink(elsewhere["a"], elsewhere["b"]);
        Directory.CreateSymbolicLink(elsewhere["b"], elsewhere["a"]);
        Assert.Null(UnitLocation.Of(elsewhere["a"], sandbox.Variables).Root);
    }

    [Fact]
    public void WithTheRepositoryElsewhere_BeginsAtTheWorkTreeThatItsConfigurationNames()
    {
        Directory.Move(Path.Combine(sandbox.Path, ".git"), elsewhere["repository"]);
        File.AppendAllText(elsewhere["repository/config"], $"[core]\n\tworktree = {sandbox.Path.Replace('\\', '/')}\n");
        var variables = new Dictionary<string, string>(sandbox.Variables) { ["GIT_DIR"] = elsewhere["repository"] };
        Assert.Equal((sandbox.Path, "lib"), (UnitLocation.Of(Path.Combine(sandbox.Path, "lib", "src"), variables).Root, UnitLocation.Of(Path.Combine(sandbox.Path, "lib", "src"), variables).InRepository));
    }

    [Fact]
    public void WithTheRepositoryElsewhereAndNoWorkTree_IsACodedError()
    {
        Directory.Move(Path.Combine(sandbox.Path, ".git"), elsewhere["repository"]);
        var variables = new Dictionary<string, string>(sandbox.Variables) { ["GIT_DIR"] = elsewhere["repository"] };
        var answer = VersionReader.Read(Path.Combine(sandbox.Path, "lib", "src"), new(), new GitContext(variables), CancellationToken.None);
        Assert.Equal("BATON1011", Assert.Single(answer.Diagnostics).Code);
    }

    [Fact]
    public void WithTheRepositoryElsewhereAndNoUnit_HasTheVersionOfAll()
    {
        Directory.Move(Path.Combine(sandbox.Path, ".git"), elsewhere["repository"]);
        File.Delete(Path.Combine(sandbox.Path, "lib", "baton.json"));
        var variables = new Dictionary<string, string>(sandbox.Variables) { ["GIT_DIR"] = elsewhere["repository"] };
        Assert.Equal("0.0.0-alpha.0.1", VersionReader.Read(Path.Combine(sandbox.Path, "lib", "src"), new(), new GitContext(variables), CancellationToken.None).Value!.Version);
    }

    /// <summary>A work tree that is mounted into a container without its repository, which is named instead.</summary>
    [Fact]
    public void BesideAGitFileThatLeadsNowhere_IsTheOneThatTheVariablesName()
    {
        Directory.Move(Path.Combine(sandbox.Path, ".git"), elsewhere["repository"]);
        sandbox.Write(".git", "gitdir: /nowhere/at all");
        var variables = new Dictionary<string, string>(sandbox.Variables) { ["GIT_DIR"] = elsewhere["repository"], ["GIT_WORK_TREE"] = sandbox.Path };
        Assert.Equal((sandbox.Path, "lib"), (UnitLocation.Of(Path.Combine(sandbox.Path, "lib"), variables).Root, UnitLocation.Of(Path.Combine(sandbox.Path, "lib"), variables).InRepository));
        Assert.Equal("BATON1004", Assert.Single(VersionReader.Read(sandbox.Path, new(), new GitContext(sandbox.Variables), CancellationToken.None).Diagnostics).Code);
    }

    [Fact]
    public void WithAGitFolderThatIsClosed_IsNotTheOneAround()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "For whom every folder is open.");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        sandbox.Git("clone", "--quiet", sandbox.Path, "inner");
        var closed = Path.Combine(sandbox.Path, "inner", ".git");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        var answer = VersionReader.Read(Path.Combine(sandbox.Path, "inner"), new(), new GitContext(sandbox.Variables), CancellationToken.None);
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal("BATON1004", Assert.Single(answer.Diagnostics).Code);
    }

    [Fact]
    public void WithTheRepositoryElsewhere_BeginsAtTheWorkTreeThatTheVariableNames()
    {
        Directory.Move(Path.Combine(sandbox.Path, ".git"), elsewhere["repository"]);
        var variables = new Dictionary<string, string>(sandbox.Variables) { ["GIT_DIR"] = elsewhere["repository"], ["GIT_WORK_TREE"] = sandbox.Path };
        var found = UnitLocation.Of(Path.Combine(sandbox.Path, "lib", "src"), variables);
        Assert.Equal((sandbox.Path, Path.Combine(sandbox.Path, "lib", "baton.json"), "lib"), (found.Root, found.File, found.InRepository));
    }

    [Fact]
    public void AboveAnEmptyGitFolder_IsFound()
    {
        Directory.CreateDirectory(Path.Combine(sandbox.Path, "lib", "src", ".git"));
        Assert.Equal("lib", UnitLocation.Of(Path.Combine(sandbox.Path, "lib", "src"), sandbox.Variables).InRepository);
    }

    [Fact]
    public void WithoutARepository_PathsBeginAtTheUnit()
    {
        elsewhere.Write("unit/baton.json", "{}");
        Directory.CreateDirectory(elsewhere["unit/src"]);
        var found = UnitLocation.Of(elsewhere["unit/src"], sandbox.Variables);
        Assert.Equal((null, elsewhere["unit"], ""), (found.Root, found.Base, found.InRepository));
    }

    public void Dispose()
    {
        sandbox.Dispose();
        elsewhere.Dispose();
    }
}
