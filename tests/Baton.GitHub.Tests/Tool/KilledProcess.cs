using System.Diagnostics;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.Git;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Tool;

/// <summary>The real <c>baton</c> as a process of its own: looked through before it runs, and killed with SIGKILL at some of its requests and started again.</summary>
public sealed class KilledProcess : IDisposable
{
    private const string Token = "a-token-that-writes";
    private const int Points = 6;

    private static readonly string[] Release = ["release", "--version", "1.2.3", "--json"];

    private readonly GitSandbox _repository = GitSandbox.Init();
    private readonly string _commit;

    public KilledProcess()
    {
        // A project that has nothing to compile, so that a run is all release.
        _repository.Write("Tiny.proj", """<Project><Target Name="Restore" /><Target Name="Build" /></Project>""");
        _repository.Write("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }""");
        _repository.Write(".gitignore", "artifacts/\n");
        _repository.Write("baton.json", """
            {
              "name": "tiny",
              "versioning": { "tagPrefix": "v" },
              "build": { "project": "Tiny.proj" },
              "test": { "enabled": false },
              "publish": [ { "github": { "status": true, "milestone": true } } ]
            }
            """);
        _repository.Git("add", "--all");
        _commit = _repository.Commit("feat: begin");
        _repository.Git("remote", "add", "origin", "https://github.com/acme/web.git");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task IsLookedThroughWithoutAWrite()
    {
        await using var github = await SetAsync();

        var plan = (await RunAsync(github, _ => { }, "plan", "--version", "1.2.3", "--probe", "--json")).Exits(0);

        Assert.NotEmpty(github.Traffic.Requests);
        Assert.All(github.Traffic.Requests, r => Assert.Contains(r.Method, (string[])["GET", "HEAD"]));
        Assert.Equal("missing there is no draft; POST repos/acme/web/releases", Seen(plan, "publish/github/draft"));
        Assert.Equal("missing v1.2.3 is not published yet", Seen(plan, "publish/github/latest"));
        Assert.Equal("", _repository.Git("tag", "--list"));
    }

    [Fact]
    public async Task EndsLikeAnUndisturbedOneWhenItIsStartedAgain()
    {
        string wanted;
        int requests;
        await using (var undisturbed = await SetAsync())
        {
            (await RunAsync(undisturbed, _ => { }, Release)).Exits(0);
            (wanted, requests) = (undisturbed.Repositories[0].Snapshot(), undisturbed.Traffic.Requests.Count);
            OneTag(undisturbed);
        }

        foreach (var point in Enumerable.Range(0, Points))
        {
            _repository.Git("tag", "--delete", "v1.2.3");
            await using var github = await SetAsync();
            var (at, moment) = (1 + (point * (requests - 1) / (Points - 1)), (Moment)(point % 3));
            var process = 0;
            var fault = github.Traffic.Plan(new Fault(at, moment, Then: () => Kill(process), ForEver: true));

            var killed = await RunAsync(github, id => process = id, Release);
            Assert.True(fault.Happened && killed.Exit is 137 or -1, $"At request {at} of {requests} nobody was killed: {killed.All}");
            github.Traffic.Restart();
            var again = (await RunAsync(github, _ => { }, Release)).Exits(0);

            Assert.True(wanted == github.Repositories[0].Snapshot(), $"Killed {moment} request {at}:\n{github.Repositories[0].Snapshot()}\ninstead of\n{wanted}\n{again.All}");
            OneTag(github);
        }
    }

    private static string Seen(ToolRun run, string operation) =>
        run.Json["operations"]!.AsArray().Where(o => (string)o!["id"]! == operation).Select(o => $"{o!["status"]} {o["evidence"]}").Single();

    private static void Kill(int process)
    {
        using var running = Process.GetProcessById(process);
        running.Kill();
        running.WaitForExit();
    }

    private async Task<GitHubServer> SetAsync()
    {
        var github = await GitHubServer.StartAsync();
        github.Repositories[0].Commits.Add(_commit);
        github.Repositories[0].Milestones.Add(new HostedMilestone(1, "1.2.3"));
        return github;
    }

    /// <summary>The tag here and the tag there are one object, so that git fetches it without a word.</summary>
    private void OneTag(GitHubServer github)
    {
        var there = github.Repositories[0].Refs["refs/tags/v1.2.3"];
        Assert.True(_repository.Git("rev-parse", "refs/tags/v1.2.3") == there, $"{_repository.Git("cat-file", "-p", "refs/tags/v1.2.3")}\nis here, and there is\n{github.Repositories[0].Tags.GetValueOrDefault(there)}");
    }

    private Task<ToolRun> RunAsync(GitHubServer github, Action<int> started, params string[] arguments)
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        Dictionary<string, string?> variables = new()
        {
            ["GITHUB_TOKEN"] = Token,
            ["GITHUB_API_URL"] = github.Url.ToString(),
            ["BATON_SIGNING_KEY"] = key.ExportPkcs8PrivateKeyPem(),
            ["GIT_COMMITTER_NAME"] = "Ada",
            ["GIT_COMMITTER_EMAIL"] = "ada@example.com",
        };
        return ToolRun.StartAsync(_repository.Path, _repository.Variables.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)).Concat(variables).ToDictionary(), started, arguments);
    }
}
