using Baton.Cake.Tests.Equipment;
using Baton.Core.Checks;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>A unit without a tag prefix in a repository with tags <c>v1.2.3</c>: what the command says, and what it refuses.</summary>
public sealed class TagsWithAnotherPrefix : IDisposable
{
    private readonly GitSandbox git = GitSandbox.Init();
    private ReleaseRun? opened;

    public TagsWithAnotherPrefix()
    {
        git.Commit("a", "1", "feat: a");
        git.Tag("v1.2.3");
        git.Tag("app-v7.0.0");
        git.Commit("a", "2", "fix: b");
    }

    [Fact]
    public void AreAWarningOfTheVersion_AndExplained()
    {
        var run = Run("{}", new() { Explain = true }, "version");

        Assert.Equal("0.0.0-alpha.0.1", run.Answer.Version);
        Assert.Equal(["BATON1014"], run.Run.Diagnostics.Select(d => d.Code));
        Assert.Contains("  app-v7.0.0: a version with the prefix 'app-v', which is not set", run.Answer.Explanation!.Value);
        Assert.Contains("  v1.2.3: a version with the prefix 'v', which is not set", run.Answer.Explanation.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AreAnErrorOfCheck(bool allowUncertain)
    {
        var found = Look(Run("{}", new() { AllowUncertain = allowUncertain }, "check")).Single(f => f.Name == "version");

        Assert.Equal((CheckStatus.Failed, "BATON1015"), (found.Status, found.Diagnostic!.Code));
        Assert.Contains("\"tagPrefix\": \"v\"", found.Diagnostic.Cure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task StopWhatPacksAndReleases_IntoAFolderToo(bool leaves, bool allowUncertain)
    {
        var run = Run("""{ "publish": [ { "folder": "out" } ] }""", new() { AllowUncertain = allowUncertain, Bump = "minor" }, "release");

        Assert.Equal("BATON1015", Certainty.Problem(run.Versioned, leaves)?.Code);
        Assert.Equal(["BATON1015"], await run.ErrorsAsync("Pack"));
    }

    [Theory]
    [InlineData("""{ "versioning": { "tagPrefix": "" } }""", "", "0.0.0-alpha.0.1")]
    [InlineData("""{ "versioning": { "tagPrefix": "v" } }""", "", "1.2.4-alpha.0.1")]
    [InlineData("{}", "none", "0.0.0-alpha.0.1")]
    [InlineData("{}", "v", "1.2.4-alpha.0.1")]
    public void AreSettledByThePrefixThatIsSet(string batonJson, string variable, string version)
    {
        var run = Run(batonJson, new(), "check", ("BATON_TAG_PREFIX", variable));

        Assert.Equal(version, run.Answer.Version);
        Assert.Empty(run.Run.Diagnostics);
        Assert.Null(Certainty.Problem(run.Versioned, leaves: true));
    }

    [Fact]
    public void AreNotAnErrorOfAUnit_WhoseRepositoryHasThemForAnother()
    {
        git.Write("baton.json", """{ "versioning": { "tagPrefix": "v" } }""");
        git.Write("lib/baton.json", "{}");

        var run = Runs.Of(Path.Combine(git.Path, "lib"), new(), git.Variables, "check");

        opened = run;
        Assert.Equal("0.0.0-alpha.0.1", run.Answer.Version);
        Assert.Empty(run.Run.Diagnostics);
        Assert.Null(Certainty.Problem(run.Versioned, leaves: true));
    }

    public void Dispose()
    {
        opened?.Close();
        git.Dispose();
    }

    private static IEnumerable<CheckFinding> Look(ReleaseRun run) => LocalChecks.Look(run.Run, run.Versioned, environment: null);

    private ReleaseRun Run(string batonJson, ReleaseOptions options, string command, params (string Name, string Value)[] variables)
    {
        git.Write("baton.json", batonJson);
        opened = Runs.Of(
            git.Path, options, git.Variables.Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal)).Concat(variables.Select(v => KeyValuePair.Create(v.Name, v.Value))), command);
        return opened;
    }
}
