using Baton.Tasks.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests;

/// <summary>A project that is built through a link into its repository: the version is the one that it has without.</summary>
public sealed class ProjectThroughALink : IDisposable
{
    private readonly GitSandbox _sandbox = GitSandbox.Init();
    private readonly TempFolder _elsewhere = new();

    [Fact]
    public void HasTheSettingsAndThePathsOfItsUnit()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        _sandbox.Commit("lib/baton.json", """{ "versioning": { "tagPrefix": "lib/v", "paths": ["src"] } }""", "feat: begin");
        _sandbox.Tag("lib/v1.2.3");
        _sandbox.Commit("lib/src/a", "1", "fix: in lib");
        _sandbox.Commit("src/a", "1", "fix: elsewhere");
        Directory.CreateSymbolicLink(_elsewhere["link"], Path.Combine(_sandbox.Path, "lib", "src"));

        using var task = new LoadedTask(_elsewhere["link"]);
        Assert.Equal("1.2.4-alpha.0.1", task.Run().Task.Version);
    }

    public void Dispose()
    {
        _sandbox.Dispose();
        _elsewhere.Dispose();
    }
}
