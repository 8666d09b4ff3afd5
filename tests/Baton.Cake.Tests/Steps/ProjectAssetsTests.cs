using Baton.Cake.Steps;
using Baton.Cake.Tests.Equipment;

namespace Baton.Cake.Tests.Steps;

/// <summary>Where a project's assets file is: MSBuild's answer, and the usual place where it has none.</summary>
public sealed class ProjectAssetsTests
{
    [Fact]
    public async Task AreWhereMSBuildPutsThem()
    {
        using var unit = new Unit(
            ("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>"),
            ("Directory.Build.targets", "<Project />"),
            ("Lib/Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"""),
            ("Lib/obj/project.assets.json", "{}"),
            ("Plain/Plain.csproj", "<Project />"));

        var found = await new ProjectAssets(unit.DotNet).OfAsync([unit["Lib", "Lib.csproj"], unit["Plain", "Plain.csproj"], unit["Lib", "Lib.csproj"]], unit.Properties, TestContext.Current.CancellationToken);

        Assert.Equal([unit["artifacts", "obj", "Lib", "project.assets.json"], unit["Plain", "obj", "project.assets.json"]], found);
    }
}
