using Baton.GitHub.Tests.Equipment;
using Baton.Testing.Git;
using Baton.Testing.GitHub;
using Baton.Testing.Webhooks;

namespace Baton.GitHub.Tests.Tool;

/// <summary>The whole of a release, from the build to the deployment, where GitHub refuses a status and a comment for good: the real tool, twice.</summary>
public sealed class ReleaseThatIsPartlyRefused : IAsyncLifetime
{
    private const string Locked = "Unable to create comment because issue is locked.";
    private const string Full = "This SHA and context has reached the maximum number of statuses.";

    private static readonly string[] Release = ["release", "--version", "1.2.3", "--env", "local"];

    private GitHubServer _github = null!;
    private WebhookServer _chat = null!;
    private GitSandbox _repository = null!;

    private HostedRepository Hosted => _github.Repositories[0];

    public async ValueTask InitializeAsync()
    {
        (_github, _chat, _repository) = (await GitHubServer.StartAsync(), await WebhookServer.StartAsync(), GitSandbox.Init());

        // What is compiled is no matter here.
        _repository.Write("Tiny.csproj", """
            <Project DefaultTargets="Build">
              <Target Name="Restore" />
              <Target Name="Build" />
              <Target Name="Publish"><WriteLinesToFile File="$(PublishDir)tiny.txt" Lines="tiny" Overwrite="true" /></Target>
            </Project>
            """);
        _repository.Write("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }""");
        _repository.Write(".gitignore", "artifacts/\n.baton/\n");
        _repository.Write("baton.json", """
            {
              "name": "tiny",
              "versioning": { "tagPrefix": "v" },
              "build": { "project": "Tiny.csproj" },
              "test": { "enabled": false },
              "packages": [ { "zip": "Tiny.csproj" } ],
              "publish": [ { "github": { "status": true, "comment": true, "label": "released", "dispatch": "deploy.yml" } } ],
              "announce": [ { "url": "env:CHAT_URL", "format": "slack", "required": true } ],
              "environments": { "local": { "path": ".baton/environments/local" } }
            }
            """);
        _repository.Git("add", "--all");
        Hosted.Commits.Add(_repository.Commit("feat: begin (#7)"));
        Hosted.Issues[7] = new HostedIssue { Locked = true };
        Hosted.Workflows["deploy.yml"] = new("version", "tag") { Required = ["version", "tag"] };
        Hosted.StatusLimit = 0;
        _github.Behaviour.RefusesRootCommits = true;
        _repository.Git("remote", "add", "origin", "https://github.com/acme/web.git");
    }

    public async ValueTask DisposeAsync()
    {
        _repository.Dispose();
        await _chat.DisposeAsync();
        await _github.DisposeAsync();
    }

    [Fact]
    public async Task EndsWithWarningsAndIsDoneAllTheSame()
    {
        var json = (await RunAsync([.. Release, "--json"])).Exits(0);

        Assert.Equal(["BATON6170", "BATON6170"], json.Codes.Where(c => c == "BATON6170"));
        Assert.Equal(["given-up", "given-up"], json.Json["operations"]!.AsArray().Where(o => (string)o!["id"]! is "publish/github/status" or "publish/github/issues/7/comment").Select(o => (string)o!["status"]!));
        Assert.Contains(Locked, json.Out, StringComparison.Ordinal);
        Assert.Contains(Full, json.Out, StringComparison.Ordinal);
        Assert.Contains(json.Json["operations"]!.AsArray(), o => ((string)o!["id"]!).StartsWith("deploy/", StringComparison.Ordinal));
        Assert.All(json.Json["operations"]!.AsArray(), o => Assert.Contains((string)o!["status"]!, (string[])["applied", "satisfied", "given-up"]));
        IsDone();

        // Again, for a person.
        var text = (await RunAsync(Release)).Exits(0);

        Assert.Contains("warning BATON6170", text.All, StringComparison.Ordinal);
        Assert.Contains(Locked, text.All.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(Full, text.All.ReplaceLineEndings(" "), StringComparison.Ordinal);
        IsDone();
    }

    /// <summary>What the look before the build finds is no reason to end the run: nothing depends on it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EndsWithWarningsWhereTheLookBeforeTheBuildFindsTheReason(bool hasIssues)
    {
        Hosted.HasIssues = hasIssues;
        _github.Tokens[Stage.Token] = Role.WriteWorkflows.Without("statuses", "issues");

        foreach (var run in new[] { await RunAsync([.. Release, "--json"]), await RunAsync([.. Release, "--json"]) })
        {
            Assert.Contains("BATON6170", run.Exits(0).Codes);
            Assert.Single(Hosted.Releases, r => !r.Draft);
            Assert.Single(Hosted.Runs);
            Assert.Single(_chat.Messages);
            Assert.NotEmpty(Directory.EnumerateFileSystemEntries(Path.Combine(_repository.Path, ".baton", "environments", "local")));
        }
    }

    /// <summary>Everything behind what was refused has taken place, once.</summary>
    private void IsDone()
    {
        Assert.Single(Hosted.Releases, r => !r.Draft);
        Assert.Single(Hosted.Issues[7].Labels);
        Assert.Empty(Hosted.Issues[7].Comments);
        Assert.Single(Hosted.Runs);
        Assert.Single(_chat.Messages);
        Assert.NotEmpty(Directory.EnumerateFileSystemEntries(Path.Combine(_repository.Path, ".baton", "environments", "local")));
    }

    private Task<ToolRun> RunAsync(string[] arguments)
    {
        Dictionary<string, string?> variables = new()
        {
            ["GITHUB_TOKEN"] = Stage.Token,
            ["GITHUB_API_URL"] = _github.Url.ToString(),
            ["CHAT_URL"] = _chat.Address,
            ["GIT_COMMITTER_NAME"] = "Ada",
            ["GIT_COMMITTER_EMAIL"] = "ada@example.com",
        };
        return ToolRun.StartAsync(_repository.Path, _repository.Variables.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)).Concat(variables).ToDictionary(), arguments);
    }
}
