using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Files that no commit holds.</summary>
public sealed class UncommittedChanges
{
    [Fact]
    public async Task AreNotPacked_AndMayBeTested()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        repository.Write("New.cs", "class New;");

        var pack = (await BatonProcess.JsonAsync(repository.Path, "pack")).Exits(2);
        var test = (await BatonProcess.JsonAsync(repository.Path, "test")).Exits(0);

        Assert.Equal(["BATON1200"], pack.Codes);
        Assert.Equal(["BATON1201"], test.Codes);
    }

    [Fact]
    public async Task AreNoRelease()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        repository.Write("New.cs", "class New;");

        var release = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(2);
        var plan = (await BatonProcess.JsonAsync(repository.Path, "plan", "--env", "local")).Exits(0);

        Assert.Equal(["BATON1200"], release.Codes);
        Assert.Contains("New.cs", (string)release.Json["diagnostics"]![0]!["message"]!, StringComparison.Ordinal);
        Assert.Equal(["BATON1201"], plan.Codes);
    }
}
