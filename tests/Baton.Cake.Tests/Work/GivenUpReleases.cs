using System.Globalization;
using Baton.Cake.Tests.Equipment;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
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
        const string Sdk = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework>{0}</PropertyGroup></Project>";
        _git.Write("Lib.csproj", string.Format(CultureInfo.InvariantCulture, Sdk, ""));
        _git.Write("Named.csproj", string.Format(CultureInfo.InvariantCulture, Sdk, "<AssemblyName>Acme.Named</AssemblyName>"));
        _git.Write("Computed.csproj", string.Format(CultureInfo.InvariantCulture, Sdk, "<PackageId>$(MSBuildProjectName)$(Of)</PackageId>"));
        _git.Write("Spec.csproj", string.Format(CultureInfo.InvariantCulture, Sdk, "<NuspecFile>Other.nuspec</NuspecFile>"));
        _git.Write("in/Directory.Build.props", "<Project><PropertyGroup><PackageId>Acme.$(MSBuildProjectName)</PackageId></PropertyGroup></Project>");
        _git.Write("in/In.csproj", string.Format(CultureInfo.InvariantCulture, Sdk, ""));
        _git.Write("Broken.csproj", "<Project>");
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

        var (run, errors) = await AbandonAsync("""{ "github": {} }""", dryRun: dryRun);

        Assert.Empty(errors);
        Assert.Equal(
            ["abandon/github/remove-draft", "abandon/github/remove-tag", "remove-tag", "remove-changelog-section"], run.Answer.Operations!.Value.Select(o => o.Id));
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

    /// <summary>The id of a package is what MSBuild computes, and its file need not say it.</summary>
    [Theory]
    [InlineData("Lib.csproj", "Lib", "BATON6195")]
    [InlineData("Named.csproj", "Acme.Named", "BATON6195")]
    [InlineData("in/In.csproj", "Acme.In", "BATON6195")]
    [InlineData("Computed.csproj", "ComputedByConfiguration", "BATON6195")]
    [InlineData("Named.csproj", "Named", null)]
    [InlineData("Lib.csproj", null, null)]
    [InlineData("Odd.csproj", null, "BATON6196")]
    [InlineData("Spec.csproj", null, "BATON6196")]
    [InlineData("Broken.csproj", null, "BATON6196")]
    public async Task AreRefusedWhereAFeedHasThemOrMayHaveThem(string project, string? there, string? expected)
    {
        if (there is not null)
        {
            FeedPackage.Write(Path.Combine(_git.Path, "feed", $"{there}.1.3.0.nupkg"), there, "1.3.0");
        }

        var (_, errors) = await AbandonAsync("""{ "nuget": { "source": "ours" } }""", package: project);

        Assert.Equal(expected is null ? [] : [expected], errors);
        Assert.Equal(expected is null ? "" : "v1.3.0", _git.Git("tag", "--list"));
    }

    /// <summary>An empty mount point looks like a folder to which nothing was published.</summary>
    [Theory]
    [InlineData("releases", null, null)]
    [InlineData("releases", "web/1.3.0/broken.txt", "BATON6195")]
    [InlineData("../{0}-mount", null, "BATON6196")]
    [InlineData("../{0}-mount", "", "BATON6196")]
    [InlineData("../{0}-mount", "web/1.2.0/release.json", null)]
    [InlineData("../{0}-mount", "web/1.3.0/release.json", "BATON6195")]
    public async Task AreRefusedWhereAFolderHasThemOrMayHaveThem(string folder, string? file, string? expected)
    {
        var name = string.Format(CultureInfo.InvariantCulture, folder, Path.GetFileName(_git.Path));
        var path = Path.GetFullPath(name, _git.Path);
        try
        {
            if (file is not null)
            {
                Directory.CreateDirectory(Path.Combine(path, Path.GetDirectoryName(file) ?? ""));
                await File.WriteAllTextAsync(Path.Combine(path, file.Length == 0 ? "gone" : file), "{}", TestContext.Current.CancellationToken);
                File.Delete(Path.Combine(path, "gone"));
            }

            var (_, errors) = await AbandonAsync($$"""{ "folder": "{{name}}" }""", package: "Lib.csproj");

            Assert.Equal(expected is null ? [] : [expected], errors);
            Assert.Equal(expected is null ? "" : "v1.3.0", _git.Git("tag", "--list"));
        }
        finally
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task KeepATagAtTheRemoteThatIsNotHere(bool dryRun)
    {
        var remote = $"{_git.Path}-remote";
        try
        {
            _git.Git("clone", "--quiet", "--bare", ".", remote);
            _git.Git("remote", "set-url", "origin", remote);
            _git.Git("tag", "--delete", "v1.3.0");

            var (run, errors) = await AbandonAsync("", dryRun: dryRun);

            Assert.Equal(["BATON6192"], errors);
            Assert.Contains("git fetch origin tag v1.3.0", run.Run.Diagnostics.Single(d => d.IsError).Cure, StringComparison.Ordinal);
            Assert.Equal("v1.3.0", _git.Git("--git-dir", remote, "tag", "--list"));
        }
        finally
        {
            Directory.Delete(remote, recursive: true);
        }
    }

    private async Task<(ReleaseRun Run, IReadOnlyList<string> Errors)> AbandonAsync(string publish, bool dryRun = false, string? package = null)
    {
        var packages = package is null ? "" : $$"""{ "nuget": "{{package}}" }""";
        _git.Write("baton.json", $$"""{ "name": "web", "tag": { "push": {{(package is null ? "true" : "false")}} }, "versioning": { "tagPrefix": "v" }, "build": { "properties": { "Of": "ByConfiguration" } }, "packages": [ {{packages}} ], "publish": [ {{publish}} ] }""");
        var variables = _git.Variables.Where(v => !v.Key.StartsWith("GH_", StringComparison.Ordinal) && !v.Key.StartsWith("GITHUB_", StringComparison.Ordinal))
            .Append(KeyValuePair.Create("GITHUB_API_URL", _github.Url.ToString())).Append(KeyValuePair.Create("GITHUB_TOKEN", Token));
        var run = Runs.Of(_git.Path, new ReleaseOptions { What = "1.3.0", DryRun = dryRun }, variables, "abandon");
        var errors = await run.ErrorsAsync("Abandon");
        run.Close();
        return (run, errors);
    }
}
