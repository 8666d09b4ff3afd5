using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Stable versions, cut with --version and --bump.</summary>
public sealed class CutVersions
{
    [Fact]
    public async Task GetATagAndAreTheSameWhenRunAgain()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        (await BatonProcess.RunAsync(repository.Path, "release", "--bump", "minor")).Exits(0);
        Assert.Equal("v0.1.0", await repository.GitAsync("tag", "--list"));
        Assert.Equal("tag", await repository.GitAsync("cat-file", "-t", "v0.1.0"));

        var again = (await BatonProcess.JsonAsync(repository.Path, "release", "--bump", "minor")).Exits(0);
        Assert.Equal("0.1.0", (string)again.Json["version"]!);
        Assert.True((bool)again.Json["nothingToDo"]!, again.All);

        var without = (await BatonProcess.JsonAsync(repository.Path, "release")).Exits(0);
        Assert.True((bool)without.Json["nothingToDo"]!, without.All);

        repository.Write("New.cs", "class New;");
        await repository.CommitAllAsync("feat: something new");
        var next = (await BatonProcess.JsonAsync(repository.Path, "release", "--bump", "major")).Exits(0);
        Assert.Equal("1.0.0", (string)next.Json["version"]!);
        Assert.Equal("0.1.0", (string)next.Json["release"]!["previous"]!);
        Assert.Contains("something new", (string)next.Json["release"]!["notes"]!, StringComparison.Ordinal);

        var backwards = (await BatonProcess.JsonAsync(repository.Path, "release", "--version", "0.9.0")).Exits(2);
        Assert.Equal(["BATON1051"], backwards.Codes);
    }
}
