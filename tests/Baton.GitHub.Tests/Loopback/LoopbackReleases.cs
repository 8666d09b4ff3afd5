using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Loopback;

/// <summary>Releases and tags, as the GitHub of the tests keeps them.</summary>
public sealed class LoopbackReleases
{
    [Fact]
    public async Task DraftsAreListedAndNotFoundByTheirTag()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var draft = await github.DraftAsync();

        (await github.GetAsync("releases/tags/v1.0.0")).Is(404);
        (await github.GetAsync($"releases/{draft}")).Is(200, "/releases/tag/untagged-");
        Assert.Single((await github.GetAsync("releases")).Json.AsArray());
        await github.PublishAsync(draft);
        (await github.GetAsync("releases/tags/v1.0.0")).Is(200, "/releases/tag/v1.0.0");
    }

    [Fact]
    public async Task DraftsAreNotShownToReaders()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var draft = await github.DraftAsync();
        github.Server.Tokens[GitHubOnLoopback.Token] = Role.Read;

        (await github.GetAsync($"releases/{draft}")).Is(404);
        Assert.Empty((await github.GetAsync("releases")).Json.AsArray());
    }

    [Fact]
    public async Task DraftsMayShareATagAndReleasesMayNot()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var (one, two) = (await github.DraftAsync(), await github.DraftAsync());

        (await github.PublishAsync(one)).Is(200);
        (await github.PublishAsync(two)).Is(422, "already_exists");
    }

    [Fact]
    public async Task ATagIsMadeWhenADraftIsPublishedAndNotBefore()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var draft = await github.DraftAsync();

        (await github.GetAsync("git/ref/tags/v1.0.0")).Is(404);
        await github.PublishAsync(draft);
        (await github.GetAsync("git/ref/tags/v1.0.0")).Is(200, "\"type\":\"commit\"");
    }

    [Fact]
    public async Task ADraftMayLoseItsTag()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Server.Behaviour.DraftsThatLoseTheirTag = 1;

        var draft = await github.PostAsync("releases", new() { ["tag_name"] = "v1.0.0", ["draft"] = true });
        Assert.StartsWith("untagged-", (string)draft.Json["tag_name"]!, StringComparison.Ordinal);
        (await github.GetAsync($"releases/{await github.DraftAsync()}")).Is(200, "\"tag_name\":\"v1.0.0\"");
    }

    [Fact]
    public async Task WhatIsSaidToBeADraftIsOneAgain()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var release = await github.DraftAsync();
        await github.PublishAsync(release);

        (await github.PatchAsync($"releases/{release}", new() { ["name"] = "other words" })).Is(200, "\"draft\":false");
        (await github.PatchAsync($"releases/{release}", new() { ["draft"] = true })).Is(200, "\"draft\":true");
    }

    [Fact]
    public async Task WhatHasChangedMayBeShownAsItWas()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Server.Behaviour.StaleReads = 2;
        var draft = await github.DraftAsync();
        (await github.GetAsync("releases/latest")).Is(404);
        (await github.GetAsync($"releases/{draft}")).Is(200, "\"draft\":true");
        await github.PublishAsync(draft);

        (await github.GetAsync("releases/latest")).Is(404);
        (await github.GetAsync("releases/latest")).Is(404);
        (await github.GetAsync("releases/latest")).Is(200, "v1.0.0");
        (await github.GetAsync($"releases/{draft}")).Is(200, "\"draft\":true");
        (await github.GetAsync($"releases/{draft}/assets")).Is(200, "[]");
    }

    [Fact]
    public async Task ARepositoryThatWasRenamedIsFoundElsewhere()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Server.Repositories[0] = new HostedRepository("acme", "shop") { FormerName = "acme/web" };

        var at = (await github.GetAsync("releases?per_page=5")).Is(301).Header("Location");
        Assert.EndsWith("/repositories/1/releases?per_page=5", at, StringComparison.Ordinal);
        (await github.GetAsync(at)).Is(200, "[]");
        (await github.PostAsync("releases", new() { ["tag_name"] = "v1.0.0", ["draft"] = true })).Is(307);
    }

    [Fact]
    public async Task WhatIsNewShowsUpLate()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        (github.Server.Behaviour.ListLag, github.Server.Behaviour.RefLag) = (2, 1);
        await github.DraftAsync();
        (await github.PostAsync("git/refs", new() { ["ref"] = "refs/tags/v1.0.0", ["sha"] = GitHubOnLoopback.Commit })).Is(201);

        Assert.Empty((await github.GetAsync("releases")).Json.AsArray());
        Assert.Empty((await github.GetAsync("releases")).Json.AsArray());
        Assert.Single((await github.GetAsync("releases")).Json.AsArray());
        (await github.GetAsync("git/ref/tags/v1.0.0")).Is(404);
        (await github.GetAsync("git/ref/tags/v1.0.0")).Is(200);
    }

    [Theory]
    [InlineData("true", 200)]
    [InlineData("legacy", 200)]
    [InlineData("yes", 422)]
    public async Task LatestIsAWord(string word, int status)
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var draft = await github.DraftAsync();

        (await github.PatchAsync($"releases/{draft}", new() { ["draft"] = false, ["make_latest"] = word })).Is(status);
        (await github.PatchAsync($"releases/{draft}", new() { ["make_latest"] = true })).Is(422, "is not a string");
    }

    [Fact]
    public async Task LatestIsNeitherADraftNorAPreRelease()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var draft = await github.DraftAsync();

        (await github.PatchAsync($"releases/{draft}", new() { ["make_latest"] = "true" })).Is(422, "cannot be draft or prerelease");
        (await github.PatchAsync($"releases/{draft}", new() { ["draft"] = false, ["prerelease"] = true, ["make_latest"] = "true" })).Is(422, "cannot be draft or prerelease");
        (await github.GetAsync("releases/latest")).Is(404);
    }

    [Fact]
    public async Task AnImmutableReleaseKeepsItsFilesAndUsesItsTagUp()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Hosted.ImmutableReleases = true;
        var release = await github.DraftAsync();
        var asset = (await github.UploadAsync(release, "a.txt", "a")).Id;
        await github.PublishAsync(release);

        (await github.GetAsync("immutable-releases")).Is(200, "\"enabled\":true");
        (await github.UploadAsync(release, "b.txt", "b")).Is(422, "immutable");
        (await github.DeleteAsync($"releases/assets/{asset}")).Is(422, "immutable");
        (await github.PatchAsync($"releases/{release}", new() { ["tag_name"] = "v2.0.0" })).Is(422, "immutable");
        (await github.PatchAsync($"releases/{release}", new() { ["name"] = "other words", ["body"] = "others" })).Is(200, "other words");
        (await github.DeleteAsync($"releases/{release}")).Is(204);
        github.Hosted.Refs.Clear();
        (await github.PostAsync("git/refs", new() { ["ref"] = "refs/tags/v1.0.0", ["sha"] = GitHubOnLoopback.Commit })).Is(422, "creations being restricted");
        (await github.PublishAsync(await github.DraftAsync())).Is(422, "tag_name was used by an immutable release");
    }

    [Theory]
    [InlineData("releases", """{ "name": "no tag" }""", "missing_field")]
    [InlineData("releases", """{ "tag_name": 1 }""", "is not a string")]
    [InlineData("releases", """{ "tag_name": "v1", "draft": "true" }""", "is not a boolean")]
    [InlineData("releases", """{ "tag_name": "v1", "drafty": true }""", "is not a permitted key")]
    [InlineData("releases", """{ "tag_name": "v1", "target_commitish": "nowhere" }""", "target_commitish")]
    [InlineData("git/refs", """{ "ref": "refs/tags/v1" }""", "\\u0022sha\\u0022 wasn\\u0027t supplied")]
    [InlineData("git/refs", """{ "ref": "v1", "sha": "1111111111111111111111111111111111111111" }""", "must start with")]
    [InlineData("git/refs", """{ "ref": "refs/tags/v1", "sha": "9999999999999999999999999999999999999999" }""", "Object does not exist")]
    [InlineData("git/tags", """{ "tag": "v1", "message": "m", "object": "1111111111111111111111111111111111111111" }""", "type")]
    [InlineData("git/tags", """{ "tag": "v1", "message": "m", "object": "1111111111111111111111111111111111111111", "type": "tag" }""", "is not a member of")]
    [InlineData("git/commits", """{ "message": "m" }""", "\\u0022tree\\u0022 wasn\\u0027t supplied")]
    [InlineData("git/commits", """{ "message": "m", "tree": "1111111111111111111111111111111111111111" }""", "Tree SHA does not exist")]
    [InlineData("git/commits", """{ "message": "m", "tree": "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "parents": ["9999999999999999999999999999999999999999"] }""", "Parent SHA does not exist")]
    [InlineData("statuses/1111111111111111111111111111111111111111", """{ "state": "done" }""", "is not a member of")]
    public async Task ARequestThatIsNotOfTheSchemaIsRefused(string path, string body, string words)
    {
        await using var github = await GitHubOnLoopback.StartAsync();

        (await github.PostAsync(path, System.Text.Json.Nodes.JsonNode.Parse(body)!.AsObject())).Is(422, words);
    }

    [Fact]
    public async Task AReleaseIsAsOldAsItsCommit()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var (older, newer) = (GitHubOnLoopback.Commit, new string('9', 40));
        github.Hosted.Commits.Add(newer);
        (github.Hosted.CommitDates[older], github.Hosted.CommitDates[newer]) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));

        await github.PostAsync("releases", new() { ["tag_name"] = "v2.0.0", ["target_commitish"] = newer, ["make_latest"] = "false" });
        await github.PostAsync("releases", new() { ["tag_name"] = "v1.0.1", ["target_commitish"] = older, ["make_latest"] = "false" });

        var latest = (await github.GetAsync("releases/latest")).Is(200).Json;
        Assert.Equal(("v2.0.0", DateTimeOffset.UnixEpoch.AddDays(1)), ((string?)latest["tag_name"], (DateTimeOffset)latest["created_at"]!));
        Assert.Equal(["v2.0.0", "v1.0.1"], (await github.GetAsync("releases")).Json.AsArray().Select(r => (string?)r!["tag_name"]));
    }
}
