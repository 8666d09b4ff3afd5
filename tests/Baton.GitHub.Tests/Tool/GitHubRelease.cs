using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Git;
using Baton.Testing.GitHub;
using Baton.Testing.Webhooks;

namespace Baton.GitHub.Tests.Tool;

/// <summary>A release that is published to GitHub: the real tool, real git, and a GitHub on loopback.</summary>
public sealed class GitHubRelease : IAsyncLifetime
{
    private const string Token = "ghp_ThisIsTheTokenThatNobodyMaySee";
    private const string Password = "hunter2+TheRemote/HasAPassword";
    private const string BatonJson = """
        {
          "name": "tiny",
          "versioning": { "tagPrefix": "v" },
          "build": { "project": "Tiny.csproj" },
          "test": { "enabled": false },
          "packages": [ { "zip": "Tiny.csproj" } ],
          "publish": [ { "github": { "status": true, "milestone": true, "comment": true, "label": "released" } } ],
          "announce": [ { "url": "env:CHAT_URL", "format": "slack" } ]
        }
        """;

    private static readonly (string Path, string Content)[] Files =
    [
        ("baton.json", BatonJson),
        (".gitignore", "bin/\nobj/\nartifacts/\n"),
        ("Directory.Build.props", "<Project />"),
        ("Directory.Build.targets", "<Project />"),
        ("Directory.Packages.props", "<Project />"),
        ("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }"""),
        ("Tiny.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
            </Project>
            """),
        ("Program.cs", "System.Console.WriteLine(\"tiny\");\n"),
    ];

    private static readonly string[] Release = ["release", "--version", "1.2.3"];

    private GitHubServer _github = null!;
    private WebhookServer _chat = null!;
    private GitSandbox _repository = null!;
    private string _key = "";

    private HostedRepository Hosted => _github.Repositories[0];

    private Dictionary<string, string?> Variables => new()
    {
        ["GITHUB_TOKEN"] = Token,
        ["GITHUB_API_URL"] = _github.Url.ToString(),
        ["BATON_SIGNING_KEY"] = _key,
        ["CHAT_URL"] = _chat.Address,
        ["GIT_COMMITTER_NAME"] = "Ada",
        ["GIT_COMMITTER_EMAIL"] = "ada@example.com",
    };

    public async ValueTask InitializeAsync()
    {
        _github = await GitHubServer.StartAsync();
        _github.Tokens[Token] = Role.Write;
        _chat = await WebhookServer.StartAsync();
        _repository = GitSandbox.Init();
        foreach (var (path, content) in Files)
        {
            _repository.Write(path, content);
        }

        _repository.Git("add", "--all");
        Hosted.Commits.Add(_repository.Commit("feat: begin (#7)"));
        Hosted.Issues[7] = new HostedIssue();
        Hosted.Milestones.Add(new HostedMilestone(1, "1.2.3"));
        _repository.Git("remote", "add", "origin", $"https://ada:{Uri.EscapeDataString(Password)}@github.com/acme/web.git");
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        _key = key.ExportPkcs8PrivateKeyPem();
    }

    public async ValueTask DisposeAsync()
    {
        _repository.Dispose();
        await _chat.DisposeAsync();
        await _github.DisposeAsync();
    }

    [Fact]
    public async Task IsPublishedAsPlannedAndNobodySeesASecret()
    {
        // No token, and nobody is asked anything: a plan needs neither.
        var plan = (await RunAsync(new() { ["BATON_SIGNING_KEY"] = _key, ["GITHUB_API_URL"] = _github.Url.ToString() }, "plan", "--version", "1.2.3", "--out", "artifacts/plan.json")).Exits(0);
        Assert.Empty(_github.Traffic.Requests);

        var run = (await RunAsync(Variables, "release", "--plan", "artifacts/plan.json")).Exits(0);
        Assert.Equal(Facts(plan.Json), Facts(run.Json));

        var release = Assert.Single(Hosted.Releases);
        Assert.False(release.Draft);
        Assert.Equal(["SHA256SUMS", "Tiny-1.2.3.zip", "notes.md", "release.json", "tiny-1.2.3.cdx.json", "tiny-1.2.3.intoto.jsonl"], release.Assets.Select(a => a.Name).Order(StringComparer.Ordinal));
        Assert.Equal("v1.2.3", Hosted.Latest()?.TagName);
        Assert.Equal(("success", "baton/tiny"), (Hosted.Statuses[0].State, Hosted.Statuses[0].Context));
        Assert.False(Hosted.Milestones[0].Open);
        Assert.Equal((1, "released"), (Hosted.Issues[7].Comments.Count, Assert.Single(Hosted.Issues[7].Labels)));

        var again = (await RunAsync(Variables, Release)).Exits(0);
        Assert.True((bool?)again.Json["nothingToDo"]);
        Assert.Contains("https://github.com/acme/web/releases/tag/v1.2.3|v1.2.3", Assert.Single(_chat.Messages).Text, StringComparison.Ordinal);

        // Fetched back by its tag, with the signature; then one byte more in one file.
        _repository.Write("artifacts/signing.pub", PublicKey());
        (await RunAsync(Variables, "verify", "v1.2.3", "--key", "artifacts/signing.pub")).Exits(0);
        var hosted = release.Assets.Single(a => a.Name == "Tiny-1.2.3.zip");
        hosted.Bytes = [.. hosted.Bytes!, 1];
        Assert.Equal(["BATON6003"], (await RunAsync(Variables, "verify", "v1.2.3")).Exits(1).Codes);

        // What goes wrong is told in more words than what goes well.
        var failures = new List<ToolRun> { (await RunAsync(new(Variables) { ["GITHUB_TOKEN"] = "ghp_Another" }, "check")).Exits(4) };
        _repository.Write("baton.json", BatonJson.Replace("\"status\"", "\"statu\"", StringComparison.Ordinal));
        failures.Add((await RunAsync(Variables, "check")).Exits(2));

        var search = new SecretSearch(Token, Password, _key, WebhookServer.Secret);
        foreach (var text in Everything().Concat(failures.Append(plan).Append(run).Append(again).Select(r => r.All)).Concat(_github.Traffic.Requests.Select(r => $"{r} {Encoding.UTF8.GetString(r.Content)}")))
        {
            var found = search.Find(text);
            Assert.True(found is null, $"{found} was written.");
        }
    }

    [Fact]
    public async Task HasTheNotesOfItsPullRequestsAndKeepsThem()
    {
        var first = _repository.Head;
        // What is compiled is no matter here.
        _repository.Write("Tiny.csproj", """
            <Project>
              <Target Name="Restore" />
              <Target Name="Build" />
              <Target Name="Publish"><WriteLinesToFile File="$(PublishDir)tiny.txt" Lines="tiny" Overwrite="true" /></Target>
            </Project>
            """);
        _repository.Git("add", "--all");
        var commit = _repository.Commit("baton.json", BatonJson.Replace("\"publish\"", "\"notes\": { \"pullRequests\": true }, \"publish\"", StringComparison.Ordinal), "wip");
        Hosted.Commits.Add(commit);
        Hosted.History.AddRange([commit, first]);
        Hosted.Issues[9] = new HostedIssue();
        Hosted.Pulls.Add(new HostedPull(9, "A page", "ada", true, ["bug"], [commit]));

        Assert.Contains("BATON6140", (await RunAsync([], "notes")).Exits(0).Codes);
        var shown = (string?)(await RunAsync(Variables, "notes", "--version", "1.2.3")).Exits(0).Json["release"]!["notes"];
        Assert.Contains($"## Fixes\n\n- A page ([#9](https://github.com/acme/web/pull/9), [{commit[..7]}](https://github.com/acme/web/commit/{commit})) by @ada\n", shown, StringComparison.Ordinal);

        (await RunAsync(Variables, Release)).Exits(0);
        Assert.Equal(shown!.TrimEnd(), Assert.Single(Hosted.Releases).Body);

        // No commit names it, and GitHub knows it.
        Assert.Equal((1, "released"), (Hosted.Issues[9].Comments.Count, Assert.Single(Hosted.Issues[9].Labels)));

        Hosted.Pulls[0] = Hosted.Pulls[0] with { Title = "Edited since", Labels = [] };
        var again = (await RunAsync(Variables, Release)).Exits(0);
        Assert.True((bool?)again.Json["nothingToDo"], again.All);
        await AnotherUnitIsReleasedBesideItAsync();
    }

    /// <summary>From its own folder of the same repository; the unit that has the latest release keeps it.</summary>
    private async Task AnotherUnitIsReleasedBesideItAsync()
    {
        _repository.Write("tools/baton.json", """
            {
              "name": "tools",
              "versioning": { "tagPrefix": "tools-v" },
              "build": { "project": "Tools.csproj" },
              "test": { "enabled": false },
              "packages": [ { "zip": "Tools.csproj" } ],
              "publish": [ { "github": {} } ]
            }
            """);
        _repository.Write("tools/Tools.csproj", """
            <Project DefaultTargets="Build">
              <Target Name="Restore" />
              <Target Name="Build" />
              <Target Name="Publish"><WriteLinesToFile File="$(PublishDir)tools.txt" Lines="tools" Overwrite="true" /></Target>
            </Project>
            """);
        _repository.Git("add", "--all");
        Hosted.Commits.Add(_repository.Commit("feat: tools"));

        (await RunInAsync("tools", Variables, "release", "--version", "2.0.0")).Exits(0);

        Assert.Equal([("tools-v2.0.0", "tools 2.0.0", 6), ("v1.2.3", "tiny 1.2.3", 6)], Hosted.Releases.Where(r => !r.Draft).Select(r => (r.TagName, r.Name, r.Assets.Count)).OrderBy(r => r.TagName, StringComparer.Ordinal));
        Assert.Equal("v1.2.3", Hosted.Latest()?.TagName);
    }

    private string PublicKey()
    {
        using var key = System.Security.Cryptography.ECDsa.Create();
        key.ImportFromPem(_key);
        return key.ExportSubjectPublicKeyInfoPem();
    }

    [Fact]
    public async Task IsRefusedBeforeTheBuildWhenTheTokenMayOnlyRead()
    {
        _github.Tokens[Token] = Role.Read;

        var run = (await RunAsync(Variables, Release)).Exits(4);

        Assert.Contains("BATON6102", run.Codes);
        Assert.False(Directory.Exists(Path.Combine(_repository.Path, "bin")), "It was built first.");
    }

    private Task<ToolRun> RunAsync(Dictionary<string, string?> variables, params string[] arguments) => RunInAsync("", variables, arguments);

    private Task<ToolRun> RunInAsync(string folder, Dictionary<string, string?> variables, params string[] arguments) =>
        ToolRun.StartAsync(Path.Combine(_repository.Path, folder), _repository.Variables.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)).Concat(variables).ToDictionary(), [.. arguments, "--json"]);

    private static IEnumerable<string> Facts(JsonObject answer) =>
        answer["operations"]!.AsArray()
            .Select(o => $"{o!["id"]} {o["action"]} {o["target"]} {o["details"]!.ToJsonString()}");

    /// <summary>The text of everything that the run wrote, archives included.</summary>
    private IEnumerable<string> Everything()
    {
        // Git keeps the remote's address itself.
        foreach (var file in Directory.EnumerateFiles(_repository.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Where(f => f != Path.Combine(_repository.Path, ".git", "config")))
        {
            if (Path.GetExtension(file) is ".zip" or ".nupkg" or ".snupkg")
            {
                using var zip = ZipFile.OpenRead(file);
                foreach (var entry in zip.Entries)
                {
                    using var reader = new StreamReader(entry.Open());
                    yield return reader.ReadToEnd();
                }
            }
            else
            {
                yield return File.ReadAllText(file);
            }
        }
    }
}
