using Baton.GitHub.Preflight;
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
    public Task ImmutableReleases() => SaysAsync("BATON6131", "immutable", stage => stage.Hosted.ImmutableReleases = true);

    [Fact]
    public async Task PublishedRelease()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RunAsync(TestContext.Current.CancellationToken);

        var said = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, TestContext.Current.CancellationToken);

        Assert.Contains("is published", Assert.Single(said).Message, StringComparison.Ordinal);
    }

    private static async Task SaysAsync(string code, string words, Action<Stage> arrange)
    {
        await using var stage = await Stage.SetAsync();
        arrange(stage);

        var said = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, TestContext.Current.CancellationToken);

        Assert.Contains(said, d => d.Code == code && d.ToString().Contains(words, StringComparison.Ordinal));
        Assert.Empty(stage.Server.Traffic.Writes);
    }
}
