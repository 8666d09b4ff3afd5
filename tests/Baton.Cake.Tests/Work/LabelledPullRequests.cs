using Baton.Cake.Tests.Equipment;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;
using Baton.Testing.GitHub;

namespace Baton.Cake.Tests.Work;

/// <summary>A unit whose next version the labels of pull requests decide.</summary>
public sealed class LabelledPullRequests : IAsyncLifetime
{
    private const string Token = "ghp_ThisIsTheTokenThatNobodyMaySee";

    private readonly GitSandbox _git = GitSandbox.Init();
    private GitHubServer _github = null!;

    private HostedRepository Hosted => _github.Repositories[0];

    public async ValueTask InitializeAsync()
    {
        _github = await GitHubServer.StartAsync();
        _github.Tokens[Token] = Role.Write;
        _git.Write("baton.json", """{ "versioning": { "tagPrefix": "v" }, "bump": { "labels": { "none": ["internal"] } }, "publish": [ { "github": {} } ] }""");
        _git.Git("add", "--all");
        Push(_git.Commit("begin"));
        _git.Tag("v1.2.3");
        _git.Git("remote", "add", "origin", "git@github.com:acme/web.git");
    }

    public async ValueTask DisposeAsync()
    {
        _git.Dispose();
        await _github.DisposeAsync();
    }

    [Theory]
    [InlineData("Add a page", "enhancement", "1.3.0")]
    [InlineData("Correct a page", "bug", "1.2.4")]
    [InlineData("Drop a page", "breaking", "2.0.0")]
    [InlineData("feat: tidy up", "internal", null)]
    public async Task HasTheirVersion(string subject, string label, string? expected)
    {
        var commit = Push(_git.Commit(subject));
        Hosted.Pulls.Add(new HostedPull(7, subject, "ada", true, [label], [commit]));
        using var session = await CutAsync(Token);

        Assert.Equal(expected, session.Run.Versioned.Next!.Version);
        Assert.Equal(expected ?? "1.2.4-alpha.0.1", session.Run.Versioned.Version.Version);
        Assert.Equal(expected is null ? ["BATON1303"] : [], session.Run.Run.Diagnostics.Select(d => d.Code));
        Assert.All(_github.Traffic.Requests, r => Assert.Equal("GET", r.Method));
    }

    [Fact]
    public async Task IsNotGuessedWhereNobodyCanBeAsked()
    {
        Push(_git.Commit("Add a page"));
        using var session = await CutAsync(token: null);

        Assert.Equal("BATON6100", Assert.Single(session.Run.Run.Diagnostics).Code);
        Assert.Null(session.Run.Answer.Version);
    }

    [Fact]
    public async Task AsksNobodyWhereTheCommitIsReleased()
    {
        using var session = await CutAsync(token: null);

        Assert.Equal("1.2.3", session.Run.Versioned.Version.Version);
        Assert.Empty(_github.Traffic.Requests);
    }

    private string Push(string commit)
    {
        Hosted.Commits.Add(commit);
        Hosted.History.Insert(0, commit);
        return commit;
    }

    private async Task<Closing> CutAsync(string? token)
    {
        var variables = _git.Variables.Where(v => !v.Key.StartsWith("GH_", StringComparison.Ordinal) && !v.Key.StartsWith("GITHUB_", StringComparison.Ordinal))
            .Append(KeyValuePair.Create("GITHUB_API_URL", _github.Url.ToString()));
        var run = Runs.Begin(_git.Path, new ReleaseOptions { Bump = "auto" }, token is null ? variables : variables.Append(KeyValuePair.Create("GITHUB_TOKEN", token)));
        await run.DecideVersionAsync();
        return new Closing(run);
    }

    private sealed record Closing(ReleaseRun Run) : IDisposable
    {
        public void Dispose() => Run.Close();
    }
}
