using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Loopback;

/// <summary>What the GitHub of the tests demands of every request: rights, pages, limits.</summary>
public sealed class LoopbackRules
{
    [Fact]
    public async Task SomebodyUnknownIsRefused()
    {
        await using var github = await GitHubOnLoopback.StartAsync();

        (await github.GetAsync("releases", r => r.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "expired"))).Is(401, "Bad credentials");
        (await github.GetAsync("releases", r => r.Headers.Add("X-GitHub-Api-Version", "2001-01-01"))).Is(400, "not supported");
    }

    [Fact]
    public async Task WhatATokenMayNotSeeIsNotThere()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Server.Tokens[GitHubOnLoopback.Token] = Role.None;

        (await github.GetAsync("releases")).Is(404, "Not Found");
        (await github.PostAsync("releases", new() { ["tag_name"] = "v1.0.0" })).Is(404, "Not Found");
    }

    [Fact]
    public async Task WhatATokenMayNotWriteIsForbidden()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Server.Tokens[GitHubOnLoopback.Token] = Role.Read;

        (await github.PostAsync("releases", new() { ["tag_name"] = "v1.0.0" })).Is(403);
    }

    [Fact]
    public async Task EveryAnswerSaysWhatItsEndpointTakesToATokenWithoutScopes()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        const string header = "x-accepted-github-permissions";

        Assert.Equal("contents=read", (await github.GetAsync("releases")).Is(200).Header(header));
        Assert.Equal("contents=read", (await github.GetAsync("git/ref/tags/v9.9.9")).Is(404).Header(header));
        Assert.Equal("contents=write; contents=write,workflows=write", (await github.PostAsync("releases", [])).Is(422).Header(header));
        github.Server.Scopes[GitHubOnLoopback.Token] = "repo";
        Assert.Equal("", (await github.GetAsync("releases")).Is(200).Header(header));
    }

    [Theory]
    [InlineData("contents", "git/tags")]
    [InlineData("contents", "git/commits")]
    [InlineData("issues", "issues/7/comments")]
    [InlineData("statuses", "statuses/1111111111111111111111111111111111111111")]
    [InlineData("actions", "actions/workflows/deploy.yml/dispatches")]
    public async Task EachRightIsForItself(string resource, string path)
    {
        await using var github = await GitHubOnLoopback.StartAsync();

        github.Server.Tokens[GitHubOnLoopback.Token] = Role.Write.Without(resource, "pull_requests");
        (await github.PostAsync(path, [])).Is(403, "Resource not accessible");
        github.Server.Tokens[GitHubOnLoopback.Token] = Role.Write;
        (await github.PostAsync(path, [])).Is(422);
    }

    [Fact]
    public async Task CommentsAndLabelsAreShort()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Hosted.Issues[7] = new HostedIssue();

        (await github.PostAsync("issues/7/comments", new() { ["body"] = new string('x', 65_537) })).Is(422, "maximum is 65536 characters");
        (await github.PostAsync("issues/7/comments", new() { ["body"] = new string('x', 65_536) })).Is(201);
        (await github.PostAsync("issues/7/labels", new() { ["labels"] = new JsonArray(new string('x', 51)) })).Is(422, "Label");
        (await github.PostAsync("issues/7/labels", new() { ["labels"] = new JsonArray(new string('x', 50)) })).Is(200);
    }

    [Fact]
    public async Task ListsHavePages()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        for (var n = 1; n <= 205; n++)
        {
            github.Hosted.Releases.Add(new HostedRelease { Id = n, TagName = $"v{n}", Target = "main" });
        }

        var first = await github.GetAsync("releases");
        Assert.Equal(30, first.Json.AsArray().Count);
        Assert.Matches("page=2>; rel=\"next\".*page=7>; rel=\"last\"", first.Header("Link"));
        Assert.Equal(100, (await github.GetAsync("releases?per_page=500")).Json.AsArray().Count);
        var last = await github.GetAsync("releases?per_page=100&page=3");
        Assert.Equal((5, ""), (last.Json.AsArray().Count, last.Header("Link")));
    }

    [Fact]
    public async Task WhatDidNotChangeIsNotSentAgain()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var tag = (await github.GetAsync("releases")).Header("ETag");

        (await github.GetAsync("releases", r => r.Headers.IfNoneMatch.ParseAdd(tag))).Is(304);
        await github.DraftAsync();
        (await github.GetAsync("releases", r => r.Headers.IfNoneMatch.ParseAdd(tag))).Is(200);
    }

    [Fact]
    public async Task RequestsAreCountedByTheHour()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Server.Behaviour.Limit = new RateLimit(1, github.Server.Time);

        Assert.Equal("0", (await github.GetAsync("releases")).Is(200).Header("x-ratelimit-remaining"));
        Assert.Equal($"{github.Server.Time.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}", (await github.GetAsync("releases")).Is(403, "rate limit exceeded").Header("x-ratelimit-reset"));
    }

    [Fact]
    public async Task WhatDidNotChangeIsNotCounted()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Server.Behaviour.Limit = new RateLimit(1, github.Server.Time);
        var tag = (await github.GetAsync("releases")).Header("ETag");

        github.Server.Behaviour.Limit = new RateLimit(1, github.Server.Time);
        (await github.GetAsync("releases", r => r.Headers.IfNoneMatch.ParseAdd(tag))).Is(304);
        (await github.GetAsync("releases")).Is(200);
        (await github.GetAsync("releases")).Is(403, "rate limit exceeded");
    }

    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.During)]
    [InlineData(Moment.After)]
    public async Task ConnectionsAreCut(Moment moment)
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        for (var n = 1; n <= 10; n++)
        {
            github.Server.Traffic.Plan(new Fault(n, moment));
        }

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => github.PostAsync("releases", new() { ["tag_name"] = "v1.0.0", ["draft"] = true }));
        Assert.Equal(moment == Moment.After ? 1 : 0, github.Hosted.Releases.Count);
    }

    [Fact]
    public async Task AnswersMayBeSlowAndARunThatWaitsForOneCanBeCancelled()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Behaviour.Slowness = TimeSpan.FromHours(1);
        using var cancel = new CancellationTokenSource();
        var hold = stage.Server.Traffic.Plan(new Hold(1, Moment.Before));

        var run = stage.RunAsync(cancel.Token);
        await hold.Reached;
        hold.Release();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Empty(stage.Server.Traffic.Writes);
    }
}
