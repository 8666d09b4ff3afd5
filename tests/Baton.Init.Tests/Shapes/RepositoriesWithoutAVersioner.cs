using Baton.Core.Versioning;
using Baton.Init.Facts;
using Baton.Init.Tests.Equipment;

namespace Baton.Init.Tests.Shapes;

public sealed class RepositoriesWithoutAVersioner
{
    private const string Web = """<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><ProjectReference Include="..\Core\Core.csproj" /></ItemGroup></Project>""";

    [Fact]
    public void ALibraryIsANuGetPackageAndHasTheSdkInTheFileOfAllProjects()
    {
        var proposal = Shape.Of(("src/Lib/Lib.csproj", Shape.Library)).Proposed();

        Assert.Equal([".gitignore", "Directory.Build.props", "baton.json"], proposal.Paths());
        Assert.Equal("<Project>\n  <Sdk Name=\"Baton.Sdk\" Version=\"1.2.0\" />\n</Project>\n", proposal.After("Directory.Build.props"));
        Assert.Equal(
            "{\n  // Each key: baton explain configuration\n  \"name\": \"acme\",\n  \"versioning\": { \"tagPrefix\": \"v\" },\n  \"build\": { \"project\": \"src/Lib/Lib.csproj\" },\n"
            + "  \"test\": { \"enabled\": false },\n  \"packages\": [\n    { \"nuget\": \"src/Lib/Lib.csproj\" }\n  ],\n  \"publish\": [ { \"folder\": \".baton/releases\" } ]\n}\n",
            proposal.After("baton.json"));
    }

    [Fact]
    public void PartsTestsAndExamplesAreNotReleased()
    {
        var proposal = Shape.Of(
            ("A.slnx", "<Solution />"), ("src/Web/Web.csproj", Web), ("src/Core/Core.csproj", Shape.Library), ("tests/Core.Tests/Core.Tests.csproj", Shape.Tests),
            ("samples/Demo/Demo.csproj", Shape.Library), ("tools/Gen/Gen.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><IsPublishable>false</IsPublishable></PropertyGroup></Project>""")).Proposed();

        Assert.Equal(
            [("src/Core/Core.csproj", ProjectKind.Part), ("src/Web/Web.csproj", ProjectKind.Service), ("tests/Core.Tests/Core.Tests.csproj", ProjectKind.Test)],
            proposal.Projects.Where(p => p.Path.StartsWith("src", StringComparison.Ordinal) || p.Path.StartsWith("tests", StringComparison.Ordinal)).Select(p => (p.Path, p.Kind)));
        Assert.Contains("\"packages\": [\n    { \"zip\": \"src/Web/Web.csproj\" }\n  ]", proposal.After("baton.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"test\"", proposal.After("baton.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void CentralVersionsGetAGlobalReferenceThere()
    {
        var proposal = Shape.Of(
            ("src/Lib/Lib.csproj", Shape.Library),
            ("Directory.Packages.props", "<Project>\r\n  <PropertyGroup>\r\n    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>\r\n  </PropertyGroup>\r\n</Project>\r\n")).Proposed();

        Assert.Equal(
            "<Project>\r\n  <PropertyGroup>\r\n    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>\r\n  </PropertyGroup>\r\n  <ItemGroup>\r\n"
            + "    <GlobalPackageReference Include=\"Baton.Sdk\" Version=\"1.2.0\" />\r\n  </ItemGroup>\r\n</Project>\r\n",
            proposal.After("Directory.Packages.props"));
        Assert.DoesNotContain("Directory.Build.props", proposal.Paths());
    }

    [Fact]
    public void LockFilesStayAsTheyAre()
    {
        var proposal = Shape.Of(
            ("Lib.csproj", Shape.Library), ("packages.lock.json", ""),
            ("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>")).Proposed();

        Assert.Contains("<Sdk Name=\"Baton.Sdk\"", proposal.After("Directory.Build.props"), StringComparison.Ordinal);
        Assert.DoesNotContain("Directory.Packages.props", proposal.Paths());
    }

    [Fact]
    public void FilesThatDoNotImportTheOneAboveGetTheSdkEach()
    {
        var proposal = Shape.Of(
            ("Directory.Build.props", "<Project />"), ("src/Directory.Build.props", "<Project>\n  <!-- own -->\n</Project>"), ("src/A/A.csproj", Shape.Library),
            ("lib/Directory.Build.props", "<Project>\n  <Import Project=\"$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" />\n</Project>"),
            ("lib/B/B.csproj", Shape.Library)).Proposed();

        Assert.Equal("<Project>\n  <Sdk Name=\"Baton.Sdk\" Version=\"1.2.0\" />\n</Project>", proposal.After("Directory.Build.props"));
        Assert.Equal("<Project>\n  <Sdk Name=\"Baton.Sdk\" Version=\"1.2.0\" />\n  <!-- own -->\n</Project>", proposal.After("src/Directory.Build.props"));
        Assert.DoesNotContain("lib/Directory.Build.props", proposal.Paths());
    }

    [Theory]
    [InlineData("v", "v1.0.0", "v1.1.0")]
    [InlineData("", "1.0.0")]
    [InlineData("", "1.0.0", "v0.9.0")]
    [InlineData("v", "1.0.0", "v2.0.0")]
    [InlineData("release-", "release-1.0.0")]
    [InlineData("acme/v", "acme/v1.0.0")]
    [InlineData("v", "nightly")]
    [InlineData("v")]
    public void TheTagsSayTheirPrefix(string expected, params string[] tags) =>
        Assert.Equal(expected, Shape.Of(("Lib.csproj", Shape.Library)).Tagged(tags).Proposed().Unit().Versioning.TagPrefix);

    [Fact]
    public void PartsThatTagsNameAreUnits()
    {
        var proposal = Shape.Of(("client/Client.csproj", Shape.Library), ("server/src/Server.csproj", Web), ("shared/Core/Core.csproj", Shape.Library))
            .Tagged("client/v1.0.0", "server/v2.0.0").Proposed();

        var (client, server) = (proposal.Unit("client/baton.json"), proposal.Unit("server/baton.json"));
        Assert.Equal(("client", "client/v"), (client.Name, client.Versioning.TagPrefix));
        Assert.Equal(["."], server.Versioning.Paths);
        Assert.Equal("src/Server.csproj", server.Build.Project);
        Assert.Contains("BATON2165", proposal.Codes());
        Assert.DoesNotContain("baton.json", proposal.Paths());
    }

    [Fact]
    public void AStatedVersionIsNotFallenBehind()
    {
        var proposal = Shape.Of(("Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><Version>1.4.2</Version></PropertyGroup></Project>""")).Proposed();

        Assert.Equal(new MajorMinor(1, 5), proposal.Unit().Versioning.Minimum);
        Assert.Contains(proposal.Notes, n => n.Code == "BATON2164" && n.Message.Contains("1.4.2", StringComparison.Ordinal));
    }

    [Fact]
    public void AFileBasedAppHasADirective()
    {
        var proposal = Shape.Of(("app.cs", "#!/usr/bin/env dotnet\n#:sdk Microsoft.NET.Sdk.Web\n#:property A=b\nvar a = 1;\n"), ("other.cs", "class A;")).Proposed();

        Assert.Equal("#!/usr/bin/env dotnet\n#:sdk Microsoft.NET.Sdk.Web\n#:sdk Baton.Sdk@1.2.0\n#:property A=b\nvar a = 1;\n", proposal.After("app.cs"));
        Assert.DoesNotContain("other.cs", proposal.Paths());
    }

    [Fact]
    public void AnEmptyFolderIsToldWhatComesFirst()
    {
        var proposal = (Shape.Of() with { Git = null }).Proposed();

        Assert.Equal([".gitignore", "baton.json"], proposal.Paths());
        Assert.Contains(proposal.Notes, n => n.Cure.Contains("dotnet new", StringComparison.Ordinal));
    }

    [Fact]
    public void SeveralProjectsWithoutASolutionGetOne()
    {
        var proposal = Shape.Of(("a/A.csproj", Shape.Library), ("b/B.Tests.csproj", Shape.Tests)).Proposed();

        Assert.Equal("<Solution>\n  <Project Path=\"a/A.csproj\" />\n  <Project Path=\"b/B.Tests.csproj\" />\n</Solution>\n", proposal.After("acme.slnx"));
    }

    [Fact]
    public void OfSeveralSolutionsTheOneWithTheProjectsIsBuilt() =>
        Assert.Equal("All.sln", Shape.Of(("Part.sln", ""), ("All.sln", "\"src\\Lib\\Lib.csproj\""), ("src/Lib/Lib.csproj", Shape.Library)).Proposed().Unit().Build.Project);

    [Fact]
    public void WithoutTheSdkInAnySourceItIsLeftOut()
    {
        var proposal = (Shape.Of(("Lib.csproj", Shape.Library)) with { HasSdk = false }).Proposed();

        Assert.DoesNotContain("Directory.Build.props", proposal.Paths());
        Assert.Contains(proposal.Notes, n => n.Cure.Contains("--source", StringComparison.Ordinal));
    }

    [Fact]
    public void AGivenSourceGoesIntoNuGetsConfiguration()
    {
        const string Config = "<configuration>\n  <packageSources>\n    <clear />\n    <add key=\"a\" value=\"b\" />\n  </packageSources>\n  <packageSourceMapping>\n    <packageSource key=\"a\"><package pattern=\"*\" /></packageSource>\n  </packageSourceMapping>\n</configuration>\n";

        var text = (Shape.Of(("Lib.csproj", Shape.Library), ("NuGet.Config", Config)) with { Source = "../feed" }).Proposed().After("NuGet.Config");

        Assert.Equal(
            Config.Replace("value=\"b\" />\n", "value=\"b\" />\n    <add key=\"baton\" value=\"../feed\" />\n", StringComparison.Ordinal)
                .Replace("</packageSource>\n", "</packageSource>\n    <packageSource key=\"baton\"><package pattern=\"Baton.*\" /></packageSource>\n", StringComparison.Ordinal),
            text);
    }
}
