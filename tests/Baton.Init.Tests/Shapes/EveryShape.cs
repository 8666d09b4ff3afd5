using Baton.Init.Facts;
using Baton.Init.Tests.Equipment;

namespace Baton.Init.Tests.Shapes;

/// <summary>What holds for a repository of any shape.</summary>
public sealed class EveryShape
{
    private const string Props = "Directory.Build.props";
    private const string MinVer = """<Project><ItemGroup><PackageReference Include="MinVer" Version="6.0.0" /></ItemGroup></Project>""";

    private static readonly Dictionary<string, RepositoryFacts> Shapes = new(StringComparer.Ordinal)
    {
        ["empty folder"] = Shape.Of() with { Git = null },
        ["no git"] = Shape.Of(("Lib.csproj", Shape.Library)) with { Git = null },
        ["no tags"] = Shape.Of(("Lib.csproj", Shape.Library)),
        ["library"] = Shape.Of(("Lib.csproj", Shape.Library)).Tagged("v1.0.0"),
        ["solution"] = Shape.Of(("A.slnx", "<Solution><Project Path=\"src/Lib/Lib.csproj\" /></Solution>"), ("src/Lib/Lib.csproj", Shape.Library), ("tests/Lib.Tests/Lib.Tests.csproj", Shape.Tests)),
        ["central"] = Shape.Of(("Lib.csproj", Shape.Library), ("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>")),
        ["MinVer"] = Shape.Of(("Lib.csproj", Shape.Library), (Props, MinVer)).Tagged("1.0.0"),
        ["Nerdbank.GitVersioning"] = Shape.Of(("Lib.csproj", Shape.Library), ("version.json", """{ "version": "1.2-beta" }"""), (Props, MinVer.Replace("MinVer", "Nerdbank.GitVersioning", StringComparison.Ordinal))),
        ["GitVersion"] = Shape.Of(("Lib.csproj", Shape.Library), ("GitVersion.yml", "next-version: 2.0\n")),
        ["tool"] = Shape.Of(("Cli.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><PackAsTool>true</PackAsTool></PropertyGroup></Project>""")),
        ["service"] = Shape.Of(("src/Web/Web.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""")),
        ["monorepo"] = Shape.Of(("client/Client.csproj", Shape.Library), ("server/Server.csproj", Shape.Library)).Tagged("client/v1.0.0", "server/v2.0.0"),
        ["file-based app"] = Shape.Of(("app.cs", "#!/usr/bin/env dotnet\n#:property PublishAot=false\nConsole.WriteLine();\n")),
        ["on GitHub"] = Shape.Of(("Lib.csproj", Shape.Library)) with { Git = new GitFacts { HasCommits = true, Remote = "https://github.com/acme/acme.git" } },
        ["a feed"] = Shape.Of(("Lib.csproj", Shape.Library)) with { Source = "../feed" },
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void HasNothingToDoAfterwards(string shape) => Assert.Empty(Shapes[shape].Applied(Shapes[shape].Proposed()).Proposed().Edits.Select(e => e.Diff));

    [Theory]
    [MemberData(nameof(Names))]
    public void HasAConfigurationThatIsRead(string shape)
    {
        var proposal = Shapes[shape].Proposed();

        Assert.All(proposal.Edits.Where(e => e.Path.EndsWith("baton.json", StringComparison.Ordinal)), e => Assert.NotEmpty(proposal.Unit(e.Path).Name));
        Assert.Contains(proposal.Edits, e => e.Path.EndsWith("baton.json", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void KeepsFilesThatItDoesNotName(string shape) => Assert.All(Shapes[shape].Proposed().Edits, e => Assert.Equal(Shapes[shape].Files.GetValueOrDefault(e.Path), e.Before));
}
