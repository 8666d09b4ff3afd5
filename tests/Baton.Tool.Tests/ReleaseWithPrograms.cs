using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>The life of examples/deploy-plugin, whose packer, gate and deploy provider are scripts.</summary>
public sealed class ReleaseWithPrograms
{
    [Fact]
    public async Task IsPackedHeldDeployedRolledBackAndRetired()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/python3"), "Python is not installed; the gate of the example is written in it.");
        using var repository = await UnitRepository.FromExampleAsync("deploy-plugin", 0);
        var live = repository[".baton", "target", "live"];
        Task<string> LiveAsync() => File.ReadAllTextAsync(live, TestContext.Current.CancellationToken);

        var planned = (await BatonProcess.JsonAsync(repository.Path, "plan", "--env", "local", "--version", "1.0.0")).Exits(0);
        Assert.Equal(["deploy/local/copy", "deploy/local/switch", "deploy/local/record"], planned.Json["operations"]!.AsArray().Select(o => (string)o!["id"]!).TakeLast(3));
        Assert.False(File.Exists(live));

        (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local", "--version", "1.0.0")).Exits(0);
        Assert.Equal("1.0.0\n", await LiveAsync());
        Assert.True(File.Exists(repository[".baton", "target", "versions", "1.0.0", "site-1.0.0.tar"]));
        Assert.True((bool)(await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(0).Json["nothingToDo"]!);

        repository.Write("FREEZE", "quarterly closing\n");
        await repository.CommitAllAsync("feat: freeze");
        var held = (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local", "--version", "1.1.0")).Exits(3);
        Assert.Contains("BATON5094: signal: Releases are frozen: quarterly closing", held.All, StringComparison.Ordinal);
        (await BatonProcess.RunAsync(repository.Path, "deploy", "--env", "local", "--override", "signal", "--reason", "a test")).Exits(0);
        Assert.Equal("1.1.0\n", await LiveAsync());

        (await BatonProcess.RunAsync(repository.Path, "rollback", "--env", "local", "--override", "signal", "--reason", "a test")).Exits(0);
        Assert.Equal("1.0.0\n", await LiveAsync());
        (await BatonProcess.RunAsync(repository.Path, "retire", "deploy-plugin", "--env", "local")).Exits(0);
        Assert.False(File.Exists(live));
    }
}
