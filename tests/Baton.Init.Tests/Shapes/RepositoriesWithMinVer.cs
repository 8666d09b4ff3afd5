using Baton.Core.Versioning;
using Baton.Init.Facts;
using Baton.Init.Tests.Equipment;

namespace Baton.Init.Tests.Shapes;

public sealed class RepositoriesWithMinVer
{
    [Fact]
    public void HaveBatonInItsPlaceAndItsSettingsInTheConfiguration()
    {
        var proposal = Shape.Of(
            ("Lib.csproj", Shape.Library),
            ("Directory.Build.props", """
                <Project>

                  <!-- Versions -->
                  <PropertyGroup>
                    <MinVerTagPrefix>v</MinVerTagPrefix>
                    <MinVerAutoIncrement>minor</MinVerAutoIncrement>
                    <MinVerMinimumMajorMinor Condition=" '$(MinVerMinimumMajorMinor)' == '' ">2.1</MinVerMinimumMajorMinor>
                    <MinVerDefaultPreReleaseIdentifiers>preview.1</MinVerDefaultPreReleaseIdentifiers>
                  </PropertyGroup>

                  <ItemGroup>
                    <PackageReference Include="Other" Version="1.0.0" />  <!-- stays -->
                    <PackageReference Include="MinVer" Version="6.0.0">
                      <PrivateAssets>all</PrivateAssets>
                    </PackageReference>
                  </ItemGroup>
                </Project>
                """)).Tagged("v1.0.0").Proposed();

        Assert.Equal("""
            <Project>

              <!-- Versions -->

              <ItemGroup>
                <PackageReference Include="Other" Version="1.0.0" />  <!-- stays -->
                <PackageReference Include="Baton.Sdk" Version="1.2.0" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """, proposal.After("Directory.Build.props"));
        var versioning = proposal.Unit().Versioning;
        Assert.Equal(("v", VersionPart.Minor, new MajorMinor(2, 1)), (versioning.TagPrefix, versioning.AutoIncrement, versioning.Minimum));
        Assert.Equal(["preview", "1"], versioning.PreReleaseIdentifiers);
        Assert.Equal("MinVer", proposal.Versioner);
        Assert.DoesNotContain(proposal.Codes(), c => c != "BATON2165");
    }

    [Fact]
    public void WithCentralVersionsKeepTheirKindsOfReferences()
    {
        var proposal = Shape.Of(
            ("Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="MinVer" PrivateAssets="All" Condition="'$(A)' == 'b'" /></ItemGroup></Project>"""),
            ("Directory.Packages.props", """<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion Include="MinVer" Version="6.0.0" /></ItemGroup></Project>""")).Proposed();

        Assert.Contains("""<PackageReference Include="Baton.Sdk" PrivateAssets="all" Condition="'$(A)' == 'b'" />""", proposal.After("Lib.csproj"), StringComparison.Ordinal);
        Assert.Contains("""<PackageVersion Include="Baton.Sdk" Version="1.2.0" />""", proposal.After("Directory.Packages.props"), StringComparison.Ordinal);
        Assert.DoesNotContain("Directory.Build.props", proposal.Paths());
    }

    [Theory]
    [InlineData("<MinVerTagPrefix>v</MinVerTagPrefix>", "", "v")]
    [InlineData("<MinVerTagPrefix Condition=\"'$(MinVerTagPrefix)' == ''\">v</MinVerTagPrefix>", "<MinVerTagPrefix>rel-</MinVerTagPrefix>", "rel-")]
    [InlineData("<MinVerTagPrefix>v</MinVerTagPrefix>", "<MinVerTagPrefix>rel-</MinVerTagPrefix>", "v")]
    public void HaveTheirSettingsInDirectoryBuildTargetsToo(string targets, string project, string prefix)
    {
        var proposal = Shape.Of(("Lib.csproj", WithMinVer(project)), ("Directory.Build.targets", $"<Project><PropertyGroup>{targets}</PropertyGroup></Project>")).Tagged("v1.0.0").Proposed();

        Assert.Equal(prefix, proposal.Unit().Versioning.TagPrefix);
        Assert.True(Assert.Single(proposal.Units).Earlier!.IsEqual);
    }

    [Fact]
    public void ThatImportTheirSettingsByAPathAreNotCalledEqual()
    {
        var proposal = Shape.Of(
            ("src/Lib.csproj", WithMinVer("").Replace("<PropertyGroup>", "<Import Project=\"../eng/Versions.props\" /><PropertyGroup>", StringComparison.Ordinal)),
            ("eng/Versions.props", "<Project><PropertyGroup><MinVerTagPrefix>v</MinVerTagPrefix></PropertyGroup></Project>")).Tagged("v1.0.0").Proposed();

        Assert.Equal("v", proposal.Unit().Versioning.TagPrefix);
        Assert.False(Assert.Single(proposal.Units).Earlier!.IsEqual);
        Assert.Contains("BATON2163", proposal.Codes());
    }

    [Fact]
    public void ThatReferenceItInAFileImportedByAPathAreRead()
    {
        var proposal = Shape.Of(("src/Lib.csproj", Shape.Library),
            ("eng/Versions.props", "<Project><PropertyGroup><MinVerTagPrefix>v</MinVerTagPrefix></PropertyGroup><ItemGroup><PackageReference Include=\"MinVer\" Version=\"6.0.0\" /></ItemGroup></Project>")).Proposed();

        Assert.Equal("v", proposal.Unit().Versioning.TagPrefix);
        Assert.Contains("BATON2163", proposal.Codes());
    }

    [Fact]
    public void WithoutAPrefixKeepNoneWhateverTheTagsSay() =>
        Assert.Equal("", Shape.Of(("Lib.csproj", WithMinVer(""))).Tagged("v1.0.0").Proposed().Unit().Versioning.TagPrefix);

    [Fact]
    public void OfPartsWithPrefixesOfTheirOwnAreUnitsOfTheWholeHistory()
    {
        var proposal = Shape.Of(
            ("client/Client.csproj", WithMinVer("<MinVerTagPrefix>client-</MinVerTagPrefix>")), ("server/src/Server.csproj", WithMinVer("<MinVerTagPrefix>server-</MinVerTagPrefix>"))).Proposed();

        Assert.Equal(("client-", 0), (proposal.Unit("client/baton.json").Versioning.TagPrefix, proposal.Unit("client/baton.json").Versioning.Paths.Length));
        Assert.Equal("server-", proposal.Unit("server/src/baton.json").Versioning.TagPrefix);
    }

    [Fact]
    public void OfOneFolderWithSeveralPrefixesAreNotGuessed()
    {
        var proposal = Shape.Of(("A.csproj", WithMinVer("<MinVerTagPrefix>a-</MinVerTagPrefix>")), ("B.csproj", WithMinVer("<MinVerTagPrefix>b-</MinVerTagPrefix>"))).Proposed();

        Assert.Contains("BATON2163", proposal.Codes());
    }

    [Fact]
    public void SayWhereTheirOwnTargetsUseIt()
    {
        var proposal = Shape.Of(("Lib.csproj", WithMinVer("")), ("Directory.Build.targets", "<Project>\n  <Target Name=\"A\" AfterTargets=\"MinVer\">\n    <Message Text=\"$(MinVerVersion)\" />\n  </Target>\n</Project>")).Proposed();

        Assert.Equal(["Directory.Build.targets(2,1)", "Directory.Build.targets(3,1)"], proposal.Notes.Where(n => n.Code == "BATON2164").Select(n => n.Where!.ToString()));
    }

    [Fact]
    public void WithAPropertyThatIsComputedSayThatItIsNotSure() =>
        Assert.Contains("BATON2165", Shape.Of(("Lib.csproj", WithMinVer("<MinVerTagPrefix>$(Prefix)</MinVerTagPrefix>"))).Proposed().Codes());

    [Fact]
    public void WithoutBatonInAnySourceAreLeftAlone() => Assert.Equal("BATON2166", (Shape.Of(("Lib.csproj", WithMinVer(""))) with { HasSdk = false }).Refused().Code);

    [Fact]
    public void WithUncommittedChangesThereAreLeftAlone()
    {
        var facts = Shape.Of(("Lib.csproj", WithMinVer("")));

        Assert.Equal("BATON2161", (facts with { Git = new GitFacts { HasCommits = true, Changed = ["Lib.csproj"] } }).Refused().Code);
        Assert.NotEmpty((facts with { Git = new GitFacts { HasCommits = true, Changed = ["Other.cs"] } }).Proposed().Edits);
    }

    [Fact]
    public void ThatAreNotXmlAreNamed()
    {
        var refused = Shape.Of(("Lib.csproj", "<Project>\n  <A>\n</Project>")).Refused();

        Assert.Equal(("BATON2160", "Lib.csproj", 3), (refused.Code, refused.Where!.File, refused.Where.Line));
    }

    [Fact]
    public void LoseItsToolAndKeepTheOthers()
    {
        var text = Shape.Of(("Lib.csproj", WithMinVer("")), (".config/dotnet-tools.json", """{ "version": 1, "tools": { "minver-cli": { "version": "6.0.0" }, "other": { "version": "1.0.0" } } }"""))
            .Proposed().After(".config/dotnet-tools.json");

        Assert.DoesNotContain("minver", text, StringComparison.Ordinal);
        Assert.Contains("other", text, StringComparison.Ordinal);
    }

    private static string WithMinVer(string properties) =>
        $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup><ItemGroup><PackageReference Include="MinVer" Version="6.0.0" PrivateAssets="all" /></ItemGroup></Project>""";
}
