using System.Text.Json.Nodes;

namespace Baton.GitHub.Tests.Loopback;

/// <summary>Commit statuses of the GitHub of the tests: what it takes, what it refuses, and in which order it shows them.</summary>
public sealed class LoopbackStatuses
{
    private const string Path = $"statuses/{GitHubOnLoopback.Commit}";

    [Theory]
    [InlineData("error", 201)]
    [InlineData("failure", 201)]
    [InlineData("pending", 201)]
    [InlineData("success", 201)]
    [InlineData("failed", 422)]
    [InlineData("in_progress", 422)]
    public async Task HaveOneOfFourStates(string state, int status)
    {
        await using var github = await GitHubOnLoopback.StartAsync();

        (await github.PostAsync(Path, new() { ["state"] = state, ["context"] = "baton/production" })).Is(status);
    }

    [Fact]
    public async Task HaveAShortDescription()
    {
        await using var github = await GitHubOnLoopback.StartAsync();

        (await github.PostAsync(Path, new() { ["state"] = "pending", ["description"] = new string('x', 140) })).Is(201);
        (await github.PostAsync(Path, new() { ["state"] = "pending", ["description"] = new string('x', 141) })).Is(422, "maximum is 140 characters");
    }

    [Theory]
    [InlineData("2222222222222222222222222222222222222222", "No commit found for SHA")]
    [InlineData("1111111", "sha must be a 40 character SHA1")]
    [InlineData("HEAD", "sha must be a 40 character SHA1")]
    public async Task NeedACommitByItsWholeName(string sha, string why)
    {
        await using var github = await GitHubOnLoopback.StartAsync();

        (await github.PostAsync($"statuses/{sha}", new() { ["state"] = "success" })).Is(422, why);
        Assert.Empty(github.Hosted.Statuses);
    }

    [Fact]
    public async Task AreLimitedForEachContext()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Hosted.StatusLimit = 1;

        (await github.PostAsync(Path, new() { ["state"] = "pending", ["context"] = "baton/staging" })).Is(201);
        (await github.PostAsync(Path, new() { ["state"] = "success", ["context"] = "baton/staging" })).Is(422, "maximum number of statuses");
        (await github.PostAsync(Path, new() { ["state"] = "pending", ["context"] = "baton/production" })).Is(201);
    }

    [Fact]
    public async Task AreListedNewestFirst()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        await github.PostAsync(Path, new() { ["state"] = "pending" });
        await github.PostAsync(Path, new() { ["state"] = "success" });

        var listed = (JsonArray)(await github.GetAsync($"commits/{GitHubOnLoopback.Commit}/statuses")).Is(200).Json;

        Assert.Equal([("success", "default"), ("pending", "default")], listed.Select(s => ((string?)s!["state"], (string?)s["context"])));
    }
}
