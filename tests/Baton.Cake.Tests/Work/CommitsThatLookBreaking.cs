using Baton.Cake.Tests.Equipment;
using Baton.Core.Checks;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>Commits that look like breaking changes and do not count as ones: said where somebody asks, and only where the version is made of what they say.</summary>
public sealed class CommitsThatLookBreaking : IDisposable
{
    private readonly GitSandbox git = GitSandbox.Init();
    private ReleaseRun? run;

    public CommitsThatLookBreaking()
    {
        git.Commit("feat: a");
        git.Tag("v1.2.3");
        git.Commit("fix: b\n\n* BREAKING CHANGE: the \u001b[31mold ##vso[x] way is gone");
        git.Commit("feat: c\n\nNo breaking changes.");
    }

    [Theory]
    [InlineData("conventional", "1.3.0-alpha.0.2", 1)]
    [InlineData("height", "1.2.4-alpha.0.2", 0)]
    public void AreSaidByExplain(string strategy, string version, int warnings)
    {
        var explained = Run(strategy, new() { Explain = true });

        Assert.Equal(version, explained.Answer.Version);
        Assert.Equal(warnings, explained.Run.Diagnostics.Count(d => d.Code == "BATON1016"));
        Assert.All(explained.Run.Diagnostics, d => Assert.Contains("'* BREAKING CHANGE: the  [31mold # #vso[x] way is gone'", d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void AreSaidByCheck_AsAWarning() =>
        Assert.Equal([(CheckStatus.Warning, "BATON1016")], Messages(Run("conventional", new())).Select(f => (f.Status, f.Diagnostic?.Code)));

    [Fact]
    public void AreLookedForOnlyWhereTheyCount()
    {
        Assert.Empty(Messages(Run("height", new())));
        git.Tag("v1.3.0");
        Assert.Equal([CheckStatus.Ok], Messages(Run("conventional", new())).Select(f => f.Status));
    }

    [Fact]
    public void AreNotSaidByTheVersionAlone() => Assert.Empty(Run("conventional", new()).Run.Diagnostics);

    [Theory]
    [InlineData("conventional")]
    [InlineData("height")]
    public async Task AreSaidOnceWhereTheCommitsDecideWhatIsCut(string strategy)
    {
        git.Commit("Squash (#4)\n\n* feat(api)!: drop x");

        Assert.Empty(Run(strategy, new() { Bump = "auto" }).Run.Diagnostics);
        Assert.Equal(
            [(CheckStatus.Warning, "BATON1016"), (CheckStatus.Warning, "BATON1016")],
            Messages(Run(strategy, new() { Bump = "auto" }, "check")).Select(f => (f.Status, f.Diagnostic?.Code)));
        Assert.Equal(["BATON1016", "BATON1016"], Run(strategy, new() { Bump = "auto", Explain = true }).Run.Diagnostics.Select(d => d.Code));

        var next = Run(strategy, new(), "next");
        Assert.Empty(await next.ErrorsAsync("Next"));
        Assert.Equal("1.3.0", next.Versioned.Next!.Version);
        Assert.Equal(["BATON1016", "BATON1016"], next.Run.Diagnostics.Select(d => d.Code));
        Assert.Contains("'* feat(api)!: drop x'", next.Run.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conventional")]
    [InlineData("height")]
    public void AreSaidWhereNothingIsReleasedForThem(string strategy)
    {
        git.Tag("v1.3.0");
        git.Commit("chore: squash (#4)\n\n* feat!: drop x");

        Assert.Equal(["BATON1303", "BATON1016"], Run(strategy, new() { Bump = "auto" }, "release").Run.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void AreNotSaidOfAMergeThatRepeatsACommitThatCounts()
    {
        git.Tag("v1.3.0");
        git.Commit("feat!: drop x");
        git.Commit("Merge pull request #4 from ada/x\n\nfeat!: drop x");

        Assert.Equal([CheckStatus.Ok], Messages(Run("height", new() { Bump = "auto" }, "check")).Select(f => f.Status));
    }

    public void Dispose()
    {
        run?.Close();
        git.Dispose();
    }

    private static IEnumerable<CheckFinding> Messages(ReleaseRun run) => LocalChecks.Messages(run.Run, run.Versioned);

    private ReleaseRun Run(string strategy, ReleaseOptions options, string command = "version")
    {
        git.Write("baton.json", $$"""{ "versioning": { "tagPrefix": "v", "strategy": "{{strategy}}" } }""");
        run?.Close();
        run = Runs.Of(git.Path, options, git.Variables.Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal)), command);
        return run;
    }
}
