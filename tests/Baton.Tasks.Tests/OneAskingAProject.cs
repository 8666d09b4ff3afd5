using System.Text.RegularExpressions;
using Baton.Tasks.Tests.Equipment;

namespace Baton.Tasks.Tests;

/// <summary>How often a build runs the task: for each project once, for each target framework once, and neither for what only hands on to them nor for a package on the side.</summary>
public sealed partial class OneAskingAProject(SdkPackage package)
{
    [Fact]
    public async Task IsAllThatABuildDoes()
    {
        using var repository = UserRepository.WithSdk(package);
        repository.Library("Below", "<TargetFramework>net10.0</TargetFramework><GeneratePackageOnBuild>true</GeneratePackageOnBuild>");
        repository.Library("Several", "<TargetFrameworks>net10.0</TargetFrameworks>", """<ProjectReference Include="../Below/Below.csproj" />""");
        repository.Library("Above", items: """<ProjectReference Include="../Several/Several.csproj" /><ProjectReference Include="../Below/Below.csproj" />""");
        repository.Commit("feat: begin");
        repository.Git.Tag("1.0.0");

        var build = (await repository.RunAsync("build", "Above", "-v:detailed")).Good();

        Assert.Equal(3, Asking().Count(build.Output));
    }

    [GeneratedRegex("Task \"GetBatonVersion\"", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();
}
