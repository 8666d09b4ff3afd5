using Baton.GitHub.Tests.Equipment;
using Baton.Testing.Feeds;
using Baton.Testing.Git;
using Baton.Testing.Webhooks;

namespace Baton.GitHub.Tests.Tool;

/// <summary>
/// A release with the real tool, in which every program writes down the environment that it got: each target of the build, the hooks, and a hook of git.
/// MSBuild makes properties of environment variables, so that whatever evaluates the project with a secret fails.
/// </summary>
public sealed class ProgramsOfARelease : IAsyncLifetime
{
    private static readonly string[] Publishing =
    [
        "GITHUB_TOKEN", "GH_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN", "NUGET_API_KEY", "OUR_KEY", "CHAT_URL", "CHAT_KEY",
        "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_RUNTIME_TOKEN", "BATON_SIGNING_KEY",
    ];

    private static readonly string[] OfFeeds = ["NuGetPackageSourceCredentials_ours", "VSS_NUGET_EXTERNAL_FEED_ENDPOINTS", "FEED_PASS"];

    private readonly GitSandbox _repository = GitSandbox.Init();
    private WebhookServer _chat = null!;

    public async ValueTask InitializeAsync()
    {
        _chat = await WebhookServer.StartAsync();
        _repository.Write("baton.json", """
            {
              "name": "tiny",
              "versioning": { "tagPrefix": "v" },
              "build": { "project": "Tiny.csproj" },
              "test": { "project": "Tiny.csproj" },
              "packages": [ { "nuget": "Tiny.csproj", "use": false }, { "zip": "Tiny.csproj" }, { "zip": "Tiny.csproj", "name": "tiny-linux", "runtime": "linux-x64" } ],
              "publish": [ { "folder": ".baton/releases" }, { "nuget": { "source": "local", "key": "OUR_KEY" } } ],
              "announce": [ { "url": "env:CHAT_URL", "secret": "env:CHAT_KEY", "required": true } ],
              "hooks": {
                "before": { "build": ["sh", "look", "hook-build"], "publish": ["sh", "look", "hook-publish"] },
                "after": { "test": ["sh", "look", "hook-test"] },
                "environment": ["ORDINARY"],
                "secrets": { "publish": ["GITHUB_TOKEN"] }
              }
            }
            """);
        _repository.Write(".gitignore", "bin/\nobj/\nartifacts/\n.baton/\nfeed/\nseen/\n");
        _repository.Write("look", "env >> \"seen/$1.txt\"\n");
        Directory.CreateDirectory(Path.Combine(_repository.Path, "seen"));
        Directory.CreateDirectory(Path.Combine(_repository.Path, "feed"));
        _repository.Write("nuget.config", """
            <configuration>
              <packageSources><clear /><add key="local" value="feed" /></packageSources>
              <packageSourceCredentials><local><add key="Username" value="%ORDINARY%" /><add key="ClearTextPassword" value="%FEED_PASS%" /></local></packageSourceCredentials>
            </configuration>
            """);
        _repository.Write("Tiny.csproj", $"""
            <Project DefaultTargets="Build">
              {string.Concat(Publishing.Select(name => $"<Import Project=\"sees-{name}\" Condition=\"'$({name})' != ''\" />"))}
              <Target Name="Restore"><Exec Command="sh look restore" /></Target>
              <Target Name="Build"><Exec Command="sh look build" /></Target>
              <Target Name="VSTest">
                <Exec Command="sh look test" />
                <Copy SourceFiles="results.xml" DestinationFiles="$(VSTestResultsDirectory)/results.trx" />
              </Target>
              <Target Name="Pack"><Exec Command="sh look pack" /><Copy SourceFiles="Acme.Tiny.1.2.3.nupkg" DestinationFolder="$(PackageOutputPath)" /></Target>
              <Target Name="Publish"><Exec Command="sh look publish" /><WriteLinesToFile File="$(PublishDir)tiny.txt" Lines="tiny" Overwrite="true" /></Target>
            </Project>
            """);
        _repository.Write("results.xml", """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results><UnitTestResult testName="A.Passes" outcome="Passed" /></Results>
            <ResultSummary outcome="Completed"><Counters total="1" executed="1" passed="1" failed="0" /></ResultSummary></TestRun>
            """);
        FeedPackage.Write(Path.Combine(_repository.Path, "Acme.Tiny.1.2.3.nupkg"), "Acme.Tiny", "1.2.3");
        _repository.Git("add", "--all");
        _repository.Commit("feat: begin");
        var hook = _repository.Write(".git/hooks/reference-transaction", $"#!/bin/sh\nenv >> '{_repository.Path}/seen/git.txt'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _repository.Dispose();
        await _chat.DisposeAsync();
    }

    [Fact]
    public async Task GetTheSecretsThatTheyNeedAndNoOther()
    {
        (await RunAsync()).Exits(0);

        Assert.Single(_chat.Messages);
        foreach (var program in new[] { "build", "test", "pack", "publish", "hook-build", "hook-test", "git" })
        {
            Assert.True(Sees(program, "ORDINARY"), $"{program} does not get what is no secret.");
            Assert.Empty(Publishing.Concat(OfFeeds).Where(name => Sees(program, name)).Select(name => $"{program} sees {name}"));
        }

        // It is restored once more before it is published for a runtime.
        Assert.Equal(2, Seen("restore").Count(l => l == "ORDINARY=yes"));
        Assert.All(OfFeeds, name => Assert.Equal(2, Seen("restore").Count(l => l.StartsWith($"{name}=", StringComparison.Ordinal))));
        Assert.DoesNotContain(Publishing, name => Sees("restore", name));

        Assert.Equal(["GITHUB_TOKEN"], Publishing.Concat(OfFeeds).Where(name => Sees("hook-publish", name)));
    }

    private string[] Seen(string program) => File.ReadAllLines(Path.Combine(_repository.Path, "seen", $"{program}.txt"));

    private bool Sees(string program, string variable) => Seen(program).Any(l => l.StartsWith($"{variable}=", StringComparison.OrdinalIgnoreCase));

    private Task<ToolRun> RunAsync()
    {
        var variables = _repository.Variables.ToDictionary(v => v.Key, v => (string?)v.Value);
        foreach (var name in Publishing.Concat(OfFeeds))
        {
            variables[name] = $"the-secret-in-{name}";
        }

        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        (variables["BATON_SIGNING_KEY"], variables["CHAT_URL"], variables["ORDINARY"]) = (key.ExportPkcs8PrivateKeyPem(), _chat.Address, "yes");
        variables["NuGetPackageSourceCredentials_ours"] = "Username=ada;Password=the-secret-of-a-feed";
        (variables["GIT_COMMITTER_NAME"], variables["GIT_COMMITTER_EMAIL"]) = ("Ada", "ada@example.com");
        return ToolRun.StartAsync(_repository.Path, variables, "release", "--version", "1.2.3");
    }
}
