using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Folders whose history is missing: what stays on the machine goes on with a warning, what would leave it is refused.</summary>
public sealed class MissingHistory
{
    [Fact]
    public async Task OfASourceArchiveGivesAVersionThatNobodyMistakes()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        Directory.Delete(repository[".git"], recursive: true);

        var result = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(0);

        Assert.Equal("0.0.0-alpha.0", (string)result.Json["version"]!);
        Assert.Equal(["BATON1001"], result.Codes);
        var again = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(0);
        Assert.True((bool)again.Json["nothingToDo"]!, again.All);
    }

    [Fact]
    public async Task OfARepositoryWithoutCommitsIsSaid()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        Directory.Delete(repository[".git"], recursive: true);
        await repository.GitAsync("init", "--quiet");

        var result = (await BatonProcess.JsonAsync(repository.Path, "version")).Exits(0);

        Assert.Equal("0.0.0-alpha.0", (string)result.Json["version"]!);
        Assert.Equal(["BATON1002"], result.Codes);
    }

    [Fact]
    public async Task OfAShallowCloneIsSaid()
    {
        using var origin = await WithShallowCloneAsync();

        var result = (await BatonProcess.JsonAsync(origin["clone"], "version")).Exits(0);

        Assert.Equal("0.0.0-shallow.0", (string)result.Json["version"]!);
        Assert.False((bool)result.Json["certain"]!);
        Assert.Equal(["BATON1003"], result.Codes);
        Assert.Contains("git fetch --unshallow", (string)result.Json["diagnostics"]![0]!["cure"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAShallowCloneIsNeitherPackedNorReleasedUnlessThatIsAskedFor()
    {
        using var origin = await WithShallowCloneAsync();
        foreach (var command in (string[][])[["plan"], ["pack"], ["publish"], ["release", "--env", "local"]])
        {
            var refused = (await BatonProcess.JsonAsync(origin["clone"], command)).Exits(2);

            Assert.Equal(["BATON1003", "BATON1202"], refused.Codes);
            var cure = (string)refused.Json["diagnostics"]![1]!["cure"]!;
            Assert.Contains("git fetch --unshallow", cure, StringComparison.Ordinal);
            Assert.Contains("fetch-depth: 0", cure, StringComparison.Ordinal);
            Assert.Contains("--allow-uncertain", cure, StringComparison.Ordinal);
            Assert.False(Directory.Exists(origin["clone/.baton"]));
        }

        var taken = (await BatonProcess.JsonAsync(origin["clone"], "release", "--env", "local", "--allow-uncertain")).Exits(0);

        Assert.Equal(["BATON1003"], taken.Codes);
        Assert.True(Directory.Exists(origin["clone/.baton/releases/tiny/0.0.0-shallow.0"]), taken.All);
    }

    [Fact]
    public async Task OfAShallowCloneIsBuiltAndTested()
    {
        using var origin = await WithShallowCloneAsync();

        var tested = (await BatonProcess.JsonAsync(origin["clone"], "test")).Exits(0);

        Assert.Equal("0.0.0-shallow.0", (string)tested.Json["version"]!);
        Assert.Equal(["BATON1003"], tested.Codes);
    }

    [Fact]
    public async Task NeverReachesAProtectedEnvironment()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.WithEnvironment("\"protected\": true")));
        Directory.Delete(repository[".git"], recursive: true);

        var result = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(2);

        Assert.Equal(["BATON1001", "BATON1202"], result.Codes);
        Assert.False(Directory.Exists(repository[".baton"]));
    }

    private static async Task<UnitRepository> WithShallowCloneAsync()
    {
        var origin = await UnitRepository.OfAsync(TinyUnit.Files());
        await origin.GitAsync("tag", "v1.0.0");
        origin.Write("a.txt", "a");
        await origin.CommitAllAsync("feat: a");
        origin.Write("b.txt", "b");
        await origin.CommitAllAsync("feat: b");
        await origin.GitAsync("clone", "--quiet", "--depth", "1", $"file://{origin.Path}", origin["clone"]);
        return origin;
    }
}
