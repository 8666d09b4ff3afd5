using Baton.Core.Versioning;
using Baton.Init.Tests.Equipment;

namespace Baton.Init.Tests.Shapes;

public sealed class RepositoriesWithOtherVersioners
{
    private const string Nerdbank = """<Project><ItemGroup><PackageReference Include="Nerdbank.GitVersioning" Version="3.7.0" PrivateAssets="all" /></ItemGroup></Project>""";

    [Fact]
    public void NerdbankGitVersioningIsTakenOutAndTheDifferenceIsSaid()
    {
        var proposal = Shape.Of(
            ("src/Lib.csproj", Shape.Library), ("Directory.Build.props", Nerdbank),
            ("version.json", """
                {
                  // comment
                  "version": "3.1-beta.{height}", "pathFilters": ["./src", ":/eng", ":!/docs"],
                  "release": { "tagName": "rel/{version}" },
                }
                """)).Proposed();

        Assert.Null(proposal.Edits.Single(e => e.Path == "version.json").After);
        var versioning = proposal.Unit().Versioning;
        Assert.Equal(("rel/", new MajorMinor(3, 1), AssemblyVersionPolicy.MajorMinor), (versioning.TagPrefix, versioning.Minimum, versioning.AssemblyVersion));
        Assert.Equal(["beta"], versioning.PreReleaseIdentifiers);
        Assert.Equal(["./src", "eng", ":!docs"], versioning.Paths);
        Assert.Contains("BATON2163", proposal.Codes());
    }

    [Fact]
    public void AVersionJsonOfSomethingElseStays() =>
        Assert.DoesNotContain("version.json", Shape.Of(("Lib.csproj", Shape.Library), ("version.json", """{ "version": { "a": 1 } }""")).Proposed().Paths());

    [Theory]
    [InlineData("""{ "version": "1.2" }""", false)]
    [InlineData("""{ "version": "1.2.3", "name": "site" }""", false)]
    [InlineData("""{ "$schema": "https://raw.githubusercontent.com/dotnet/Nerdbank.GitVersioning/main/src/NerdBank.GitVersioning/version.schema.json", "version": "1.2" }""", true)]
    public void AVersionJsonWithoutPackageAndSchemaStays(string text, bool isTaken) =>
        Assert.Equal(isTaken, Shape.Of(("Lib.csproj", Shape.Library), ("version.json", text)).Proposed().Paths().Contains("version.json"));

    [Theory]
    [InlineData("next-version: 2.0\ntag-prefix: '[vV]'\nassembly-versioning-scheme: MajorMinor\n", "v", "2.0", AssemblyVersionPolicy.MajorMinor)]
    [InlineData("mode: ContinuousDelivery # tag-prefix: a\n", "release-", null, AssemblyVersionPolicy.Full)]
    public void GitVersionsKeysAreTranslatedAndTheDifferenceIsSaid(string yaml, string prefix, string? minimum, AssemblyVersionPolicy policy)
    {
        var proposal = Shape.Of(("Lib.csproj", Shape.Library), ("GitVersion.yml", yaml), ("Directory.Build.props", Nerdbank.Replace("Nerdbank.GitVersioning", "GitVersion.MsBuild", StringComparison.Ordinal)))
            .Tagged("release-1.0.0").Proposed();

        var versioning = proposal.Unit().Versioning;
        Assert.Equal((prefix, minimum, policy), (versioning.TagPrefix, versioning.Minimum?.ToString(), versioning.AssemblyVersion));
        Assert.Contains("BATON2163", proposal.Codes());
        Assert.Contains("Baton.Sdk", proposal.After("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void AStepOfAWorkflowIsLeftToAPerson()
    {
        var proposal = Shape.Of(("Lib.csproj", Shape.Library), ("GitVersion.yml", ""), (".github/workflows/ci.yml", "steps:\n  - uses: actions/checkout@v4\n  - uses: gittools/actions/gitversion/setup@v3\n")).Proposed();

        var left = proposal.Notes.Where(n => n.Code == "BATON2164").ToList();
        Assert.Equal([".github/workflows/ci.yml(3,1)", ".github/workflows/ci.yml"], left.Select(n => n.Where!.ToString()));
        Assert.Contains("fetch-depth: 0", left[1].Cure, StringComparison.Ordinal);
    }
}
