using Baton.Tasks.Tests.Equipment;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests;

/// <summary>Ways to reference the package beside those of <see cref="SdkTests"/>.</summary>
public sealed class EveryWayToReference(SdkPackage package)
{
    /// <summary>As in a repository that has <c>ManagePackageVersionsCentrally</c>, where a version in a project is the error NU1008.</summary>
    [Theory]
    [InlineData("""<GlobalPackageReference Include="Baton.Sdk" Version="0.1.0" />""", "")]
    [InlineData("""<PackageVersion Include="Baton.Sdk" Version="0.1.0" />""", """<PackageReference Include="Baton.Sdk" PrivateAssets="all" />""")]
    public async Task WithCentralVersions_GivesTheVersion(string central, string reference)
    {
        using var repository = UserRepository.WithSdk(package);
        repository.Git.Write("Directory.Build.props", "<Project />");
        repository.Git.Write("Directory.Packages.props", $"""
            <Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup>{central}</ItemGroup></Project>
            """);
        repository.Library("One", items: reference);
        repository.Commit("feat: begin");
        repository.Git.Tag("1.2.3");

        await OneProject.IsPackedAsync(repository, "1.2.3", "1.2.3.0");
    }

    /// <summary>A file-based app whose only SDK is Baton's, and a project of the same kind.</summary>
    [Fact]
    public async Task Alone_BringsTheNetSdk()
    {
        using var repository = new UserRepository(package, GitSandbox.Init());
        repository.Git.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="feed" value="{package.Feed}" /></packageSources></configuration>""");
        repository.Git.Write("app.cs", $"#:sdk Baton.Sdk@{SdkPackage.Version}\n#:property PublishAot=false\nConsole.WriteLine(\"works\");\n");
        repository.Git.Write("One/One.csproj", $"<Project Sdk=\"Baton.Sdk/{SdkPackage.Version}\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        repository.Git.Write("One/One.cs", "public class One { }\n");
        repository.Git.Write(".gitignore", "bin/\nobj/\nout/\n");
        repository.Commit("feat: begin");
        repository.Git.Tag("1.2.3");

        (await repository.RunAsync("build", "app.cs", "-o", "out")).Good();
        Assert.Equal(("1.0.0.0", "1.2.3.0", $"1.2.3+{repository.Git.Head}"), repository.Versions("out", "app.dll"));

        var build = (await repository.RunAsync("build", "One")).Good();
        Assert.Equal("1.2.3.0", repository.Versions("One", "bin", "Debug", "net10.0", "One.dll").File);
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
    }
}
