using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A unit that sets no tag prefix, at a commit that is tagged <c>v9.3.0</c>.</summary>
public sealed class TagsWithAnotherPrefix
{
    [Fact]
    public async Task StopEveryCommandThatPacksOrPublishes_UntilThePrefixIsSet()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.With("\"versioning\": { \"tagPrefix\": \"v\" },", "")));
        await repository.GitAsync("tag", "v9.3.0");
        foreach (var command in (string[][])[["plan"], ["pack", "--allow-uncertain"], ["publish"], ["release", "--env", "local"], ["release", "--bump", "minor"]])
        {
            var refused = (await BatonProcess.JsonAsync(repository.Path, command)).Exits(2);

            Assert.Equal(["BATON1014", "BATON1015"], refused.Codes);
            Assert.Contains("\"tagPrefix\": \"v\"", (string)refused.Json["diagnostics"]![1]!["cure"]!, StringComparison.Ordinal);
            Assert.False(Directory.Exists(repository[".baton"]));
            Assert.Equal("v9.3.0", await repository.GitAsync("tag", "--list"));
        }

        var check = (await BatonProcess.JsonAsync(repository.Path, "check")).Exits(2);
        Assert.Equal("BATON1015", (string)check.Json["checks"]!.AsArray().Single(c => (string)c!["name"]! == "version")!["code"]!);
        Assert.Equal(["BATON1014"], (await BatonProcess.JsonAsync(repository.Path, "test")).Exits(0).Codes);

        repository.Edit("baton.json", text => text.Replace("\"name\": \"tiny\",", "\"name\": \"tiny\", \"versioning\": { \"tagPrefix\": \"v\" },", StringComparison.Ordinal));
        await repository.CommitAllAsync("build: the tags' prefix");
        var released = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(0);
        Assert.Equal("9.3.1-alpha.0.1", (string)released.Json["version"]!);
    }
}
