using System.Text.RegularExpressions;
using Baton.Core.Planning;
using Baton.GitHub.Publishing;
using Baton.GitHub.Tests.Equipment;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Runs that nobody disturbs.</summary>
public sealed partial class EveryScenario
{
    public static TheoryData<Scenario> Scenarios => Scenario.All;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task EndsInOneRelease(Scenario scenario)
    {
        await using var stage = await Stage.SetAsync(scenario);

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(outcome.Error);
        var release = Assert.Single(stage.Hosted.Releases, r => r.TagName == stage.Release.Tag);
        Assert.Equal(stage.Draft, release.Draft);
        Assert.Equal("web " + stage.Release.Version, release.Name);
        Assert.Equal(stage.Body, release.Body);
        Assert.Equal(
            stage.Files.Select(f => $"{f.Artifact.Name} uploaded {f.Artifact.Sha256}").Order(StringComparer.Ordinal),
            release.Assets.Select(a => $"{a.Name} {a.State} {a.Sha256}").Order(StringComparer.Ordinal));
        Assert.Equal(Stage.Commit, stage.Hosted.CommitOf(stage.Release.Tag));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task IsDoneWhenItRunsAgain(Scenario scenario)
    {
        await using var stage = await Stage.SetAsync(scenario);
        await stage.RunAsync(TestContext.Current.CancellationToken);
        stage.Server.Traffic.Restart();

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Null(outcome.Error);
        Assert.True(outcome.WasNoOp);
        Assert.Empty(stage.Server.Traffic.Writes);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task WritesWhatWasPlanned(Scenario scenario)
    {
        await using var stage = await Stage.SetAsync(scenario);
        var leftovers = stage.Hosted.Releases.Exists(r => r.TagName == stage.Release.Tag);
        var plan = stage.Plan();

        var outcome = await Stage.RunAsync(plan, TestContext.Current.CancellationToken);

        var planned = plan.Cast<GitHubOperation>().Zip(outcome.Operations).Where(o => o.Second.Status == OperationStatus.Applied).SelectMany(o => o.First.Requests);
        List<string> written = [.. stage.Server.Traffic.Writes.Where(w => w.Status < 400).Select(w => $"{w.Method} {Ids().Replace(w.Path.TrimStart('/'), "/{id}")}")];

        // What an earlier run left is mended, which no plan knows without looking: a draft's words, a broken upload, a second draft.
        bool Compares(string request) => !leftovers || (request.StartsWith("POST", StringComparison.Ordinal) && !request.EndsWith("/releases", StringComparison.Ordinal));
        Assert.Equal(planned.Where(Compares).Order(StringComparer.Ordinal), written.Where(Compares).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task IsPlannedWithoutARequest(Scenario scenario)
    {
        await using var stage = await Stage.SetAsync(scenario);
        stage.Secret = null;
        await stage.Server.DisposeAsync();

        var plan = stage.Plan();

        Assert.Equal(plan.Length, plan.Select(o => o.Describe().ToString()).Distinct().Count());
        Assert.Empty(stage.Server.Traffic.Requests);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task IsLookedAtWithoutAWrite(Scenario scenario)
    {
        await using var stage = await Stage.SetAsync(scenario);
        var before = stage.Hosted.Snapshot();

        await LookAsync(stage);
        Assert.Equal(before, stage.Hosted.Snapshot());
        Assert.Empty(stage.Server.Traffic.Writes);

        await stage.RunAsync(TestContext.Current.CancellationToken);
        stage.Server.Traffic.Restart();

        Assert.All(await LookAsync(stage), o => Assert.IsType<Observation.Satisfied>(o));
        Assert.Empty(stage.Server.Traffic.Writes);
    }

    /// <summary>What <c>plan --probe</c> does.</summary>
    private static async Task<IReadOnlyList<Observation>> LookAsync(Stage stage)
    {
        var seen = new List<Observation>();
        foreach (var operation in stage.Plan())
        {
            seen.Add(await operation.ObserveAsync(TestContext.Current.CancellationToken));
        }

        return seen;
    }

    [GeneratedRegex(@"/\d{4,20}(?!\d)")]
    private static partial Regex Ids();
}
