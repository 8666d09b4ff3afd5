using System.Collections.Immutable;
using Baton.Cake.Tests.Equipment;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>What <c>baton version</c> answers, in a repository with several release units.</summary>
public sealed class VersionAnswers(SeveralUnits units) : IClassFixture<SeveralUnits>, IDisposable
{
    private readonly GitSandbox git = units.Copy();
    private ReleaseRun? run;

    [Theory]
    [InlineData("lib", "lib", "lib", "1.0.1-alpha.0.1")]
    [InlineData("app/src/App.csproj", "app", "app", "2.0.1-alpha.0.1")]
    [InlineData("app/src", "app", "app", "2.0.1-alpha.0.1")]
    public void OfAProject_IsItsUnits_AndCountsTheUnitsThatItNames(string project, string unit, string folder, string version)
    {
        var answer = Run(new() { Project = project }).Answer;
        Assert.Equal((unit, folder, version), (answer.Unit, answer.UnitFolder, answer.Version));
    }

    [Fact]
    public void TakePathsFromTheEnvironment_AsABuildDoes() =>
        Assert.Equal("2.0.1-alpha.0.4", Run(new() { Project = "app" }, ("BATON_PATHS", ".;unit:lib;../notes.md")).Answer.Version);

    [Fact]
    public void OfAUnitThatNamesAnother_HaveItsChangesAndItsUncommittedFilesToo()
    {
        var app = Run(new() { Project = "app" }).Versioned.Unit;
        git.Write("lib/b.txt", "b");
        git.Write("notes.md", "not of a unit");

        Assert.Equal(["fix: in lib"], app.Repository!.Commits(git.Git("rev-parse", "app/v2.0.0^{commit}"), git.Head, app.Filter).Select(c => c.Subject));
        Assert.Equal(["lib/b.txt"], app.Repository.Changes(app.Filter));
    }

    [Theory]
    [InlineData("version", "lib/b.txt", "1.0.1-alpha.0.1+dirty")]
    [InlineData("version", "notes.md", "1.0.1-alpha.0.1")]
    [InlineData("plan", "lib/b.txt", "1.0.1-alpha.0.1")]
    public void Marked_TellWhatABuildWouldHave_AndNeverWhatIsReleased(string command, string changed, string version)
    {
        git.Write(changed, "not committed");

        var answered = Run(command, new() { Project = "lib" }, ("BATON_MARK_DIRTY", "true"));

        Assert.Equal(version, answered.Answer.Version);
        Assert.Equal("1.0.1-alpha.0.1", answered.Versioned.Version.Version);
    }

    [Theory]
    [InlineData("version", "BATON1203")]
    [InlineData("pack", "BATON1203")]
    [InlineData("release", "BATON1203")]
    [InlineData("rollback", null)]
    [InlineData("status", null)]
    public void WithAVersionThatTheEnvironmentGivesToBuilds_AreACodedErrorWhereSomethingIsBuilt(string command, string? code) =>
        Assert.Equal(code, Run(command, new(), ("BATON_VERSION_OVERRIDE", "5.6.7")).Run.Diagnostics.SingleOrDefault()?.Code);

    [Theory]
    [InlineData("nowhere/X.csproj", "BATON2063")]
    [InlineData("..", "BATON2064")]
    [InlineData("tools/Tool.csproj", "BATON2065")]
    [InlineData(".", "BATON2066")]
    public void OfAProjectThatNoUnitOwns_IsACodedError(string project, string code) => Assert.Equal(code, Assert.Single(Run(new() { Project = project }).Run.Diagnostics).Code);

    [Fact]
    public void Explained_NamesWhatCounts_AndHowMuchDoesNot()
    {
        git.Commit("lib/b.txt", "b", $"fix: \u001b[31m##vso[task.complete]{new string('x', 200)}");

        var answer = Run(new() { Project = "lib", Explain = true }).Answer;

        var lines = answer.Explanation!.Value;
        Assert.Equal(
            [
                "unit      lib (lib/baton.json)", "strategy  height, tags that begin with 'lib/v'", "paths     lib", $"commit    {git.Head}", "tag       lib/v1.0.0, and 2 commits since",
                "ignored", "  app/v2.0.0, nightly: does not begin with 'lib/v'", "commits",
            ],
            lines[..8]);
        Assert.Matches("^  [0-9a-f]{7} fix:  \\[31m# #vso\\[task.complete\\]x+…$", lines[8]);
        Assert.Matches("^  [0-9a-f]{7} fix: in lib$", lines[9]);
        Assert.Equal(["  and 3 commits that touch nothing of it"], lines[10..]);
    }

    [Fact]
    public void Explained_IsCutForPeople_AndWholeForPrograms()
    {
        git.Commits([.. Enumerable.Range(0, 30).Select(i => $"fix: {i}")]);

        var answer = Run(new() { Explain = true }).Answer;

        Assert.Equal("  … and 14 more", answer.Explanation!.Value[^1]);
        Assert.Equal(34, answer.Walk!.Commits.Length);
        Assert.Equal("fix: 29", answer.Walk.Commits[0].Subject);
        Assert.Equal(["app/v2.0.0", "lib/v1.0.0", "nightly"], answer.Walk.Ignored.Select(t => t.Tag));
    }

    [Fact]
    public void ToldToGitHub_IsInItsFilesAlone()
    {
        var (output, summary) = (git.Write("out.txt", "before=1\n"), git.Write("summary.md", ""));
        var answer = Run(
            new() { Project = "lib", BuildSystem = "auto" }, ("GITHUB_ACTIONS", "true"), ("GITHUB_OUTPUT", output), ("GITHUB_STEP_SUMMARY", summary)).Answer;

        Assert.Null(answer.BuildNumber!.Line);
        Assert.Equal([output, summary], answer.BuildNumber.Files);
        Assert.StartsWith("before=1\nunit=lib\nversion=1.0.1-alpha.0.1\n", File.ReadAllText(output), StringComparison.Ordinal);
        Assert.StartsWith("**lib 1.0.1-alpha.0.1**", File.ReadAllText(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void ToldToGitLab_ReplacesTheFileOfTheRunBefore()
    {
        var file = git.Write("baton.env", "OLD=1\n");
        Run(new() { BuildSystem = "gitlab" }, ("CI_PROJECT_DIR", git.Path));
        Assert.StartsWith("BATON_UNIT=", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BATON1300", "auto")]
    [InlineData("BATON1301", "jenkins")]
    [InlineData("BATON1302", "github")]
    public void ToldToNobody_IsACodedError(string code, string system) => Assert.Equal(code, Assert.Single(Run(new() { BuildSystem = system }).Run.Diagnostics).Code);

    [Fact]
    public void ToldToAFileThatCannotBeWritten_IsACodedError() =>
        Assert.Equal("BATON1302", Assert.Single(Run(new() { BuildSystem = "github" }, ("GITHUB_OUTPUT", git.Path)).Run.Diagnostics).Code);

    public void Dispose()
    {
        run?.Close();
        git.Dispose();
    }

    private ReleaseRun Run(ReleaseOptions options, params (string Name, string Value)[] variables) => Run("version", options, variables);

    private ReleaseRun Run(string command, ReleaseOptions options, params (string Name, string Value)[] variables)
    {
        ImmutableArray<string> foreign = ["GITHUB_", "TF_BUILD", "GITLAB_CI", "TEAMCITY_", "CI_", "BATON_"];
        run?.Close();
        run = Runs.Of(
            git.Path,
            options,
            git.Variables.Where(v => !foreign.Any(f => v.Key.StartsWith(f, StringComparison.Ordinal))).Concat(variables.Select(v => KeyValuePair.Create(v.Name, v.Value))),
            command);
        return run;
    }
}
