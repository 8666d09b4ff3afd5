using Baton.Testing;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>One commit, packed twice, in two different folders.</summary>
public sealed class SamePackages
{
    [Fact]
    public async Task AreTheSameToTheByte()
    {
        using var one = await UnitRepository.OfAsync(TinyUnit.Compiled());
        using var elsewhere = new TempFolder();
        await one.GitAsync("clone", "--quiet", one.Path, elsewhere["another-clone"]);

        var here = (await BatonProcess.JsonAsync(one.Path, "pack")).Exits(0);
        var there = (await BatonProcess.JsonAsync(elsewhere["another-clone"], "pack")).Exits(0);

        Assert.Equal(Artifacts(here), Artifacts(there));
    }

    private static string Artifacts(BatonResult result) => result.Json["release"]!["artifacts"]!.ToJsonString();
}
