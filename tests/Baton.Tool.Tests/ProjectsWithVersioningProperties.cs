using Baton.Core.Configuration;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Versioning properties of projects, which <c>dotnet build</c> follows: <c>baton</c> has the same answer, or none.</summary>
public sealed class ProjectsWithVersioningProperties
{
    private const string Import = "<Import Project=\"eng/versions.props\" />";

    /// <summary>Wherever the property stands.</summary>
    [Theory]
    [InlineData("Directory.Build.props", "<Project>{0}</Project>")]
    [InlineData("Directory.Build.targets", "<Project>{0}</Project>")]
    [InlineData("Directory.Packages.props", "<Project>{0}</Project>")]
    [InlineData("Tiny.csproj.user", "<Project>{0}</Project>")]
    [InlineData("eng/versions.props", "<Project>{0}</Project>")]
    public async Task OfAnyFile_AreRefusedByEveryCommandBeforeTheBuild(string file, string content)
    {
        using var repository = await UnitRepository.OfAsync(Files(file, content, "<BatonTagPrefix>lib/v</BatonTagPrefix>"));
        foreach (var command in file == "Directory.Build.props" ? (string[][])[["version"], ["check"], ["plan"], ["pack"], ["release"]] : [["release"]])
        {
            var refused = (await BatonProcess.JsonAsync(repository.Path, command)).Exits(2);

            Assert.Equal(["BATON1103"], refused.Errors);
            Assert.True(command[0] == "check" || refused.Json["version"] is null);
            var message = refused.Json["diagnostics"]!.AsArray().Single(d => (string)d!["code"]! == "BATON1103")!;
            Assert.StartsWith("Tiny.csproj sets BatonTagPrefix to 'lib/v'", (string)message["message"]!, StringComparison.Ordinal);
            Assert.Contains("\"versioning\": { \"tagPrefix\": \"lib/v\" }", (string)message["cure"]!, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(repository[".baton"]));
        Assert.False(Directory.Exists(repository["bin"]));
    }

    /// <summary>MSBuild reads the response file above what it is given, and <c>dotnet build</c> follows it.</summary>
    [Theory]
    [InlineData("Tiny.csproj", "Directory.Build.rsp", "# ours\n-p:BatonTagPrefix=lib/v\n")]
    [InlineData("Tiny.csproj", "Directory.Build.rsp", "/property:Other=1;BatonTagPrefix=lib/v\n")]
    [InlineData("Tiny.csproj", "Directory.Build.rsp", "@\"%MSBuildThisFileDirectory%eng/more.rsp\"\n")]
    [InlineData("eng/Tiny.slnf", "eng/Directory.Build.rsp", "-p:BatonTagPrefix=lib/v\n")]
    public async Task OfAResponseFile_AreRefusedBeforeTheBuild(string built, string file, string content)
    {
        using var repository = await UnitRepository.OfAsync(
        [
            .. TinyUnit.Files(TinyUnit.With("\"build\": { \"project\": \"Tiny.csproj\" }", $"\"build\": {{ \"project\": \"{built}\" }}"))
                .Where(f => f.Path != "Tiny.csproj"),
            ("Tiny.csproj", Project("", "")),
            ("Tiny.slnx", """<Solution><Project Path="Tiny.csproj" /></Solution>"""),
            ("eng/Tiny.slnf", """{ "solution": { "path": "..\\Tiny.slnx", "projects": [ "Tiny.csproj" ] } }"""),
            ("eng/more.rsp", "-p:BatonTagPrefix=lib/v\n"),
            (file, content),
        ]);

        foreach (var command in new[] { "version", "check" })
        {
            var refused = (await BatonProcess.JsonAsync(repository.Path, command)).Exits(2);

            Assert.Equal(["BATON1103"], refused.Errors);
        }
    }

    /// <summary>All settings at once, with a value that the unit has and one that has no effect.</summary>
    [Fact]
    public async Task OfEverySetting_AreNamed()
    {
        (string Name, string Value)[] all =
        [
            ("BatonStrategy", "conventional"), ("BatonBranch", "1.4.x"), ("BatonTagPrefix", "lib/v"), ("BatonAutoIncrement", "minor"), ("BatonMinimumMajorMinor", "1.2"),
            ("BatonDefaultPreReleaseIdentifiers", "beta.0"), ("BatonIgnoreHeight", "true"), ("BatonMarkDirty", "true"), ("BatonBuildMetadata", "ci.7"),
            ("BatonAssemblyVersion", "full"), ("BatonPaths", "src"), ("BatonVersionOverride", "9.9.9"),
        ];
        Assert.Equal(PropertyDifferences.Properties.Order(), all.Select(p => p.Name).Order());
        using var repository = await UnitRepository.OfAsync(Files("Directory.Build.props", "<Project>{0}</Project>", string.Concat(all.Select(p => $"<{p.Name}>{p.Value}</{p.Name}>"))));

        var refused = (await BatonProcess.JsonAsync(repository.Path, "version")).Exits(2);

        var message = (string)refused.Json["diagnostics"]![0]!["message"]!;
        Assert.All(all, p => Assert.Contains($"{p.Name} to '{p.Value}'", message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThatSayWhatTheUnitSays_AreNoMatter()
    {
        using var repository = await UnitRepository.OfAsync(Files("Directory.Build.props", "<Project>{0}</Project>", "<BatonTagPrefix>v</BatonTagPrefix>"));

        Assert.Empty((await BatonProcess.JsonAsync(repository.Path, "version")).Exits(0).Codes);
    }

    /// <summary>One unit, two projects, one of them with a prefix of its own.</summary>
    [Theory]
    [InlineData("Tiny.slnx")]
    [InlineData("eng/Tiny.slnf")]
    public async Task OfOneOfTwoProjects_NameThatOne(string solution)
    {
        using var repository = await UnitRepository.OfAsync(
        [
            .. TinyUnit.Files(TinyUnit.With("\"build\": { \"project\": \"Tiny.csproj\" }", $"\"build\": {{ \"project\": \"{solution}\" }}")),
            ("eng/Tiny.slnf", """{ "solution": { "path": "..\\Tiny.slnx", "projects": [ "Tiny.csproj", "other\\Other.csproj" ] } }"""),
            ("Tiny.slnx", """<Solution><Project Path="Tiny.csproj" /><Project Path="other/Other.csproj" /></Solution>"""),
            ("other/Other.csproj", Project("", "<BatonTagPrefix Condition=\"'$(Configuration)' == 'Release'\">o/</BatonTagPrefix>")),
        ]);

        var refused = (await BatonProcess.JsonAsync(repository.Path, "version")).Exits(2);

        Assert.StartsWith("other/Other.csproj sets BatonTagPrefix to 'o/'", (string)refused.Json["diagnostics"]![0]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThatCannotBeAsked_AreWarnedAbout()
    {
        using var repository = await UnitRepository.OfAsync(Files("Tiny.csproj.user", "<Project>{0}", "<BatonTagPrefix>lib/v</BatonTagPrefix>"));

        Assert.Equal(["BATON1204"], (await BatonProcess.JsonAsync(repository.Path, "version")).Exits(0).Codes);
    }

    private static (string Path, string Content)[] Files(string file, string content, string properties) =>
    [
        .. TinyUnit.Files().Where(f => f.Path != "Tiny.csproj" && f.Path != file),
        ("Tiny.csproj", Project(file.StartsWith("eng/", StringComparison.Ordinal) ? Import : "", "")),
        (file, content.Replace("{0}", $"<PropertyGroup>{properties}</PropertyGroup>", StringComparison.Ordinal)),
    ];

    private static string Project(string import, string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">{import}<PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup></Project>
        """;
}
