using Baton.Core.Checks;
using Baton.GitHub.FollowUps;
using Baton.GitHub.Preflight;
using Baton.GitHub.Publishing;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>What is known before the build.</summary>
public sealed class PreflightTests
{
    [Fact]
    public Task EmptyRepository() => SaysAsync("BATON6131", "is new", _ => { });

    [Fact]
    public Task NoToken() => SaysAsync("BATON6100", "no token", stage => stage.Secret = null);

    [Fact]
    public Task WrongToken() => SaysAsync("BATON6101", "Bad credentials", stage => stage.Secret = "expired");

    [Fact]
    public Task TokenThatReads() => SaysAsync("BATON6102", "may read", stage => stage.Server.Tokens[Stage.Token] = Role.Read);

    [Fact]
    public Task NoSuchRepository() => SaysAsync("BATON6102", "no such repository", stage => stage.Server.Repositories.Clear());

    [Fact]
    public Task Archived() => SaysAsync("BATON6102", "archived", stage => stage.Hosted.Archived = true);

    [Fact]
    public Task TagElsewhere() => SaysAsync("BATON6110", Stage.Other, stage => stage.Hosted.Refs["refs/tags/v1.5.0"] = Stage.Other);

    [Fact]
    public Task CommitThatWasNotPushed() => SaysAsync("BATON6111", "git push", stage => stage.Hosted.Commits.Remove(Stage.Commit));

    [Fact]
    public Task Draft() => SaysAsync("BATON6131", "has the draft", stage => Scenario.Add(stage, "v1.5.0"));

    [Fact]
    public async Task ImmutableReleases()
    {
        await using var stage = await Stage.SetAsync();
        stage.Hosted.ImmutableReleases = true;

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);

        Assert.Equal("releases are immutable: what is published cannot be mended", found.Single(f => f.Name == "github immutability").Evidence);
    }

    [Fact]
    public async Task SettingsThatTheTokenMayNotRead()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Tokens[Stage.Token] = Role.Write;

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);

        Assert.Equal(CheckStatus.NotAsked, found.Single(f => f.Name == "github immutability").Status);
        Assert.DoesNotContain(found, f => f.Status == CheckStatus.Failed);
    }

    [Fact]
    public Task ClassicTokenWithoutTheScope() => SaysAsync("BATON6102", "the scopes read:org, gist", stage => stage.Server.Scopes[Stage.Token] = "read:org, gist");

    [Fact]
    public Task ClassicTokenWithoutAnyScope() => SaysAsync("BATON6102", "has no scopes", stage => stage.Server.Scopes[Stage.Token] = "");

    [Theory]
    [InlineData(null, "does not tell what a fine-grained token may")]
    [InlineData("repo, workflow", "the scopes repo, workflow")]
    [InlineData("public_repo", "the scopes public_repo")]
    public async Task TokenThatWrites(string? scopes, string evidence)
    {
        await using var stage = await Stage.SetAsync();
        if (scopes is not null)
        {
            stage.Server.Scopes[Stage.Token] = scopes;
        }

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);

        Assert.All(found, f => Assert.Equal(CheckStatus.Ok, f.Status));
        Assert.Contains(found, f => f.Name == "github rights" && f.Evidence.EndsWith(evidence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EverythingThatIsWrongIsSaidAtOnce()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Tokens[Stage.Token] = Role.Read;
        stage.Hosted.Commits.Remove(Stage.Commit);
        stage.Hosted.Refs["refs/tags/v1.5.0"] = Stage.Other;

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);

        Assert.Equal(["BATON6102", "BATON6110", "BATON6111"], found.Where(f => f.Status == CheckStatus.Failed).Select(f => f.Diagnostic!.Code));
    }

    [Fact]
    public async Task NothingIsAskedOffline()
    {
        await using var stage = await Stage.SetAsync();

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: true, TestContext.Current.CancellationToken);

        Assert.Equal(CheckStatus.Ok, found[0].Status);
        Assert.Equal(5, found.Count(f => f is { Status: CheckStatus.NotAsked, Evidence: "--offline" }));
        Assert.Empty(stage.Server.Traffic.Requests);
    }

    [Fact]
    public async Task WhatCannotBeAskedIsNamed()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Server.DisposeAsync();

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);

        Assert.Equal(["BATON6104"], found.Where(f => f.Status == CheckStatus.Failed).Select(f => f.Diagnostic!.Code));
        Assert.Equal(4, found.Count(f => f.Status == CheckStatus.NotAsked && f.Evidence.EndsWith("acme/web cannot be read", StringComparison.Ordinal)));
    }

    [Fact]
    public Task CommentsWhereThereAreNoIssues() => SaysAsync("BATON6170", "has no issues", stage =>
    {
        stage.FollowUps = new GitHubFollowUps { Comment = true };
        stage.Hosted.HasIssues = false;
    });

    /// <summary>GitHub's answer where issues are turned off; a commit has nothing to do with it.</summary>
    [Fact]
    public async Task MilestonesThatAreTurnedOff()
    {
        await using var stage = await Stage.SetAsync();
        stage.FollowUps = new GitHubFollowUps { Milestone = true };
        stage.Server.Traffic.Plan(new Fault(0, Moment.Before, Refusal.Of(410, "Issues are disabled for this repo")) { Path = "/milestones?per_page=100" });

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);

        var issues = found.Single(f => f.Name == "github issues");
        Assert.Equal((CheckStatus.Warning, "BATON6170"), (issues.Status, issues.Diagnostic?.Code));
        Assert.Contains("Issues are disabled for this repo", issues.Evidence, StringComparison.Ordinal);
    }

    /// <summary>What a fine-grained token may not do is seen where it may not even look. The next step needs a workflow, and nothing else.</summary>
    [Theory]
    [InlineData("issues", "BATON6170", CheckStatus.Warning)]
    [InlineData("statuses", "BATON6170", CheckStatus.Warning)]
    [InlineData("actions", "BATON6102", CheckStatus.Failed)]
    public async Task TokenThatMayNotDoWhatFollows(string resource, string code, CheckStatus status)
    {
        await using var stage = await Stage.SetAsync();
        stage.FollowUps = new GitHubFollowUps { Status = true, Milestone = true, Label = "released", Dispatch = "deploy.yml" };
        stage.Hosted.Workflows["deploy.yml"] = new();
        var good = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);
        Assert.All(good, f => Assert.Equal(CheckStatus.Ok, f.Status));
        stage.Server.Tokens[Stage.Token] = Role.WriteWorkflows.Without(resource, "pull_requests");

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);

        var failed = Assert.Single(found, f => f.Status != CheckStatus.Ok);
        Assert.Equal((code, status), (failed.Diagnostic?.Code, failed.Status));
        Assert.Contains($"{resource}: write", failed.Diagnostic!.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public Task WorkflowThatIsNotThere() => SaysAsync("BATON6102", "no workflow 'depoly.yml'", stage =>
    {
        stage.FollowUps = new GitHubFollowUps { Dispatch = "depoly.yml" };
        stage.Hosted.Workflows["deploy.yml"] = new();
    });

    [Fact]
    public Task WorkflowThatIsTurnedOff() => SaysAsync("BATON6102", "disabled_manually", stage =>
    {
        stage.FollowUps = new GitHubFollowUps { Dispatch = "deploy.yml" };
        stage.Hosted.Workflows["deploy.yml"] = new();
        stage.Hosted.DisabledWorkflows.Add("deploy.yml");
    });

    [Fact]
    public async Task PublishedRelease()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RunAsync(TestContext.Current.CancellationToken);

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);

        Assert.Contains(found, f => f is { Name: "github release", Status: CheckStatus.Ok } && f.Evidence.Contains("is published", StringComparison.Ordinal));
    }

    private static async Task SaysAsync(string code, string words, Action<Stage> arrange)
    {
        await using var stage = await Stage.SetAsync();
        arrange(stage);

        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);

        Assert.Contains(found, f => f.Diagnostic is { } d && d.Code == code && d.ToString().Contains(words, StringComparison.Ordinal));
        Assert.All(stage.Server.Traffic.Requests, r => Assert.Equal("GET", r.Method));
    }
}
