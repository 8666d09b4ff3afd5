using System.Security.Cryptography;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Feeds;
using Baton.Testing.Git;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Tool;

/// <summary>One release to a folder, to a feed and to GitHub, and the same commit on another machine.</summary>
public sealed class EvidenceOfEveryPublisher : IAsyncLifetime
{
    private const string Token = "ghp_ThisIsTheTokenThatNobodyMaySee";

    private readonly TempFolder _shared = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private GitHubServer _github = null!;
    private GitSandbox _here = null!;

    private HostedRepository Hosted => _github.Repositories[0];

    public async ValueTask InitializeAsync()
    {
        _github = await GitHubServer.StartAsync();
        _github.Tokens[Token] = Role.Write;
        _here = GitSandbox.Init();
        Directory.CreateDirectory(_shared["feed"]);
        _here.Write("baton.json", $$"""
            {
              "name": "tiny",
              "versioning": { "tagPrefix": "v" },
              "build": { "project": "Tiny.csproj" },
              "test": { "project": "Tiny.csproj" },
              "packages": [ { "nuget": "Tiny.csproj", "use": false }, { "zip": "Tiny.csproj" } ],
              "publish": [ { "folder": "{{_shared["releases"]}}" }, { "nuget": { "source": "ours" } }, { "github": { "repository": "acme/web", "status": true } } ]
            }
            """);
        _here.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="ours" value="{_shared["feed"]}" /></packageSources></configuration>""");
        _here.Write(".gitignore", "artifacts/\n");
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            _here.Write(file, "<Project />");
        }

        // Its tests end as a variable says, its package is the one in the repository.
        _here.Write("Tiny.csproj", """
            <Project DefaultTargets="Build">
              <Target Name="Restore" />
              <Target Name="Build" />
              <Target Name="VSTest">
                <PropertyGroup>
                  <Run>&lt;TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"&gt;&lt;Results&gt;&lt;UnitTestResult outcome="Passed"/&gt;&lt;UnitTestResult outcome="$(SECOND_TEST)"/&gt;&lt;/Results&gt;&lt;/TestRun&gt;</Run>
                </PropertyGroup>
                <WriteLinesToFile File="artifacts/baton/tests/tiny.trx" Lines="$(Run)" Overwrite="true" />
              </Target>
              <Target Name="Pack"><Copy SourceFiles="Tiny.package" DestinationFiles="$(PackageOutputPath)/Tiny.$(BatonVersionOverride).nupkg" /></Target>
              <Target Name="Publish"><WriteLinesToFile File="$(PublishDir)tiny.txt" Lines="tiny" Overwrite="true" /></Target>
            </Project>
            """);
        FeedPackage.Write(Path.Combine(_here.Path, "Tiny.package"), "Tiny", "1.2.3");
        _here.Git("add", "--all");
        Hosted.Commits.Add(_here.Commit("feat: begin"));
    }

    public async ValueTask DisposeAsync()
    {
        _key.Dispose();
        _here.Dispose();
        _shared.Dispose();
        await _github.DisposeAsync();
    }

    [Fact]
    public async Task IsTheSameAndStaysThatOfTheFirstMachine()
    {
        var first = (await RunAsync(_here, "Passed", "release", "--version", "1.2.3")).Exits(0);
        Assert.Equal(2, (int)first.Json["release"]!["tests"]!["passed"]!);

        // What was published to the folder is what GitHub has, byte for byte.
        var names = Hosted.Releases[0].Assets.Select(a => a.Name).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["SHA256SUMS", "Tiny-1.2.3.zip", "Tiny.1.2.3.nupkg", "notes.md", "release.json", "tiny-1.2.3.cdx.json", "tiny-1.2.3.intoto.jsonl"], names);
        Assert.Equal(names, Directory.EnumerateFiles(_shared["releases", "tiny", "1.2.3"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Hosted.Releases[0].Assets, a => Assert.Equal(a.Bytes, File.ReadAllBytes(_shared["releases", "tiny", "1.2.3", a.Name])));
        _here.Write("artifacts/key.pub", _key.ExportSubjectPublicKeyInfoPem());
        (await RunAsync(_here, "Passed", "verify", "v1.2.3", "--key", "artifacts/key.pub")).Exits(0);

        // Another clone, where one test is skipped and the key is missing.
        var before = Hosted.Snapshot();
        using var there = _here.Clone();
        var again = (await RunAsync(there, "NotExecuted", "release", "--version", "1.2.3")).Exits(0);
        Assert.Equal(1, (int)again.Json["release"]!["tests"]!["skipped"]!);
        Assert.True((bool?)again.Json["nothingToDo"], again.All);
        Assert.Equal(before, Hosted.Snapshot());
        Assert.Equal("1.2.3: 2 passed, 0 failed, 0 skipped", Assert.Single(Hosted.Statuses).Description);
    }

    [Fact]
    public async Task IsThatOfTheFirstMachineWhereASecondOnePublishesTheRest()
    {
        (await RunAsync(_here, "Passed", "release", "--version", "1.2.3")).Exits(0);
        var published = Hosted.Releases[0].Assets.ToDictionary(a => a.Name, a => a.Bytes);

        // As an outage would have left it: the folder and the feed have the release, GitHub has the tag alone.
        Hosted.Releases.Clear();
        Hosted.Statuses.Clear();
        using var there = _here.Clone();
        (await RunAsync(there, "NotExecuted", "release", "--version", "1.2.3")).Exits(0);

        Assert.Equal(published.Keys.Order(), Hosted.Releases[0].Assets.Select(a => a.Name).Order());
        Assert.All(Hosted.Releases[0].Assets, a => Assert.Equal(published[a.Name], a.Bytes));
        there.Write("artifacts/key.pub", _key.ExportSubjectPublicKeyInfoPem());
        (await RunAsync(there, "Passed", "verify", "v1.2.3", "--key", "artifacts/key.pub")).Exits(0);
    }

    [Fact]
    public async Task IsInThePlanThatAnotherMachineApproves()
    {
        (await RunAsync(_here, "Passed", "release", "--version", "1.2.3")).Exits(0);
        var published = Hosted.Releases[0].Assets.ToDictionary(a => a.Name, a => a.Bytes);
        Hosted.Releases.Clear();
        Hosted.Statuses.Clear();
        using var there = _here.Clone();

        (await RunAsync(there, "NotExecuted", "plan", "--version", "1.2.3", "--out", "artifacts/plan.json")).Exits(0);
        (await RunAsync(there, "NotExecuted", "release", "--plan", "artifacts/plan.json")).Exits(0);

        Assert.All(Hosted.Releases[0].Assets, a => Assert.Equal(published[a.Name], a.Bytes));
    }

    [Fact]
    public async Task IsReportedWhereTwoPublishersHaveThatOfTwoBuilds()
    {
        (await RunAsync(_here, "Passed", "release", "--version", "1.2.3")).Exits(0);
        Directory.Move(_shared["releases"], _shared["first"]);
        Hosted.Releases.Clear();
        Hosted.Statuses.Clear();
        using var there = _here.Clone();
        (await RunAsync(there, "NotExecuted", "release", "--version", "1.2.3")).Exits(0);
        Directory.Delete(_shared["releases"], recursive: true);
        Directory.Move(_shared["first"], _shared["releases"]);

        var again = (await RunAsync(there, "NotExecuted", "release", "--version", "1.2.3")).Exits(0);

        Assert.Contains("BATON6220", again.All, StringComparison.Ordinal);
        Assert.True((bool?)again.Json["nothingToDo"], again.All);
    }

    private Task<ToolRun> RunAsync(GitSandbox git, string secondTest, params string[] arguments)
    {
        var variables = _here.Variables.ToDictionary(v => v.Key, v => (string?)v.Value);
        variables["GITHUB_TOKEN"] = Token;
        variables["GITHUB_API_URL"] = _github.Url.ToString();
        variables["SECOND_TEST"] = secondTest;
        variables["GIT_COMMITTER_NAME"] = "Ada";
        variables["GIT_COMMITTER_EMAIL"] = "ada@example.com";
        variables["BATON_SIGNING_KEY"] = git == _here ? _key.ExportPkcs8PrivateKeyPem() : null;
        return ToolRun.StartAsync(git.Path, variables, [.. arguments, "--json"]);
    }
}
