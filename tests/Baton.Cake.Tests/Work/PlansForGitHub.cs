using Baton.Cake.Tests.Equipment;
using Baton.Core.Planning.Approval;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;
using Baton.Testing.GitHub;

namespace Baton.Cake.Tests.Work;

/// <summary>A plan that was made with a look at GitHub, where others release too.</summary>
public sealed class PlansForGitHub : IAsyncLifetime
{
    private const string Token = "a-token-that-writes";
    private const string Latest = "publish/github/latest";

    private readonly GitSandbox _git = GitSandbox.Init();
    private GitHubServer _github = null!;

    public async ValueTask InitializeAsync()
    {
        _github = await GitHubServer.StartAsync();
        _github.Tokens[Token] = Role.Write;
        _git.Write("baton.json", """{ "name": "web", "versioning": { "tagPrefix": "web/v" }, "publish": [ { "github": {} } ] }""");
        _git.Write(".gitignore", "artifacts/\n");
        _git.Write("artifacts/baton/release.json", "{}");
        _git.Git("add", "--all");
        _github.Repositories[0].Commits.Add(_git.Commit("feat: begin"));
        _git.Git("remote", "add", "origin", "https://github.com/acme/web.git");
        Publish("web/v1.4.0");
    }

    public async ValueTask DisposeAsync()
    {
        _git.Dispose();
        await _github.DisposeAsync();
    }

    /// <summary>Approved was a release that becomes the latest one; published would be one that does not.</summary>
    [Fact]
    public async Task RefuseAnotherLatestThanTheApprovedOne()
    {
        var plan = await PlanAsync();
        Assert.Equal("latest: web/v1.5.0", plan.Basis.Decided![Latest]);
        Assert.Empty(await ShowAsync(new ReleaseOptions { Version = "1.5.0" }, plan));

        Publish("web/v2.0.0");

        Assert.Equal(["BATON6096"], await ShowAsync(new ReleaseOptions { Version = "1.5.0" }, plan));
    }

    [Theory]
    [InlineData(false, "latest: web/v1.5.0")]
    [InlineData(true, "latest: v1.9.0")]
    public async Task KnowWhetherALatestReleaseIsFromAnotherUnitOrFromAnEarlierPrefix(bool isAnotherUnitThere, string decided)
    {
        Publish("v1.9.0");
        if (isAnotherUnitThere)
        {
            _git.Write("tools/baton.json", "{}");
        }

        Assert.Equal(decided, (await PlanAsync()).Basis.Decided![Latest]);
    }

    /// <summary>Of the releases of one commit the newest is the latest one.</summary>
    private void Publish(string tag)
    {
        var hosted = _github.Repositories[0];
        var number = hosted.Releases.Count + 1;
        hosted.Refs[$"refs/tags/{tag}"] = _git.Head;
        hosted.Releases.Add(new HostedRelease { Id = 100 + number, TagName = tag, Target = _git.Head, Name = tag, PublishedAt = DateTimeOffset.UnixEpoch.AddDays(number) });
    }

    private async Task<PlanRecord> PlanAsync()
    {
        Assert.Empty(await ShowAsync(new ReleaseOptions { Version = "1.5.0", Probe = true, PlanOut = "artifacts/plan.json" }));
        return PlanJson.Read(await File.ReadAllTextAsync(Path.Combine(_git.Path, "artifacts/plan.json"), TestContext.Current.CancellationToken), "plan.json").Value!;
    }

    private async Task<IReadOnlyList<string>> ShowAsync(ReleaseOptions options, PlanRecord? approved = null)
    {
        var run = Runs.Of(_git.Path, options, [.. _git.Variables, new("GITHUB_TOKEN", Token), new("GITHUB_API_URL", _github.Url.ToString())], "plan");
        var noted = run.Versioned.ToNoted() with { Notes = "# web\n", Approved = approved };
        var errors = await ProvenRelease.PlanErrorsAsync(run, noted, []);
        run.Close();
        return errors;
    }
}
