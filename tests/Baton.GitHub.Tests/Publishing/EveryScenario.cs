using System.Text.RegularExpressions;
using Baton.Core.Planning;
using Baton.GitHub.Publishing;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

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
        Assert.Equal(scenario.Latest, stage.Hosted.Latest()?.TagName);
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
        Assert.DoesNotContain(outcome.Operations, o => o.Status == OperationStatus.Applied);
        Assert.DoesNotContain(stage.Server.Traffic.Writes, w => w.Status < 400);
        Assert.Equal(!scenario.IsRefusedInPart, outcome.WasNoOp);
        Assert.Equal(scenario.IsRefusedInPart, stage.Server.Traffic.Writes.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task WritesWhatLookingSaidToTheLetter(Scenario scenario)
    {
        await using var stage = await Stage.SetAsync(scenario);
        var known = KnownIds(stage.Hosted);
        var planned = (await LookAsync(stage)).OfType<Observation.Missing>().SelectMany(m => m.Writes).ToList();
        if (scenario.LosesTheFirstDraft)
        {
            var draft = planned.FindIndex(w => w.StartsWith("POST ", StringComparison.Ordinal) && w.EndsWith("/releases", StringComparison.Ordinal));
            planned.InsertRange(draft + 1, [$"{planned[draft].Replace("POST", "DELETE", StringComparison.Ordinal)}/{{id}}", planned[draft]]);
        }

        stage.Server.Traffic.Restart();

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        // What was refused and then sent again as it was is one write: GitHub had not seen yet what it rests on.
        var sent = stage.Server.Traffic.Writes.Select(w => (Text: $"{w.Method} {Ids().Replace(w.Path.TrimStart('/'), id => known.Contains(id.Value) ? id.Value : "/{id}")}", w.Status)).ToList();
        var written = sent.Where((w, n) => w.Status < 400 || sent.ElementAtOrDefault(n + 1).Text != w.Text).Select(w => w.Text).ToList();
        if (stage.UploadsAtOnce > 1)
        {
            planned.Sort(StringComparer.Ordinal);
            written.Sort(StringComparer.Ordinal);
        }

        Assert.Equal(planned, written);
    }

    [Theory]
    [InlineData("empty repository")]
    [InlineData("pre-release")]
    [InlineData("left a draft")]
    [InlineData("build records")]
    [InlineData("immutable releases")]
    [InlineData("follow-ups")]
    [InlineData("a workflow is started")]
    public async Task IsPlannedWithoutLookingAsItIsWithWhereNothingIsThere(string scenario)
    {
        await using var stage = await Stage.SetAsync(new Scenario(scenario));

        var planned = stage.Plan().Cast<GitHubOperation>().SelectMany(o => o.Requests);
        var seen = (await LookAsync(stage)).OfType<Observation.Missing>().SelectMany(m => m.Writes);

        Assert.Equal(planned, seen.Select(w => Ids().Replace(w, "/{id}")));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task IsPlannedWithoutARequest(Scenario scenario)
    {
        await using var stage = await Stage.SetAsync(scenario);
        stage.Secret = null;

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

        Assert.Equal(!scenario.IsRefusedInPart, (await LookAsync(stage)).All(o => o is Observation.Satisfied));
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

    /// <summary>The ids that somebody who looks can know, as they are in a path.</summary>
    private static HashSet<string> KnownIds(HostedRepository hosted) =>
    [
        .. hosted.Releases.SelectMany(r => r.Assets.Select(a => a.Id).Append(r.Id)).Concat(hosted.Milestones.Select(m => (long)m.Number)).Concat(hosted.Issues.Values.SelectMany(i => i.Comments.Keys)).Select(id => $"/{id}"),
    ];

    [GeneratedRegex(@"/\d{4,20}(?!\d)")]
    private static partial Regex Ids();
}
