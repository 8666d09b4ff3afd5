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
