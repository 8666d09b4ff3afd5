using Baton.Testing.Git;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>
/// A script that asks for the version waits for every assembly that the command loads. The host of the targets, NuGet and GitHub are for other commands, and for what there
/// is to say beside a version.
/// </summary>
public sealed class WhatAVersionLoads : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();

    public WhatAVersionLoads()
    {
        _git.Write("baton.json", """{ "name": "tiny", "build": { "project": "Tiny.csproj" } }""");
        _git.Write("Tiny.csproj", "<Project />");
        _git.Git("add", "--all");
        _git.Commit("feat: begin");
        _git.Tag("1.2.3");
        _git.Commit("fix: next");
    }

    [Fact]
    public async Task IsNeitherCakeNorNuGetNorGitHub()
    {
        var (version, loaded) = await LoadsAsync("version");

        Assert.Equal("1.2.4-alpha.0.1", version);
        Assert.Contains("Baton.Core", loaded);
        Assert.Equal([], loaded.Where(IsForOthers));
    }

    [Fact]
    public async Task IsNoReaderOfHistory_ForARememberedVersion()
    {
        var (first, reader) = await LoadsAsync("version");
        LoseObjects();
        var (again, loaded) = await LoadsAsync("version");

        Assert.Equal(("1.2.4-alpha.0.1", "1.2.4-alpha.0.1"), (first, again));
        Assert.Contains("LibGit2Sharp", reader);
        Assert.Equal([], loaded.Where(l => IsForOthers(l) || l is "LibGit2Sharp" or "NuGet.Versioning"));
    }

    [Fact]
    public async Task IsAReaderOfHistory_AfterACommit()
    {
        await LoadsAsync("version");
        _git.Commit("fix: more");

        Assert.Equal("1.2.4-alpha.0.2", (await LoadsAsync("version")).Out);
    }

    [Theory]
    [InlineData("baton.json", """{ "versioning": { "autoIncrement": "minor" } }""", "1.3.0-alpha.0.1")]
    [InlineData("baton.json", """{ "versioning": { "markDirty": true } }""", "1.2.4-alpha.0.1+dirty")]
    [InlineData("baton.json", """{ "versioning": { "preRelease": "rest" } }""", "BATON")]
    [InlineData("Tiny.csproj", "<Project><PropertyGroup><BatonAutoIncrement>major</BatonAutoIncrement></PropertyGroup></Project>", "BATON")]
    public async Task IsWhatChanged(string file, string content, string said)
    {
        await LoadsAsync("version");
        _git.Write(file, content);

        var changed = await BatonProcess.RunAsync(_git.Path, "version");

        Assert.Contains(said, changed.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsWhatTheEnvironmentChanged()
    {
        await LoadsAsync("version");

        var changed = await BatonProcess.WithAsync(new Dictionary<string, string?> { ["BATON_AUTO_INCREMENT"] = "major" }, _git.Path, "version");
        var refused = await BatonProcess.WithAsync(new Dictionary<string, string?> { ["BATON_VERSION_OVERRIDE"] = "7.0.0" }, _git.Path, "version");

        Assert.Equal("2.0.0-alpha.0.1", changed.Exits(0).Out.Trim());
        Assert.Contains("BATON", refused.Exits(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsEverything_ForAWarning()
    {
        _git.Git("tag", "v2.0.0");
        var first = (await BatonProcess.RunAsync(_git.Path, "version")).Exits(0);
        var again = (await BatonProcess.RunAsync(_git.Path, "version")).Exits(0);

        Assert.Contains("warning BATON", first.Error, StringComparison.Ordinal);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task IsTheHost_ForAnotherCommand()
    {
        var (_, loaded) = await LoadsAsync("config");

        Assert.DoesNotContain(loaded, l => l is "Baton.Telemetry" || l.StartsWith("OpenTelemetry", StringComparison.Ordinal));
        Assert.Equal(["Cake.Core", "NuGet.Configuration", "Spectre.Console"], loaded.Where(l => l is "Cake.Core" or "NuGet.Configuration" or "Spectre.Console").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--explain")]
    [InlineData("--json")]
    [InlineData("--ci", "azure")]
    public async Task IsNuGetsConfiguration_WhenMoreThanAVersionIsPrinted(params string[] how)
    {
        var (_, loaded) = await LoadsAsync(["version", .. how]);

        Assert.Contains("NuGet.Configuration", loaded);
        Assert.DoesNotContain("Cake.Core", loaded);
    }

    [Theory]
    [InlineData("A-Secret-That-NuGet-Keeps", "version", "--explain")]
    [InlineData("A-Secret-That-NuGet-Keeps", "version", "--explain", "--json")]
    [InlineData("oy2fgz7hq", "version", "--version", "2.0.0-oy2fgz7hq")]
    [InlineData("A-Secret-That-NuGet-Keeps", "version", "--version", "A-Secret-That-NuGet-Keeps")]
    public async Task HidesWhatNuGetKeeps(string secret, params string[] arguments)
    {
        _git.Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="here" value="https://example.test/index.json" /></packageSources>
              <packageSourceCredentials><here><add key="Username" value="ada" /><add key="ClearTextPassword" value="{secret}" /></here></packageSourceCredentials>
            </configuration>
            """);
        _git.Commit("fix: say A-Secret-That-NuGet-Keeps");

        var result = await BatonProcess.RunAsync(_git.Path, arguments);

        Assert.Contains("***", result.All, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, result.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaysTheVersion_WhereNuGetKeepsAKeyOfAnotherMachine()
    {
        _git.Write("nuget.config", """<configuration><apikeys><add key="https://example.test/" value="AQAAANCMnd8BFdERjHoAwE" /></apikeys></configuration>""");

        var result = (await BatonProcess.RunAsync(_git.Path, "version", "--explain")).Exits(0);

        Assert.StartsWith("1.2.4-alpha.0.1", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HidesWhatTheEnvironmentKeeps()
    {
        var result = (await BatonProcess.WithAsync(new Dictionary<string, string?> { ["GITHUB_TOKEN"] = "alpha.0" }, _git.Path, "version")).Exits(0);

        Assert.Equal("1.2.4-***.1", result.Out.Trim());
    }

    public void Dispose() => _git.Dispose();

    /// <summary>The rules of versions are in Baton.Core, which takes SemVer itself from NuGet.Versioning; that one reads and asks nothing.</summary>
    private static bool IsForOthers(string assembly) =>
        assembly is not "NuGet.Versioning" && (string[])["Cake", "NuGet", "Octokit", "AWSSDK", "Spectre", "Microsoft.Extensions", "System.CommandLine", "System.Net.Http", "System.Private.Xml", "OpenTelemetry", "Baton.Telemetry"] is var others
        && others.Any(o => assembly.StartsWith(o, StringComparison.Ordinal));

    private void LoseObjects()
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(_git.Path, ".git", "objects")))
        {
            Array.ForEach(Directory.GetFiles(folder), f => File.SetAttributes(f, FileAttributes.Normal));
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<(string Out, IReadOnlyList<string> Loaded)> LoadsAsync(params string[] arguments)
    {
        var result = (await BatonProcess.KilledAsync("loads", _git.Path, arguments)).Exits(0);
        return (result.Out.Trim(), result.Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
