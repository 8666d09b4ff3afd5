using System.Text.Json.Nodes;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A dry run, and the real run after it.</summary>
public sealed class PlannedRelease
{
    [Theory]
    [InlineData("plan")]
    [InlineData("release --dry-run")]
    public async Task ShowsExactlyTheOperationsThatTheRealRunMakes(string command)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        string[] options = ["--env", "local", "--version", "1.2.3"];

        var plan = (await BatonProcess.JsonAsync(repository.Path, [.. command.Split(' '), .. options])).Exits(0);
        Assert.False(Directory.Exists(repository[".baton"]), "The dry run wrote outside the artifacts.");
        Assert.Empty(await repository.GitAsync("tag", "--list"));

        var run = (await BatonProcess.JsonAsync(repository.Path, ["release", .. options])).Exits(0);

        Assert.Equal(Facts(plan.Json), Facts(run.Json));
        Assert.All(plan.Json["operations"]!.AsArray(), o => Assert.Equal("planned", (string)o!["status"]!));
        Assert.All(
            run.Json["operations"]!.AsArray(),
            o => Assert.Equal(((string)o!["id"]!).EndsWith("/retain", StringComparison.Ordinal) ? "satisfied" : "applied", (string)o["status"]!));
    }

    [Fact]
    public async Task ProbedAfterTheRunShowsEverythingSatisfied()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local")).Exits(0);

        var plan = (await BatonProcess.JsonAsync(repository.Path, "plan", "--env", "local", "--probe")).Exits(0);

        Assert.All(plan.Json["operations"]!.AsArray(), o => Assert.Equal("satisfied", (string)o!["status"]!));
    }

    private static IEnumerable<string> Facts(JsonObject answer) =>
        answer["operations"]!.AsArray().Select(o => $"{o!["id"]} {o["action"]} {o["target"]} {o["details"]!.ToJsonString()}");
}
