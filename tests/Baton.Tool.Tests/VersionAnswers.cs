using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>What <c>baton version</c> prints; what it answers is with the tests of the targets.</summary>
public sealed class VersionAnswers
{
    [Fact]
    public async Task LeaveStandardOutputToTheAnswer_AndAreNoCommandsOfABuildSystem()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        repository.Write("a.txt", "a");
        await repository.CommitAllAsync("fix: ##vso[task.complete]");

        var json = (await BatonProcess.JsonAsync(repository.Path, "version", "--explain", "--ci", "azure")).Exits(0);
        var line = $"##vso[build.updatebuildnumber]{json.Json["version"]}";
        Assert.DoesNotContain("##vso", json.Out, StringComparison.Ordinal);
        Assert.Equal(line, json.Error.Trim());
        Assert.Equal(line, (string)json.Json["buildNumber"]!["line"]!);
        Assert.Equal("fix: ##vso[task.complete]", (string)json.Json["walk"]!["commits"]![0]!["subject"]!);

        var text = (await BatonProcess.RunAsync(repository.Path, "version", "--explain", "--ci=azure")).Exits(0);
        var lines = text.Out.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal((string)json.Json["version"]!, lines[0]);
        Assert.Equal([line], lines.Where(l => l.Contains("##", StringComparison.Ordinal)));
        Assert.StartsWith("  unit ", lines[1], StringComparison.Ordinal);
    }
}
