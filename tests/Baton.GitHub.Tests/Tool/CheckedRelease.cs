using System.Text.Json.Nodes;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.Feeds;
using Baton.Testing.Git;
using Baton.Testing.GitHub;
using Baton.Testing.Webhooks;

namespace Baton.GitHub.Tests.Tool;

/// <summary><c>baton check</c>: everything that would stop a release, said at once and before anything is built.</summary>
public sealed class CheckedRelease : IAsyncLifetime
{
    private const string Token = "ghp_ThisIsTheTokenThatNobodyMaySee";
    private const string BatonJson = """
        {
          "name": "tiny",
          "versioning": { "tagPrefix": "v" },
          "packages": [ { "nuget": "Tiny.csproj" }, { "zip": "Tiny.csproj" } ],
          "publish": [ { "github": { "status": true, "comment": true } }, { "nuget": { "source": "loopback" } }, { "folder": ".baton/releases" } ],
          "announce": [ { "url": "env:CHAT_URL", "format": "slack", "required": true } ],
          "environments": { "local": { "flags": "flags.json" } }
        }
        """;

    private static readonly string[] Remote = ["github rights", "github tag", "github commit", "github release", "github immutability", "github issues", "github statuses", "feed loopback index"];
    private static readonly string[] Check = ["check", "--version", "1.2.3"];

    private GitHubServer _github = null!;
    private FeedServer _feed = null!;
    private GitSandbox _repository = null!;

    private HostedRepository Hosted => _github.Repositories[0];

    private Dictionary<string, string?> Variables { get; } = new() { ["GITHUB_TOKEN"] = Token, ["NUGET_API_KEY"] = FeedServer.Key, ["CHAT_URL"] = $"https://hooks.example/{WebhookServer.Secret}" };

    public async ValueTask InitializeAsync()
    {
        _github = await GitHubServer.StartAsync();
        _github.Tokens[Token] = Role.WriteWorkflows;
        _feed = await FeedServer.StartAsync();
        Variables["GITHUB_API_URL"] = _github.Url.ToString();
        _repository = GitSandbox.Init();
        _repository.Write("baton.json", BatonJson);
        _repository.Write(".gitignore", "bin/\nobj/\nartifacts/\n.baton/\n");
        _repository.Write("flags.json", """{ "feature_management": { "feature_flags": [] } }""");
        _repository.Write("Tiny.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><PackageId>Acme.Tiny</PackageId></PropertyGroup></Project>""");
        _repository.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="loopback" value="{_feed.Index}" allowInsecureConnections="true" /></packageSources></configuration>""");
        _repository.Git("add", "--all");
        Hosted.Commits.Add(_repository.Commit("feat: begin"));
        _repository.Git("remote", "add", "origin", "git@github.com:acme/web.git");
    }

    public async ValueTask DisposeAsync()
    {
        _repository.Dispose();
        await _feed.DisposeAsync();
        await _github.DisposeAsync();
    }

    [Fact]
    public async Task CouldRun()
    {
        var run = (await RunAsync([.. Check, "--env", "local", "--json"])).Exits(0);

        Assert.All(Checks(run), c => Assert.Equal("ok", c.Status));
        Assert.Superset(Remote.ToHashSet(), Checks(run).Select(c => c.Name).ToHashSet());
        Assert.Equal("Acme.Tiny.1.2.3.nupkg, Tiny-1.2.3.zip", Checks(run).Single(c => c.Name == "file names").Evidence);
        OnlyLooked(run);
    }

    [Fact]
    public async Task SaysEverythingThatIsWrongAtOnce()
    {
        _github.Scopes[Token] = "read:org";
        Hosted.Commits.Clear();
        Hosted.Refs["refs/tags/v1.2.3"] = Stage.Other;
        Variables["NUGET_API_KEY"] = null;
        Variables["CHAT_URL"] = null;
        Variables["BATON_SIGNING_KEY"] = "no key at all";
        _repository.Write("notes.scriban", "{{ for change in changes }}");
        _repository.Write("baton.json", BatonJson.Replace("\"zip\": \"Tiny.csproj\"", "\"zip\": \"Gone.csproj\", \"name\": \"_tiny\"", StringComparison.Ordinal)
            .Replace("\"announce\"", "\"notes\": { \"template\": \"notes.scriban\" }, \"announce\"", StringComparison.Ordinal));
        string[] wrong = ["BATON1200", "BATON8022", "BATON6120", "BATON6161", "BATON6152", "BATON6300", "BATON6102", "BATON6110", "BATON6111", "BATON6201", "BATON2005"];

        var json = (await RunAsync([.. Check, "--env", "lokal", "--json"])).Exits(2);
        var text = (await RunAsync([.. Check, "--env", "lokal"])).Exits(2);

        Assert.Equal(wrong, json.Codes);
        Assert.Equal(wrong, Checks(json).Where(c => c.Status == "failed").Select(c => c.Code!));
        Assert.All(wrong, code => Assert.Contains($"✗ {Checks(json).First(c => c.Code == code).Name}", text.Out, StringComparison.Ordinal));
        OnlyLooked(json);
        OnlyLooked(text);
    }

    [Fact]
    public async Task AsksNobodyOffline()
    {
        var json = (await RunAsync([.. Check, "--offline", "--json"])).Exits(0);
        var text = (await RunAsync([.. Check, "--offline"])).Exits(0);

        Assert.Equal(Remote.Order(StringComparer.Ordinal), Checks(json).Where(c => c.Status == "not-asked").Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Remote.Length, text.Out.Split('\n').Count(l => l.Contains("not asked: --offline", StringComparison.Ordinal)));
        Assert.Empty(_github.Traffic.Requests);
        Assert.Empty(_feed.Traffic.Requests);
    }

    private void OnlyLooked(ToolRun run)
    {
        Assert.NotEmpty(_github.Traffic.Requests);
        Assert.All(_github.Traffic.Requests.Concat(_feed.Traffic.Requests), r => Assert.Equal("GET", r.Method));
        Assert.False(Directory.Exists(Path.Combine(_repository.Path, "artifacts")), "It wrote something.");
        Assert.False(Directory.Exists(Path.Combine(_repository.Path, ".baton")), "It wrote something.");
        Assert.DoesNotContain(WebhookServer.Secret, run.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, run.All, StringComparison.Ordinal);
    }

    private static List<(string Name, string Status, string Evidence, string? Code)> Checks(ToolRun run) =>
        [.. run.Json["checks"]!.AsArray().Select(c => ((string)c!["name"]!, (string)c["status"]!, (string)c["evidence"]!, (string?)(c as JsonObject)!["code"]))];

    private Task<ToolRun> RunAsync(string[] arguments) =>
        ToolRun.StartAsync(_repository.Path, _repository.Variables.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)).Concat(Variables).ToDictionary(), arguments);
}
