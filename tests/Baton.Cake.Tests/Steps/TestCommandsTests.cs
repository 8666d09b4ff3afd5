using Baton.Build;
using Baton.Core.Configuration;
using Baton.Testing;

namespace Baton.Cake.Tests.Steps;

public sealed class TestCommandsTests : IDisposable
{
    private const string Platform = "Microsoft.Testing.Platform/2.5.1";
    private const string Extension = "Microsoft.Testing.Extensions.TrxReport/2.5.2";
    private const string Xunit = "xunit.v3.core.mtp-v2/4.0.2";

    private readonly TempFolder folder = new();

    public TestCommandsTests() => folder.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");

    [Fact]
    public async Task OfVSTestTakeItsLogger()
    {
        folder.Write("global.json", "{}");

        Assert.Equal("test A.sln --no-build -c Release --results-directory R -p:X=1 --logger trx --filter F", Assert.Single(await OfAsync("A.sln", "--filter", "F")));
    }

    [Theory]
    [InlineData("--report-xunit-trx", Platform, Xunit)]
    [InlineData("--report-trx", Platform, Xunit, Extension)]
    [InlineData("--report-trx", Platform, Extension)]
    public async Task OfThePlatformTakeTheReportThatTheProjectHas(string option, params string[] packages)
    {
        Project("A/A.csproj", packages);

        Assert.Equal($"test --project A/A.csproj --no-build -c Release --results-directory R -p:X=1 {option}", Assert.Single(await OfAsync("A/A.csproj")));
    }

    [Fact]
    public async Task OfASolutionAreOneWhenItsProjectsAgree()
    {
        folder.Write("A.slnx", """<Solution><Folder Name="/a/"><Project Path="A/A.csproj" /></Folder><Project Path="B\B.csproj" /><Project Path="L/L.csproj" /></Solution>""");
        Project("A/A.csproj", Platform, Xunit);
        Project("B/B.csproj", Platform, Xunit);
        Project("L/L.csproj");

        Assert.Equal("test --solution A.slnx --no-build -c Release --results-directory R -p:X=1 --report-xunit-trx", Assert.Single(await OfAsync("A.slnx")));
    }

    [Fact]
    public async Task OfASolutionAreOneForEachProjectWhenTheyDoNot()
    {
        folder.Write("A.sln", """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "A", "A\A.csproj", "{1}"
            EndProject
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "B", "B\B.fsproj", "{2}"
            EndProject
            Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "folder", "folder", "{3}"
            EndProject
            """);
        Project("A/A.csproj", Platform, Xunit);
        Project("B/B.fsproj", Platform, Extension);

        Assert.Equal(
            [
                $"test --project {folder["A", "A.csproj"]} --no-build -c Release --results-directory R -p:X=1 --report-xunit-trx",
                $"test --project {folder["B", "B.fsproj"]} --no-build -c Release --results-directory R -p:X=1 --report-trx",
            ],
            await OfAsync("A.sln"));
    }

    [Fact]
    public async Task AreNoneWithoutATestProject()
    {
        Project("L.csproj", "CliWrap/3.0.0");

        Assert.Empty(await OfAsync(null));
    }

    /// <summary>MSBuild knows no answer about the first one, no file of NuGet is there for the second, and the third may build others.</summary>
    [Theory]
    [InlineData("L/L.csproj", "<Project>")]
    [InlineData("L/L.csproj", "<Project><PropertyGroup><ProjectAssetsFile>nowhere.json</ProjectAssetsFile></PropertyGroup></Project>")]
    [InlineData("dirs.proj", "<Project />")]
    public async Task OfAProjectThatCannotBeReadAreLeftToTheSdk(string project, string content)
    {
        folder.Write(project, content);

        Assert.Equal($"test --project {project} --no-build -c Release --results-directory R -p:X=1", Assert.Single(await OfAsync(project)));
    }

    [Fact]
    public async Task OfASolutionWithAProjectThatCannotBeReadAreLeftToTheSdk()
    {
        folder.Write("A.slnx", """<Solution><Project Path="A/A.csproj" /><Project Path="L/L.csproj" /></Solution>""");
        Project("A/A.csproj", Platform, Xunit);
        folder.Write("L/L.csproj", "<Project>");

        Assert.Equal("test --solution A.slnx --no-build -c Release --results-directory R -p:X=1", Assert.Single(await OfAsync("A.slnx")));
        Assert.Equal([Path.Combine("L", "L.csproj")], Assert.Single(await InvocationsAsync("A.slnx")).Silent);
    }

    [Fact]
    public async Task LeaveOutAProjectOfASolutionThatHasNoPackages()
    {
        folder.Write("A.slnx", """<Solution><Project Path="A/A.csproj" /><Project Path="S/S.shproj" /></Solution>""");
        Project("A/A.csproj", Platform, Xunit);
        folder.Write("S/S.shproj", "<Project />");

        Assert.EndsWith(" --report-xunit-trx", Assert.Single(await OfAsync("A.slnx")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A.slnx", """<Solution><Project Path="A/A.csproj" /><Project Path="N\N.csproj" /></Solution>""")]
    [InlineData("A.sln", "Project(\"{1}\") = \"A\", \"A\\A.csproj\", \"{2}\"\nEndProject\nProject(\"{1}\") = \"N\", \"N\\N.csproj\", \"{3}\"\nEndProject\n")]
    public async Task OfASolutionFilterAreThoseOfItsProjects(string solution, string content)
    {
        folder.Write(solution, content);
        folder.Write("filters/N.slnf", $$"""{ "solution": { "path": "..\\{{solution}}", "projects": ["N\\N.csproj"] } }""");
        Project("A/A.csproj", Platform, Xunit);
        Project("N/N.csproj", Platform, "NUnit/4.6.1");

        var run = Assert.Single(await InvocationsAsync("filters/N.slnf"));

        Assert.Equal("test --solution filters/N.slnf --no-build -c Release --results-directory R -p:X=1", string.Join(' ', run.Arguments));
        Assert.Equal([Path.Combine("N", "N.csproj")], run.Silent);
    }

    [Theory]
    [InlineData("tests", "--report-trx", Platform, Extension)]
    [InlineData("tests", "", Platform, "NUnit/4.6.1")]
    [InlineData("tests/", "--report-xunit-trx", Platform, Xunit)]
    public async Task OfAFolderAreThoseOfTheProjectInIt(string project, string option, params string[] packages)
    {
        Project("tests/T.csproj", packages);

        Assert.Equal($"test --project tests/T.csproj --no-build -c Release --results-directory R -p:X=1 {option}".TrimEnd(), Assert.Single(await OfAsync(project)));
    }

    [Fact]
    public async Task OfAFolderAreThoseOfTheSolutionInIt()
    {
        folder.Write("all/All.slnx", """<Solution><Project Path="../N/N.csproj" /></Solution>""");
        Project("N/N.csproj", Platform, "NUnit/4.6.1");

        Assert.Equal("test --solution all/All.slnx --no-build -c Release --results-directory R -p:X=1", Assert.Single(await OfAsync("all")));
    }

    [Fact]
    public async Task OfAFolderWithoutAProjectHaveNoReportOption()
    {
        folder.Write("tests/readme.md", "");

        Assert.Equal("test --project tests --no-build -c Release --results-directory R -p:X=1", Assert.Single(await OfAsync("tests")));
    }

    [Theory]
    [InlineData("{ \"solution\": { \"path\": \"A.slnx\" } }")]
    [InlineData("{ \"solution\": { \"path\": null, \"projects\": [\"A/A.csproj\"] } }")]
    [InlineData("[1]")]
    [InlineData("{")]
    public async Task OfAFilterThatCannotBeReadAreLeftToTheSdk(string filter)
    {
        folder.Write("A.slnf", filter);

        var run = Assert.Single(await InvocationsAsync("A.slnf"));

        Assert.Equal("test --solution A.slnf --no-build -c Release --results-directory R -p:X=1", string.Join(' ', run.Arguments));
        Assert.Equal(["A.slnf"], run.Silent);
    }

    [Fact]
    public async Task OfAProjectOfTheOtherRunnerAreLeftToTheSdkToRefuse()
    {
        Project("A/A.csproj", "Microsoft.NET.Test.Sdk/18.0.0", "xunit/2.9.0");

        Assert.EndsWith("-p:X=1", Assert.Single(await OfAsync("A/A.csproj")), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Project(string path, params string[] packages)
    {
        folder.Write(path, "<Project />");
        var libraries = string.Join(", ", packages.Select(p => $"\"{p}\": {{}}"));
        folder.Write(Path.Combine(Path.GetDirectoryName(path)!, "obj", "project.assets.json"), $"{{ \"libraries\": {{ {libraries} }} }}");
    }

    [Fact]
    public async Task NameTheProjectsThatWriteNoResults()
    {
        folder.Write("A.slnx", """<Solution><Project Path="A/A.csproj" /><Project Path="N/N.csproj" /></Solution>""");
        Project("A/A.csproj", Platform, Xunit);
        Project("N/N.csproj", Platform, "NUnit/4.6.1");

        var dotnet = new DotNetCommand(folder.Path, new Dictionary<string, string>(), _ => { });
        var commands = await new TestCommands(dotnet, folder.Path).OfAsync(
            new TestConfiguration(), new BuildConfiguration { Project = "A.slnx" }, [], "R", TestContext.Current.CancellationToken);

        Assert.Equal([[], [Path.Combine("N", "N.csproj")]], commands.Select(c => c.Silent.ToArray()));
    }

    private async Task<IEnumerable<string>> OfAsync(string? project, params string[] arguments) =>
        (await InvocationsAsync(project, arguments)).Select(c => string.Join(' ', c.Arguments));

    private async Task<IReadOnlyList<TestInvocation>> InvocationsAsync(string? project, params string[] arguments)
    {
        var dotnet = new DotNetCommand(folder.Path, new Dictionary<string, string>(), _ => { });
        return await new TestCommands(dotnet, folder.Path).OfAsync(
            new TestConfiguration { Arguments = [.. arguments] }, new BuildConfiguration { Project = project }, ["-p:X=1"], "R", TestContext.Current.CancellationToken);
    }
}
