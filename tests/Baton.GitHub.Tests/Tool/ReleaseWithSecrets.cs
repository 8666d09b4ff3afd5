using System.IO.Compression;
using System.Text;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Feeds;
using Baton.Testing.Git;
using Baton.Testing.GitHub;
using Baton.Testing.Webhooks;

namespace Baton.GitHub.Tests.Tool;

/// <summary>
/// A release to GitHub, a feed and a chat, of a unit whose hook, build and tests print every secret that they are given: the real tool, and servers on
/// loopback that repeat what they were sent.
/// </summary>
public sealed class ReleaseWithSecrets : IAsyncLifetime
{
    private const string Token = "ghp_ThisIsTheTokenThatNobodyMaySee";
    private const string Key = "oy2TheKeyOfAFeed+ThatNobodyMaySee/Either";
    private const string Password = "hunter2+TheRemote/HasAPassword";
    private const string Own = "a-secret-of-the-hook+that/is-no-business-of-ours";
    private const string Shout = "$GITHUB_TOKEN $NUGET_API_KEY $CHAT_URL $BATON_SIGNING_KEY $DEPLOY_PASSWORD";

    private static readonly (string Path, string Content)[] Files =
    [
        ("baton.json", """
            {
              "name": "tiny",
              "versioning": { "tagPrefix": "v" },
              "build": { "project": "Tiny.csproj" },
              "test": { "project": "Tiny.csproj" },
              "packages": [ { "nuget": "Tiny.csproj", "use": false }, { "zip": "Tiny.csproj" } ],
              "publish": [ { "github": {} }, { "nuget": { "source": "loopback" } } ],
              "announce": [ { "url": "env:CHAT_URL", "format": "slack", "required": true } ],
              "hooks": {
                "before": { "publish": ["sh", "shout"] },
                "environment": ["DEPLOY_PASSWORD", "FAILS"],
                "secrets": { "publish": ["GITHUB_TOKEN", "NUGET_API_KEY", "CHAT_URL", "BATON_SIGNING_KEY"] }
              }
            }
            """),
        (".gitignore", "bin/\nobj/\nartifacts/\n"),
        ("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }"""),
        ("shout", $"echo \"{Shout}\"; test -z \"$FAILS\"\n"),

        // What dotnet restore, build, test, pack and publish ask for, and nothing that takes time.
        ("Tiny.csproj", $"""
            <Project DefaultTargets="Build">
              <Target Name="Restore" />
              <Target Name="Build"><Exec Command="echo &quot;{Shout}&quot;" StandardOutputImportance="high" /><Exec Command="echo &quot;error X1: {Shout}&quot; &amp;&amp; false" Condition="'$(BREAKS)' != ''" IgnoreStandardErrorWarningFormat="true" /></Target>
              <Target Name="VSTest">
                <Exec Command="echo &quot;{Shout}&quot; &gt; &quot;$(VSTestResultsDirectory)/output.log&quot;" />
                <Copy SourceFiles="results.xml" DestinationFiles="$(VSTestResultsDirectory)/results.trx" />
              </Target>
              <Target Name="Pack"><Copy SourceFiles="Acme.Tiny.1.2.3.nupkg" DestinationFolder="$(PackageOutputPath)" /></Target>
              <Target Name="Publish"><WriteLinesToFile File="$(PublishDir)tiny.txt" Lines="tiny" Overwrite="true" /></Target>
            </Project>
            """),
        ("results.xml", """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results><UnitTestResult testName="A.Passes" outcome="Passed" /></Results>
            <ResultSummary outcome="Completed"><Counters total="1" executed="1" passed="1" failed="0" /></ResultSummary></TestRun>
            """),
    ];

    private GitHubServer _github = null!;
    private FeedServer _feed = null!;
    private WebhookServer _chat = null!;
    private GitSandbox _repository = null!;
    private string _key = "";

    private HostedRepository Hosted => _github.Repositories[0];

    private Dictionary<string, string?> Variables => new()
    {
        ["GITHUB_TOKEN"] = Token,
        ["NUGET_API_KEY"] = Key,
        ["GITHUB_API_URL"] = _github.Url.ToString(),
        ["BATON_SIGNING_KEY"] = _key,
        ["CHAT_URL"] = _chat.Address,
        ["DEPLOY_PASSWORD"] = Own,
        ["GIT_COMMITTER_NAME"] = "Ada",
        ["GIT_COMMITTER_EMAIL"] = "ada@example.com",
        ["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1",
    };

    public async ValueTask InitializeAsync()
    {
        _github = await GitHubServer.StartAsync();
        _github.Tokens[Token] = Role.Write;
        _github.Behaviour.IsPublic = true;
        _feed = await FeedServer.StartAsync();
        _feed.Keys.Add(Key);
        _chat = await WebhookServer.StartAsync();
        _repository = GitSandbox.Init();
        foreach (var (path, content) in Files)
        {
            _repository.Write(path, content);
        }

        _repository.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="loopback" value="{_feed.Index}" allowInsecureConnections="true" /></packageSources></configuration>""");
        FeedPackage.Write(Path.Combine(_repository.Path, "Acme.Tiny.1.2.3.nupkg"), "Acme.Tiny", "1.2.3");
        _repository.Git("add", "--all");
        Hosted.Commits.Add(_repository.Commit("feat: begin"));
        _repository.Git("remote", "add", "origin", $"https://ada:{Uri.EscapeDataString(Password)}@github.com/acme/web.git");
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        _key = key.ExportPkcs8PrivateKeyPem();
    }

    public async ValueTask DisposeAsync()
    {
        _repository.Dispose();
        await _chat.DisposeAsync();
        await _feed.DisposeAsync();
        await _github.DisposeAsync();
    }

    /// <summary>One world after the other goes wrong, and the same release is run again until it is out; then it is fetched back from everywhere.</summary>
    [Fact]
    public async Task ShowsNoneOfThemHoweverItEnds()
    {
        var runs = new List<ToolRun> { (await ReleaseAsync(("BREAKS", "1"))).Exits(1), (await ReleaseAsync(("FAILS", "1"))).Exits(1) };
        Assert.Equal(["BATON8002", "BATON7013"], runs.Select(r => r.Codes[^1]));
        Assert.Empty(_github.Traffic.Writes);

        // The feed refuses the key, and repeats it.
        _feed.Keys.Remove(Key);
        runs.Add((await ReleaseAsync()).Exits(4));
        Assert.Contains("BATON6202", runs[^1].Codes);
        Assert.All(Hosted.Releases, r => Assert.True(r.Draft, "Public, and the package is nowhere."));
        Assert.NotEmpty(Hosted.Releases);
        Assert.Empty(_chat.Messages);
        Assert.Empty(_feed.Snapshot());

        _feed.Keys.Add(Key);
        _chat.Answer(403);
        runs.Add((await ReleaseAsync()).Exits(4));
        runs.Add((await ReleaseAsync()).Exits(0));
        Assert.False(Assert.Single(Hosted.Releases).Draft);
        Assert.Contains("acme.tiny", _feed.Snapshot(), StringComparison.Ordinal);

        // Fetched from GitHub and from the feed by somebody who has no token.
        runs.Add((await RunAsync(new(Variables) { ["GITHUB_TOKEN"] = null }, "verify", "v1.2.3")).Exits(0));
        Assert.Contains("on loopback: 1 artifacts are what the record says, 1 packages can be used", runs[^1].All, StringComparison.Ordinal);

        var search = new SecretSearch(Token, Key, Password, _key, Own, WebhookServer.Secret);
        Assert.All(runs, run => Assert.Null(search.Find(run.All)));
        var masked = 0;
        foreach (var (file, text) in Written())
        {
            var found = search.Find(text);
            Assert.True(found is null, $"{found} is in {file}.");
            masked += text.Contains("***", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(masked >= 2, "The log of the hook and that of the tests had secrets, and were not looked at.");
    }

    private Task<ToolRun> ReleaseAsync(params (string Name, string Value)[] more) =>
        RunAsync(Variables.Concat(more.Select(m => KeyValuePair.Create(m.Name, (string?)m.Value))).ToDictionary(), "release", "--version", "1.2.3", "--verbosity", "diagnostic");

    private Task<ToolRun> RunAsync(Dictionary<string, string?> variables, params string[] arguments) =>
        ToolRun.StartAsync(_repository.Path, _repository.Variables.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)).Concat(variables).ToDictionary(), [.. arguments, "--json"]);

    /// <summary>Every file that the runs wrote, archives included, and everything that they sent. Git keeps the remote's address itself.</summary>
    private IEnumerable<(string File, string Text)> Written()
    {
        foreach (var file in Directory.EnumerateFiles(_repository.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Where(f => f != Path.Combine(_repository.Path, ".git", "config")))
        {
            yield return (file, File.ReadAllText(file));
            if (Path.GetExtension(file) is ".zip" or ".nupkg" or ".snupkg")
            {
                using var zip = ZipFile.OpenRead(file);
                foreach (var entry in zip.Entries)
                {
                    using var reader = new StreamReader(entry.Open());
                    yield return ($"{file}/{entry.FullName}", reader.ReadToEnd());
                }
            }
        }

        foreach (var request in _github.Traffic.Requests.Concat(_feed.Traffic.Requests))
        {
            yield return ($"{request}", Encoding.UTF8.GetString(request.Content));
        }

        foreach (var message in _chat.Messages)
        {
            yield return ("the chat", message.Text);
        }
    }
}
