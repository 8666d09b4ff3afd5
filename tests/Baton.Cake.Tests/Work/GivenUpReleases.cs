using Baton.Cake.Tests.Equipment;
using Baton.Pipeline.Session;
using Baton.Pipeline.Work;
using Baton.Testing.Feeds;
using Baton.Testing.Git;
using Baton.Testing.GitHub;

namespace Baton.Cake.Tests.Work;

/// <summary>What <c>abandon</c> takes back, and what it refuses to touch.</summary>
public sealed class GivenUpReleases : IAsyncLifetime
{
    private const string Token = "ghp_ThisIsTheTokenThatNobodyMaySee";

    private readonly GitSandbox _git = GitSandbox.Init();
    private GitHubServer _github = null!;
    private string _commit = "";

    private HostedRepository Hosted => _github.Repositories[0];

    public async ValueTask InitializeAsync()
    {
        _github = await GitHubServer.StartAsync();
        _github.Tokens[Token] = Role.Write;
        _git.Write("nuget.config", """<configuration><packageSources><clear /><add key="ours" value="feed" /></packageSources></configuration>""");
        _git.Write("Lib.csproj", "<Project />");
        _git.Write("Odd.csproj", "<Project><PropertyGroup><PackageId>$(Computed)</PackageId></PropertyGroup></Project>");
        Directory.CreateDirectory(Path.Combine(_git.Path, "feed"));
        _git.Git("add", "--all");
        _commit = _git.Commit("feat: begin");
        _git.Tag("v1.3.0", message: "v1.3.0");
        _git.Git("remote", "add", "origin", "git@github.com:acme/web.git");
        Hosted.Commits.Add(_commit);
    }

    public async ValueTask DisposeAsync()
    {
        _git.Dispose();
        await _github.DisposeAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task LeaveNothingOnGitHubAndHere(bool dryRun)
    {
        Hosted.Refs["refs/tags/v1.3.0"] = _commit;
        Hosted.Releases.Add(new HostedRelease { Id = 7, TagName = "v1.3.0", Target = _commit, Draft = true });

        var (session, errors) = await AbandonAsync("""{ "github": {} }""", dryRun: dryRun);

        Assert.Empty(errors);
        Assert.Equal(
            ["abandon/github/remove-draft", "abandon/github/remove-tag", "remove-tag", "remove-changelog-section"], session.Answer.Operations!.Value.Select(o => o.Id));
        Assert.Equal(dryRun ? 1 : 0, Hosted.Releases.Count);
        Assert.Equal(dryRun ? 1 : 0, Hosted.Refs.Count);
        Assert.Equal(dryRun ? "v1.3.0" : "", _git.Git("tag", "--list"));
    }

    [Fact]
    public async Task AreRefusedWhereGitHubHasPublishedThem()
    {
        Hosted.Refs["refs/tags/v1.3.0"] = _commit;
        Hosted.Releases.Add(new HostedRelease { Id = 7, TagName = "v1.3.0", Target = _commit, PublishedAt = DateTimeOffset.UnixEpoch });

        Assert.Equal(["BATON6195"], (await AbandonAsync("""{ "github": {} }""")).Errors);

        Assert.Equal((1, 1, "v1.3.0"), (Hosted.Releases.Count, Hosted.Refs.Count, _git.Git("tag", "--list")));
    }

    [Theory]
    [InlineData("Lib.csproj", true, "BATON6195")]
    [InlineData("Lib.csproj", false, null)]
    [InlineData("Odd.csproj", false, "BATON6196")]
    public async Task AreRefusedWhereAFeedHasThemOrMayHaveThem(string project, bool isThere, string? expected)
    {
        if (isThere)
        {
            FeedPackage.Write(Path.Combine(_git.Path, "feed", "Lib.1.3.0.nupkg"), "Lib", "1.3.0");
        }

        var (_, errors) = await AbandonAsync("""{ "nuget": { "source": "ours" } }""", package: project);

        Assert.Equal(expected is null ? [] : [expected], errors);
        Assert.Equal(expected is null ? "" : "v1.3.0", _git.Git("tag", "--list"));
    }

    private async Task<(ReleaseSession Session, IReadOnlyList<string> Errors)> AbandonAsync(string publish, bool dryRun = false, string? package = null)
    {
        var packages = package is null ? "" : $$"""{ "nuget": "{{package}}" }""";
        _git.Write("baton.json", $$"""{ "name": "web", "tag": { "push": {{(package is null ? "true" : "false")}} }, "versioning": { "tagPrefix": "v" }, "packages": [ {{packages}} ], "publish": [ {{publish}} ] }""");
        var variables = _git.Variables.Where(v => !v.Key.StartsWith("GH_", StringComparison.Ordinal) && !v.Key.StartsWith("GITHUB_", StringComparison.Ordinal))
            .Append(KeyValuePair.Create("GITHUB_API_URL", _github.Url.ToString())).Append(KeyValuePair.Create("GITHUB_TOKEN", Token));
        var session = Sessions.Of(_git.Path, new ReleaseOptions { What = "1.3.0", DryRun = dryRun }, variables, "abandon");
        var errors = await session.ErrorsAsync(() => AbandonedRelease.RunAsync(session));
        session.Journal?.End(0);
        session.Unit!.Repository!.Dispose();
        return (session, errors);
    }
}
