using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A plan that somebody approves, and the release that is held to it.</summary>
public sealed class ApprovedRelease
{
    [Fact]
    public async Task IsExactlyThePlanOrNothing()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        var plan = repository["artifacts", "baton", "plan.json"];
        var planned = (await BatonProcess.JsonAsync(repository.Path, "plan", "--env", "local", "--version", "1.2.3", "--out", plan)).Exits(0);
        Assert.Equal(plan, (string?)planned.Json["planFile"]);

        // A clone elsewhere makes the same plan.
        using var clone = UnitRepository.CopyOf(repository);
        (await BatonProcess.JsonAsync(clone.Path, "plan", "--env", "local", "--version", "1.2.3", "--out", "artifacts/again.json")).Exits(0);
        Assert.Equal(await File.ReadAllTextAsync(plan, Token), await File.ReadAllTextAsync(clone["artifacts", "again.json"], Token));

        await repository.GitAsync("tag", "v1.2.2");
        var moved = (await BatonProcess.JsonAsync(repository.Path, "release", "--plan", plan)).Exits(3);
        Assert.Equal(["BATON6096"], moved.Errors);
        Assert.Contains("The tag 'v1.2.2' appeared", moved.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository[".baton"]), "Something was published.");
        await repository.GitAsync("tag", "--delete", "v1.2.2");

        var run = (await BatonProcess.JsonAsync(repository.Path, "release", "--plan", plan)).Exits(0);
        Assert.Equal(planned.Json["operations"]!.AsArray().Select(o => (string)o!["id"]!), run.Json["operations"]!.AsArray().Select(o => (string)o!["id"]!));

        var again = (await BatonProcess.JsonAsync(repository.Path, "release", "--plan", plan)).Exits(0);
        Assert.True((bool?)again.Json["nothingToDo"]);
    }

    [Theory]
    [InlineData("--env", "local")]
    [InlineData("--version", "1.2.3")]
    [InlineData("--override", "flags")]
    public async Task TakesNothingThatThePlanAnswers(string option, string value)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        Assert.Equal(["BATON6097"], (await BatonProcess.JsonAsync(repository.Path, "release", "--plan", "p.json", option, value)).Exits(2).Errors);
    }

    [Fact]
    public async Task NeedsItsPlan()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        Assert.Equal(["BATON6093"], (await BatonProcess.JsonAsync(repository.Path, "release", "--plan", "p.json")).Exits(2).Errors);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
