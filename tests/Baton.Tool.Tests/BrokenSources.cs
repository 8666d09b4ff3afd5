using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Sources that do not build, and tests that fail: nothing is published, nothing is deployed.</summary>
public sealed class BrokenSources
{
    [Fact]
    public async Task ThatDoNotCompileEndTheReleaseWithFileAndLine()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Compiled());
        repository.Write("Program.cs", "\nConsole.WriteLin();\n");
        await repository.CommitAllAsync("fix: worse");

        var result = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(1);

        Assert.Equal(["BATON8002"], result.Codes);
        Assert.Contains("CS0117", (string)result.Json["diagnostics"]![0]!["message"]!, StringComparison.Ordinal);
        Assert.EndsWith("Program.cs", (string)result.Json["diagnostics"]![0]!["file"]!, StringComparison.Ordinal);
        Assert.Equal(2, (int)result.Json["diagnostics"]![0]!["line"]!);
        Assert.False(Directory.Exists(repository[".baton"]));
    }

    [Fact]
    public async Task WhoseTestsFailEndTheReleaseWithTheirNames()
    {
        using var repository = await UnitRepository.FromExampleAsync("service", UnitRepository.FreePort());
        repository.Edit("src/Service/ServiceApp.cs", text => text.Replace("Hello.", "Go away.", StringComparison.Ordinal));
        await repository.CommitAllAsync("fix: be rude");

        var result = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(1);

        Assert.Equal(["BATON8003"], result.Codes);
        var message = (string)result.Json["diagnostics"]![0]!["message"]!;
        Assert.Contains("1 of 3 tests failed", message, StringComparison.Ordinal);
        Assert.Contains("TheFlagDecidesHowWarmItIs(enabled: \"false\"", message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository[".baton"]));
    }
}
