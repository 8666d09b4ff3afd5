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
    public async Task IsTheHost_ForAnotherCommand()
    {
        var (_, loaded) = await LoadsAsync("config");

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
        assembly is not "NuGet.Versioning" && (string[])["Cake", "NuGet", "Octokit", "Spectre", "Microsoft.Extensions", "System.Net.Http", "System.Private.Xml"] is var others
        && others.Any(o => assembly.StartsWith(o, StringComparison.Ordinal));

    private async Task<(string Out, IReadOnlyList<string> Loaded)> LoadsAsync(params string[] arguments)
    {
        var result = (await BatonProcess.KilledAsync("loads", _git.Path, arguments)).Exits(0);
        return (result.Out.Trim(), result.Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
