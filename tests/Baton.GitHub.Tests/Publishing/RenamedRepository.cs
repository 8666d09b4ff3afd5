using Baton.GitHub.Downloads;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A repository that has another name by now. GitHub leads on, and Baton follows with its token, but to nobody else.</summary>
public sealed class RenamedRepository
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IsToldOfItsReleaseWhereverGitHubLeads(bool isRelative)
    {
        await using var stage = await Stage.SetAsync(new Scenario("a workflow is started"));
        var (workflow, lag) = (stage.Hosted.Workflows["deploy.yml"], stage.FollowUps.Dispatch);
        var renamed = new HostedRepository("acme", "shop") { FormerName = "acme/web", HasIssues = true };
        renamed.Commits.Add(Stage.Commit);
        renamed.Workflows["deploy.yml"] = workflow;
        stage.Server.Repositories[0] = renamed;
        new Scenario("follow-ups").Arrange(stage);
        stage.FollowUps = stage.FollowUps with { Dispatch = lag };
        stage.Server.Behaviour.RelativeLocations = isRelative;

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((null, 0), (outcome.Error, outcome.Warnings.Count()));
        Assert.All(renamed.Issues.Values, i => Assert.Equal((1, "released"), (i.Comments.Count, Assert.Single(i.Labels))));
        Assert.Single(renamed.Runs);
        Assert.True((await stage.RunAsync(TestContext.Current.CancellationToken)).WasNoOp);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IsPublishedToAndDownloadedFrom(bool redirects)
    {
        await using var stage = await Stage.SetAsync(new Scenario("no digests"));
        (stage.Server.Behaviour.RedirectsDownloads, stage.Server.Behaviour.RelativeLocations) = (redirects, redirects);
        var renamed = new HostedRepository("acme", "shop") { FormerName = "acme/web" };
        renamed.Commits.Add(Stage.Commit);
        stage.Server.Repositories[0] = renamed;
        using var folder = new TempFolder();

        // A draft's files are read back, and nobody without the token finds them.
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        Assert.True((await ReleaseDownload.RunAsync("v1.5.0", stage.Target, folder.Path, TestContext.Current.CancellationToken)).Value);

        Assert.Equal(3, Assert.Single(renamed.Releases, r => !r.Draft).Assets.Count);
        Assert.All(stage.Files, f => Assert.Equal(File.ReadAllBytes(f.Path), File.ReadAllBytes(folder[f.Artifact.Name])));
        Assert.Contains(stage.Server.Traffic.Requests, r => r.Status == 301);
        Assert.All(stage.Server.Traffic.Requests.Where(r => r.Path.Contains("/storage/", StringComparison.Ordinal)), r => Assert.Equal("", r.Authorization));
    }
}
