using Baton.Cake;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>The same targets, run as a Cake user does.</summary>
public sealed class CakeCommandLine(CakeCommandLine.TinyRepository tiny) : IClassFixture<CakeCommandLine.TinyRepository>
{
    [Theory]
    [InlineData("--target Release --tree", "Restore")]
    [InlineData("--description", "Print what is live, since when, by whom.")]
    [InlineData("--target Release --dryrun", "Deploy")]
    [InlineData("--Target Release --DryRun", "Deploy")]
    [InlineData("--target Version", "Task")]
    [InlineData("--target Version --exclusive --verbosity diagnostic", "Version")]
    public async Task BehavesAsCakeDoes(string arguments, string expected)
    {
        var result = (await BatonProcess.RunAsync(tiny.Path, arguments.Split(' '))).Exits(0);

        Assert.Contains(expected, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndsWithTheSameExitCodes() => (await BatonProcess.RunAsync(tiny.Path, "--target", "Rollback")).Exits(2);

    [Theory]
    [InlineData("Version")]
    [InlineData("Config")]
    [InlineData("Store")]
    [InlineData("Notes")]
    public async Task AnswersAsTheCommandDoes(string target)
    {
        var (asTarget, asCommand) = (
            (await BatonProcess.JsonAsync(tiny.Path, "--target", target)).Exits(0).Json,
            (await BatonProcess.JsonAsync(tiny.Path, target.ToLowerInvariant())).Exits(0).Json);
        asTarget.Remove("steps");
        asCommand.Remove("steps");

        Assert.Equal(asCommand.ToJsonString(), asTarget.ToJsonString());
    }

    [Fact]
    public async Task PrintsVersionAndPlanWithoutJson()
    {
        var result = (await BatonProcess.RunAsync(tiny.Path, "--target", "Plan", "--env", "local")).Exits(0);

        Assert.Contains("tiny 0.0.0-alpha.0", result.Out, StringComparison.Ordinal);
        Assert.Contains("release.json", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportsEveryConfigurationError()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files("""{ "nam": "tiny", "test": { "enabld": false }, "ledgr": ".baton/ledger.db" }"""));

        var result = (await BatonProcess.RunAsync(repository.Path, "--target", "Version")).Exits(2);

        Assert.All(["'nam'", "'enabld'", "'ledgr'"], key => Assert.Contains(key, result.All.Replace('"', '\''), StringComparison.Ordinal));
    }

    /// <summary>What each target ends with when nothing before it has run.</summary>
    public static TheoryData<string, int, string[]> Alone => new()
    {
        { "Version", 0, [] },
        { "Next", 0, [] },
        { "CanDeploy", 2, ["BATON2060"] },
        { "Flags", 0, [] },
        { "Order", 2, ["BATON2060"] },
        { "Rehearse", 2, ["BATON2060"] },
        { "Restore", 0, [] },
        { "Build", 0, [] },
        { "Test", 0, [] },
        { "Notes", 0, [] },
        { "Check", 0, [] },
        { "Pack", 0, [] },
        { "Config", 0, [] },
        { "Store", 0, [] },
        { "Status", 0, [] },
        { "Use", 2, ["BATON2086"] },
        { "Plan", 2, ["BATON2086"] },
        { "Publish", 2, ["BATON2086"] },
        { "Release", 2, ["BATON2086"] },
        { "Deploy", 2, ["BATON2060"] },
        { "Rollback", 2, ["BATON2060"] },
        { "Verify", 2, ["BATON7100"] },
        { "History", 0, [] },
        { "Report", 0, [] },
        { "Ledger", 2, ["BATON2087"] },
        { "Retire", 2, ["BATON2060"] },
        { "Abandon", 2, ["BATON1050"] },
    };

    [Fact]
    public void KnowsWhatEachTargetDoesAlone() => Assert.Equal(BatonHost.TargetNames, Alone.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Alone))]
    public async Task RunsOrRefusesEveryTargetAlone(string target, int exit, string[] codes)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        var result = (await BatonProcess.JsonAsync(repository.Path, "--target", target, "--exclusive")).Exits(exit);

        Assert.Equal(codes, result.Errors);
        Assert.DoesNotContain("Object reference", result.All, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository[".baton", "releases"]));
    }

    public sealed class TinyRepository : IAsyncLifetime
    {
        private UnitRepository repository = null!;

        public string Path => repository.Path;

        public async ValueTask InitializeAsync() => repository = await UnitRepository.OfAsync(TinyUnit.Files());

        public ValueTask DisposeAsync()
        {
            repository.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
