using Baton.Tasks.Tests.Equipment;

namespace Baton.Tasks.Tests;

/// <summary>Projects that have another package that sets the version, left in beside Baton.Sdk.</summary>
public sealed class TwoVersioners(SdkPackage package)
{
    private const string Framework = "<TargetFramework>net10.0</TargetFramework>";

    /// <summary>The packages themselves, each in a project as it is migrated, and in one that turns a versioner off.</summary>
    [Fact]
    public async Task InOneBuild_AreRefused_UnlessOneIsOff()
    {
        using var repository = UserRepository.WithSdk(package);
        var (minVer, nerdbank, gitVersion) = (Reference("MinVer", "8.0.0"), Reference("Nerdbank.GitVersioning", "3.10.94"), Reference("GitVersion.MsBuild", "6.8.2"));
        repository.Library("A", Framework, minVer);
        repository.Library("B", Framework, nerdbank);
        repository.Library("C", Framework, gitVersion);
        repository.Library("D", $"{Framework}<MinVerSkip>true</MinVerSkip>", minVer + gitVersion);
        // GitVersion reads it before the project's own properties.
        repository.Git.Write("D/Directory.Build.props", """
            <Project><Import Project="../Directory.Build.props" /><PropertyGroup><DisableGitVersionTask>true</DisableGitVersionTask></PropertyGroup></Project>
            """);
        repository.Library("E", $"{Framework}<BatonEnabled>false</BatonEnabled><MinVerMinimumMajorMinor>7.0</MinVerMinimumMajorMinor>", minVer);
        string[] projects = ["A", "B", "C"];
        repository.Git.Write("Works.slnx", $"<Solution>{string.Concat(projects.Select(p => $"<Project Path=\"{p}/{p}.csproj\" />"))}</Solution>");
        repository.Commit("feat: begin");
        repository.Git.Tag("1.2.3");
        repository.Commit("fix: one");

        var build = await repository.RunAsync("build", "Works.slnx");

        Assert.NotEqual(0, build.ExitCode);
        foreach (var (project, name) in new[] { ("A", "MinVer"), ("B", "Nerdbank.GitVersioning"), ("C", "GitVersion.MsBuild") })
        {
            Assert.Contains($"error BATON1104: {name} and Baton both give {project}.csproj a version.", build.Output, StringComparison.Ordinal);
            Assert.False(File.Exists(repository.At(project, "bin", "Debug", "net10.0", $"{project}.dll")));
        }

        (await repository.RunAsync("build", "D")).Good();
        Assert.Equal("1.2.4.0", repository.Versions("D", "bin", "Debug", "net10.0", "D.dll").File);
        (await repository.RunAsync("build", "E")).Good();
        Assert.Equal("7.0.0.0", repository.Versions("E", "bin", "Debug", "net10.0", "E.dll").File);
    }

    /// <summary>What the build files of each package leave behind, and references of those that are not at hand: nothing is restored or compiled.</summary>
    [Fact]
    public async Task AreFoundByAReferenceOrByWhatTheirFilesSet()
    {
        using var repository = UserRepository.WithSdk(package);
        (string Project, string Properties, string Items, string? Found)[] cases =
        [
            ("R1", "", Reference("MinVer", "6.0.0"), "MinVer"),
            ("R2", "", Reference("nerdbank.gitversioning", "3.6.0"), "Nerdbank.GitVersioning"),
            ("R3", "", Reference("GitVersion.MsBuild", "5.12.0"), "GitVersion.MsBuild"),
            ("R4", "", Reference("GitVersionTask", "5.5.1"), "GitVersionTask"),
            ("R5", "", Reference("Verlite.MsBuild", "2.0.0"), "Verlite.MsBuild"),
            ("R6", "", Reference("RelaxVersioner", "3.0.0"), "RelaxVersioner"),
            ("R7", "<MinVerDetailed>low</MinVerDetailed>", "", "MinVer"),
            ("R8", "<NerdbankGitVersioningTasksPath>x</NerdbankGitVersioningTasksPath>", "", "Nerdbank.GitVersioning"),
            ("R9", "<GitVersionAssemblyFile>x</GitVersionAssemblyFile>", "", "GitVersion.MsBuild"),
            ("N1", "", Reference("GitInfo", "3.5.0"), null),
            ("N2", "<MinVerSkip>true</MinVerSkip>", Reference("MinVer", "6.0.0"), null),
            ("N3", "<BatonSkip>true</BatonSkip>", Reference("GitVersionTask", "5.5.1"), null),
            ("N4", "<MinVerTagPrefix>v</MinVerTagPrefix>", "", null),
        ];
        foreach (var (project, properties, items, _) in cases)
        {
            repository.Library(project, Framework + properties, items);
        }

        repository.Git.Write("All.proj", $"""
            <Project><Target Name="Ask"><MSBuild Projects="{string.Join(';', cases.Select(c => $"{c.Project}/{c.Project}.csproj"))}" Targets="_BatonRefuseOtherVersioners" ContinueOnError="ErrorAndContinue" /></Target></Project>
            """);

        var asked = await repository.RunAsync("msbuild", "All.proj", "-t:Ask");

        Assert.All(cases.Where(c => c.Found is not null), c => Assert.Contains($"error BATON1104: {c.Found} and Baton both give {c.Project}.csproj", asked.Output, StringComparison.OrdinalIgnoreCase));
        Assert.All(cases.Where(c => c.Found is null), c => Assert.DoesNotContain($"both give {c.Project}.csproj", asked.Output, StringComparison.Ordinal));
    }

    /// <summary>A versioner that nobody listed.</summary>
    [Theory]
    [InlineData("Version", "BeforeTargets=\"CoreCompile\" DependsOnTargets=\"BatonVersion\"")]
    [InlineData("PackageVersion", "AfterTargets=\"BatonVersion\"")]
    public async Task ThatIsUnknown_IsRefusedWhenItReplacesTheVersion(string property, string order)
    {
        using var repository = UserRepository.WithSdk(package);
        repository.Library("One");
        repository.Git.Write("One/Directory.Build.targets", $"<Project><Target Name=\"Other\" {order}><PropertyGroup><{property}>9.9.9</{property}></PropertyGroup></Target></Project>");
        repository.Commit("feat: begin");
        repository.Git.Tag("1.2.3");

        var build = await repository.RunAsync("build", "One");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error BATON1105: Baton gave One.csproj the version 1.2.3, and another target", build.Output, StringComparison.Ordinal);
    }

    private static string Reference(string id, string version) => $"""<PackageReference Include="{id}" Version="{version}" PrivateAssets="all" />""";
}
