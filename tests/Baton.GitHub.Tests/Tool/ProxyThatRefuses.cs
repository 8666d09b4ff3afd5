using Baton.GitHub.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.GitHub.Tests.Tool;

/// <summary>A proxy that wants another password: the real tool asks GitHub, a feed and a webhook through it, and shows the password nowhere.</summary>
public sealed class ProxyThatRefuses : IAsyncLifetime
{
    private const string Chat = "T0BATON-NobodyMaySeeThisPart";
    private readonly GitSandbox _repository = GitSandbox.Init();
    private RefusingProxy _proxy = null!;

    public async ValueTask InitializeAsync()
    {
        _proxy = await RefusingProxy.StartAsync();
        _repository.Write(".gitignore", "bin/\nobj/\nartifacts/\n.baton/\n");
        _repository.Write("Tiny.csproj", """<Project><Target Name="Restore" /><Target Name="Build" /></Project>""");
        _repository.Write("nuget.config", """<configuration><packageSources><clear /><add key="ours" value="https://feed.example/v3/index.json" /></packageSources></configuration>""");
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        _repository.Dispose();
    }

    [Theory]
    [InlineData("HTTPS_PROXY", "ada:hunter2-of-the-proxy", "hunter2-of-the-proxy")]
    [InlineData("https_proxy", "ada:hunter2%40of%2Fthe%20proxy", "hunter2@of/the proxy", "hunter2%40of%2Fthe%20proxy")]
    [InlineData("ALL_PROXY", "ada:p@ss-in-the-clear", "p@ss-in-the-clear", "p%40ss-in-the-clear")]
    [InlineData("all_proxy", "a-token-in-its-place", "a-token-in-its-place")]
    public async Task ShowsItsPasswordInNoCheck(string variable, string user, params string[] forms)
    {
        Commit("""{ "name": "tiny", "versioning": { "tagPrefix": "v" }, "build": { "project": "Tiny.csproj" }, "test": { "enabled": false }, "publish": [ { "github": {} }, { "nuget": { "source": "ours" } } ] }""");

        _repository.Git("remote", "add", "origin", "https://github.com/acme/web.git");
        var run = await RunAsync(variable, user, "check", "--verbosity", "diagnostic", "--json");

        Assert.Contains("the proxy", run.All, StringComparison.Ordinal);
        Assert.Contains("BATON6104", run.Codes);
        Assert.Contains(_proxy.Hosts, h => h == "api.github.com:443");
        Assert.Contains(_proxy.Hosts, h => h == "feed.example:443");
        Assert.Null(new SecretSearch(forms).Find(run.All));
    }

    [Theory]
    [InlineData("chat.example:443", "BATON6302")]
    [InlineData("github.com:443", "BATON")]
    public async Task ShowsItsPasswordInNoRelease(string host, string code)
    {
        const string password = "hunter2-of-the-proxy";
        Commit("""{ "name": "tiny", "versioning": { "tagPrefix": "v" }, "build": { "project": "Tiny.csproj" }, "test": { "enabled": false }, "packages": [], "publish": [ { "folder": ".baton/releases" } ], "announce": [ { "url": "env:CHAT_URL", "format": "slack", "required": true } ] }""");

        if (host.StartsWith("github", StringComparison.Ordinal))
        {
            // Then git pushes the tag, through the same proxy.
            _repository.Git("remote", "add", "origin", "https://github.com/acme/web.git");
        }

        var run = (await RunAsync("HTTPS_PROXY", $"ada:{password}", "release", "--version", "1.2.3", "--verbosity", "diagnostic", "--json")).Exits(4);

        Assert.StartsWith(code, run.Codes[^1], StringComparison.Ordinal);
        Assert.Contains(host, _proxy.Hosts);
        var search = new SecretSearch(password, Chat);
        Assert.Null(search.Find(run.All));
        Assert.All(Directory.EnumerateFiles(_repository.Path, "*", SearchOption.AllDirectories), file => Assert.Null(search.Find(File.ReadAllBytes(file))));
    }

    private void Commit(string configuration)
    {
        _repository.Write("baton.json", configuration);
        _repository.Git("add", "--all");
        _repository.Commit("feat: begin");
    }

    private Task<ToolRun> RunAsync(string variable, string user, params string[] arguments)
    {
        var variables = _repository.Variables.ToDictionary(v => v.Key, v => (string?)v.Value);
        foreach (var name in new[] { "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY" })
        {
            (variables[name], variables[name.ToLowerInvariant()]) = (null, null);
        }

        variables[variable] = $"http://{user}@127.0.0.1:{_proxy.Port}";
        (variables["GITHUB_TOKEN"], variables["NUGET_API_KEY"], variables["CHAT_URL"]) = ("ghp_ThisIsAToken", "oy2TheKeyOfAFeed", $"https://chat.example/{Chat}");
        (variables["GIT_COMMITTER_NAME"], variables["GIT_COMMITTER_EMAIL"], variables["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"]) = ("Ada", "ada@example.com", "1");
        return ToolRun.StartAsync(_repository.Path, variables, arguments);
    }
}
