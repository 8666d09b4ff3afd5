using System.Text.Json.Nodes;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A release with a title and a description that somebody gave it.</summary>
public sealed class DescribedReleases
{
    [Fact]
    public async Task CarryThemFromThePlanIntoTheRecord()
    {
        using var repository = await UnitRepository.OfAsync([.. TinyUnit.Files(), ("summer.md", "It is **warm**.\r\n\r\n- Swim.\r\n")]);
        string[] given = ["--title", "The summer release", "--description", "summer.md"];

        (await BatonProcess.RunAsync(repository.Path, ["plan", "--bump", "auto", "--out", "artifacts/plan.json", .. given])).Exits(0);
        Assert.Equal(["BATON6097"], (await BatonProcess.JsonAsync(repository.Path, ["release", "--plan", "artifacts/plan.json", .. given[..2]])).Exits(2).Errors);
        (await BatonProcess.RunAsync(repository.Path, "release", "--plan", "artifacts/plan.json")).Exits(0);

        var record = JsonNode.Parse(await File.ReadAllTextAsync(repository[".baton", "releases", "tiny", "0.1.0", "release.json"], TestContext.Current.CancellationToken))!;
        Assert.Equal("The summer release", (string)record["title"]!);
        Assert.StartsWith("# tiny 0.1.0\n\nIt is **warm**.\n\n- Swim.\n\n## Features\n", (string)record["notes"]!, StringComparison.Ordinal);

        Assert.Equal(["BATON6197"], (await BatonProcess.JsonAsync(repository.Path, "notes", "--description", "winter.md")).Exits(2).Errors);
        Assert.Equal(["BATON6197"], (await BatonProcess.JsonAsync(repository.Path, "notes", "--title", " ")).Exits(2).Errors);
    }
}
