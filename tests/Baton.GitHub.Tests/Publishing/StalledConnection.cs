using Baton.GitHub.Api;
using Baton.GitHub.Downloads;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A connection that stays open and says nothing more, at any request of a run: it is given up after a while, on the injected clock.</summary>
public sealed class StalledConnection
{
    [Theory]
    [InlineData("no digests", Moment.Before)]
    [InlineData("no digests", Moment.During)]
    [InlineData("no digests", Moment.After)]
    [InlineData("build records", Moment.During)]
    [InlineData("follow-ups", Moment.Before)]
    public async Task IsOvercome(string name, Moment moment)
    {
        var scenario = new Scenario(name);
        var (wanted, requests) = await KilledRun.UndisturbedAsync(scenario);
        for (var at = 1; at <= requests.Count; at++)
        {
            await using var stage = await Stage.SetAsync(scenario);
            var fault = stage.Server.Traffic.Plan(new Fault(at, moment, Then: stage.Time.RunOut, Stalls: true));

            var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

            Assert.True(fault.Happened, $"{moment} request {at} nothing stalled.");
            Assert.True(outcome.Error is null, $"{moment} request {at}: {outcome.Error}");
            Assert.Equal(wanted, stage.Hosted.Snapshot());
        }
    }

    [Fact]
    public async Task IsAnErrorInTheEnd()
    {
        await using var stage = await Stage.SetAsync();
        var begin = stage.Time.GetUtcNow();
        for (var at = 1; at < 100; at++)
        {
            stage.Server.Traffic.Plan(new Fault(at, Moment.Before, Then: stage.Time.RunOut, Stalls: true));
        }

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("BATON6104", outcome.Error?.Code);
        Assert.Contains("no answer in time", outcome.Error!.Message, StringComparison.Ordinal);
        Assert.InRange(stage.Time.GetUtcNow() - begin - stage.Time.Waited, GitHubApi.Longest, 20 * GitHubApi.Longest);
    }

    [Fact]
    public async Task LeavesADownloadThatBeginsAnew()
    {
        await using var stage = await Stage.SetAsync();
        using var folder = new TempFolder();
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        stage.Server.Traffic.Restart();
        stage.Server.Behaviour.RedirectsDownloads = false;
        List<Fault> faults = [.. Enumerable.Range(3, 2).Select(at => stage.Server.Traffic.Plan(new Fault(at, Moment.During, Then: stage.Time.RunOut, Stalls: true)))];

        Assert.True((await ReleaseDownload.RunAsync("v1.5.0", stage.Target, folder.Path, TestContext.Current.CancellationToken)).Value);

        Assert.All(faults, f => Assert.True(f.Happened));
        Assert.All(stage.Files, f => Assert.Equal(File.ReadAllBytes(f.Path), File.ReadAllBytes(folder[f.Artifact.Name])));
    }
}
