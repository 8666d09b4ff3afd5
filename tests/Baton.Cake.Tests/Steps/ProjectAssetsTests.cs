using Baton.Build;
using Baton.Cake.Tests.Equipment;

namespace Baton.Cake.Tests.Steps;

/// <summary>Where a project's assets file is: MSBuild's answer, and the usual place where it gives none.</summary>
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
            ("Plain/Plain.csproj", "<Project />"),
            ("Old/Old.csproj", "<Project />"),
            ("Old/obj/project.assets.json", "{}"),
            ("Broken/Broken.csproj", "<Project"));

        var found = await new ProjectAssets(unit.DotNet).OfAsync(
            new[] { "Lib", "Plain", "Old", "Broken", "Lib" }.Select(p => unit[p, $"{p}.csproj"]), unit.Properties, TestContext.Current.CancellationToken);

        Assert.Equal([unit["artifacts", "obj", "Lib", "project.assets.json"], unit["Old", "obj", "project.assets.json"], unit["Broken", "obj", "project.assets.json"]], found);
    }
}
