using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A plan looks for what would stop it before it builds, as a release does.</summary>
public sealed class ChecksBeforeAPlan
{
    [Theory]
    [InlineData("plan")]
    [InlineData("release --dry-run")]
    [InlineData("check")]
    public async Task StopItBeforeTheBuild(string command)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.With(
            "\"build\": { \"project\": \"Tiny.csproj\" },", "\"build\": { \"project\": \"Missing.slnx\" }, \"notes\": { \"template\": \"missing.md\" },")));

        var result = (await BatonProcess.JsonAsync(repository.Path, [.. command.Split(' ')])).Exits(2);

        Assert.Contains("BATON8022", result.Errors);
        Assert.Equal(2, result.Errors.Count);
        Assert.Contains(result.Json["diagnostics"]!.AsArray(), d => ((string)d!["message"]!).StartsWith("'Missing.slnx' under \"build.project\"", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Json["steps"]!.AsArray(), s => (string)s!["name"]! == "Restore");
    }

    /// <summary>Where <c>dotnet restore</c> would end with MSB1003 or MSB1011.</summary>
    [Theory]
    [InlineData("check", "", "' has no project and no solution, and \"build.project\"")]
    [InlineData("plan", "", "' has no project and no solution, and \"build.project\"")]
    [InlineData("check", "One.csproj Other.csproj", "' has One.csproj, Other.csproj, 'dotnet' does not choose")]
    [InlineData("release", "One.slnx Other.slnx", "' has One.slnx, Other.slnx, 'dotnet' does not choose")]
    [InlineData("check", "One.csproj One.slnx", null)]
    public async Task StopItWhereItIsUnknownWhatToBuild(string command, string files, string? expected)
    {
        using var repository = await UnitRepository.OfAsync([
            ("baton.json", """{ "name": "tiny", "test": { "enabled": false }, "publish": [ { "folder": ".baton/releases" } ] }"""),
            .. files.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => (f, f.EndsWith('x') ? "<Solution />" : "<Project />")),
        ]);

        var result = (await BatonProcess.JsonAsync(repository.Path, command)).Exits(expected is null ? 0 : 2);

        Assert.Equal(expected is null ? [] : ["BATON8022"], result.Errors);
        Assert.True(expected is null || ((string)result.Json["diagnostics"]!.AsArray().Single(d => (string)d!["code"]! == "BATON8022")!["message"]!).Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Json["steps"]!.AsArray(), s => (string)s!["name"]! == "Restore");
    }

    /// <summary>A file that a property names and that a release does not import, wherever the property is set.</summary>
    [Theory]
    [InlineData("Directory.Build.props", "CustomBeforeMicrosoftCommonTargets", true)]
    [InlineData("eng/more.props", "customaftermicrosoftcommonprops", true)]
    [InlineData("eng/more.props", "CustomAfterMicrosoftCommonTargets", false)]
    public async Task WarnOfAFileThatAReleaseDoesNotImport(string file, string property, bool warns)
    {
        using var repository = await UnitRepository.OfAsync([
            .. TinyUnit.Files().Where(f => f.Path != "Directory.Build.props"),
            ("Directory.Build.props", "<Project><Import Project=\"$(MSBuildThisFileDirectory)eng/more.props\" Condition=\"Exists('$(MSBuildThisFileDirectory)eng/more.props')\" /></Project>"),
            .. new[] { (file, $"<Project><PropertyGroup><{property}>eng/Signing.targets</{property}></PropertyGroup></Project>") },
        ]);

        var result = (await BatonProcess.JsonAsync(repository.Path, "check")).Exits(0);

        Assert.Equal(warns ? ["BATON8023"] : [], result.Codes);
        Assert.True(!warns || ((string)result.Json["diagnostics"]![0]!["message"]!).StartsWith("Tiny.csproj sets Custom", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StopItForItsFlags()
    {
        using var repository = await UnitRepository.OfAsync([
            .. TinyUnit.Files(TinyUnit.With("\"name\": \"tiny\",", "\"name\": \"tiny\", \"flags\": { \"source\": \"flags.json\" },")), ("flags.json", "{ broken"),
        ]);

        var (plan, check) = (await BatonProcess.JsonAsync(repository.Path, "plan"), await BatonProcess.JsonAsync(repository.Path, "check"));

        Assert.NotEqual(0, plan.Exit);
        Assert.Equal(check.Errors, plan.Errors);
        Assert.DoesNotContain(plan.Json["steps"]!.AsArray(), s => (string)s!["name"]! == "Restore");
    }

    [Fact]
    public async Task SayNothingOfCommitsOutsideGit()
    {
        using var folder = new Baton.Testing.TempFolder();
        folder.Write("baton.json", """{ "name": "tiny" }""");

        var result = await BatonProcess.JsonAsync(folder.Path, "check");

        var tree = Assert.Single(result.Json["checks"]!.AsArray(), c => (string)c!["name"]! == "work tree")!;
        Assert.Equal("not-asked", (string)tree["status"]!);
        Assert.Contains("no git repository", (string)tree["evidence"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LetWhoIsEditingPlan()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        repository.Write("Program.cs", "// edited\n");

        var result = (await BatonProcess.JsonAsync(repository.Path, "plan")).Exits(0);

        Assert.Equal(["BATON1201"], result.Codes);
    }
}
