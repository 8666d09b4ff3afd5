using Baton.Tasks.Tests.Equipment;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Tasks.Tests;

/// <summary>Every kind of build and of project, in one solution with several release units.</summary>
public sealed class OneSolutionOfSeveralUnits(SeveralUnits units) : IClassFixture<SeveralUnits>
{
    [Theory]
    [InlineData("lib/Lib/bin/Debug/net10.0/Lib.dll", "1.2.0")]
    [InlineData("lib/Lib/bin/Debug/netstandard2.0/Lib.dll", "1.2.0")]
    [InlineData("lib/Functional/bin/Debug/net10.0/Functional.dll", "1.2.0")]
    [InlineData("basic/Basic/bin/Debug/net10.0/Basic.dll", "5.0.0")]
    [InlineData("app/App/bin/Debug/net10.0/App.dll", "3.0.0")]
    public void MultithreadedBuild_GivesEachItsVersion_WithTheCommitOnce(string file, string version) =>
        Assert.Equal(($"{version[0]}.0.0.0", $"{version}.0", $"{version}+{units.First}"), units.Versions[("first", file)]);

    [Fact]
    public void SkippedProject_KeepsItsOwn() => Assert.Equal("1.0.0.0", units.Versions[("first", "lib/Skipped/bin/Debug/net10.0/Skipped.dll")].File);

    [Fact]
    public void BinaryLog_ShowsWhatTheTaskWasAskedAndSaid()
    {
        var log = units.BinaryLog();
        Assert.Contains("GetBatonVersion", log, StringComparison.Ordinal);
        Assert.Contains("TagPrefix", log, StringComparison.Ordinal);
        Assert.Contains("basic/5.0.0", log, StringComparison.Ordinal);
    }

    [Fact]
    public void GraphBuildOfTheSameCommit_CompilesAndWritesNothing()
    {
        Assert.Equal(11, units.Written["first"].Count);
        Assert.Equal(units.Written["first"], units.Written["unchanged"]);
    }

    [Theory]
    [InlineData("Lib.1.2.0.nupkg", "1.2.0")]
    [InlineData("Functional.1.2.0.nupkg", "1.2.0")]
    [InlineData("Basic.5.0.0.nupkg", "5.0.0")]
    [InlineData("App.3.0.0.nupkg", "3.0.0")]
    [InlineData("Content.3.0.0.nupkg", "3.0.0")]
    [InlineData("Skipped.1.0.0.nupkg", "1.0.0")]
    public void PackWithoutBuild_HasTheVersionOfTheUnit_AndTheCommitThatIsCheckedOut(string package, string version)
    {
        var nuspec = units.Repository.Nuspec("out", package);
        Assert.Equal(version, nuspec.Descendants().Single(e => e.Name.LocalName == "version").Value);
        Assert.Equal(units.Elsewhere, (string?)nuspec.Descendants().Single(e => e.Name.LocalName == "repository").Attribute("commit"));
    }

    [Fact]
    public void PackWithoutBuild_CompilesAndWritesNothing() => Assert.Equal(units.Written["first"], units.Written["pack"]);

    [Fact]
    public void PackedReferences_HaveTheVersionOfTheirOwnUnit() => Assert.Equal(
        [("Basic", "5.0.0"), ("Lib", "1.2.0")],
        units.Repository.Nuspec("out", "App.3.0.0.nupkg").Descendants().Where(e => e.Name.LocalName == "dependency")
            .Select(e => ((string)e.Attribute("id")!, (string)e.Attribute("version")!)).Order());

    [Fact]
    public void ReleaseOfAUnit_LeavesTheVersionsOfTheUnitsThatItReferences()
    {
        var nuspec = units.Repository.Nuspec("released", "App.3.1.0.nupkg");
        Assert.Equal(
            [("Basic", "5.0.1-alpha.0.1"), ("Lib", "1.2.1-alpha.0.1")],
            nuspec.Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => ((string)e.Attribute("id")!, (string)e.Attribute("version")!)).Order());
        Assert.Equal("5.0.1.0", units.Versions[("release", "basic/Basic/bin/Release/net10.0/Basic.dll")].File);
    }

    [Fact]
    public void CommitThatChangesOneUnit_CompilesItForPublish_WithItsNextVersion()
    {
        Assert.Equal(("1.0.0.0", "1.2.1.0", $"1.2.1-alpha.0.1+{units.Second}"), units.Versions[("publish", "published/Lib.dll")]);
        Assert.NotEqual(units.Written["pack"]["lib/Lib/obj/Debug/net10.0/Lib.dll"], units.Written["publish"]["lib/Lib/obj/Debug/net10.0/Lib.dll"]);
    }

    [Fact]
    public void CommitThatChangesOneUnit_CountsForTheUnitThatNamesIt() =>
        Assert.Equal(("3.0.0.0", "3.0.1.0", $"3.0.1-alpha.0.1+{units.Second}"), units.Versions[("publish", "published/App.dll")]);

    [Fact]
    public void CommitThatChangesOneUnit_LeavesAnotherOnesVersionAndSource()
    {
        const string Source = "basic/Basic/obj/Debug/net10.0/BatonVersionInfo.g.vb";
        Assert.Equal(("5.0.0.0", "5.0.0.0", $"5.0.0+{units.First}"), units.Versions[("publish", "published/Basic.dll")]);
        Assert.Equal(units.Written["pack"][Source], units.Written["publish"][Source]);
    }

    [Theory]
    [InlineData("published/App.deps.json", "App/3.0.1-alpha.0.1")]
    [InlineData("lib/Lib/bin/Debug/net10.0/Lib.deps.json", "Lib/1.2.1-alpha.0.1")]
    [InlineData("basic/Basic/bin/Debug/net10.0/Basic.deps.json", "Basic/5.0.0")]
    public void DependencyFile_HasTheVersionToo(string file, string library) =>
        Assert.Contains($"\"{library}\": {{", File.ReadAllText(units.Repository.At(file)), StringComparison.Ordinal);

    [Theory]
    [InlineData("pack")]
    [InlineData("publish")]
    public void CommitAfterTheBuild_StopsWhatIsDoneWithoutOne(string command)
    {
        var run = units.Runs[$"late {command}"];
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error BATON1102: Basic was built as 5.0.0, and its version is 5.0.1-alpha.0.1 now", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(units.Repository.At("late")));
    }

    [Fact]
    public void SourceLink_PointsToTheCommitThatWasBuilt() => Assert.Contains(
        $"https://raw.githubusercontent.com/acme/works/{units.Second}/*",
        File.ReadAllText(units.Repository.At("app/App/obj/Debug/net10.0/App.sourcelink.json")), StringComparison.Ordinal);

    [Fact]
    public async Task PublishedProgram_KnowsItsVersionAndItsLibrarys()
    {
        var run = await Cli.Wrap("dotnet").WithArguments([units.Repository.At("published", "App.dll")]).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"3.0.1-alpha.0.1+{units.Second} lib/v1.2.0", run.StandardOutput);
    }
}
