using Baton.GitHub.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.GitHub.Tests.Tool;

/// <summary>A token where nobody should have put it.</summary>
public sealed class MisplacedSecret : IDisposable
{
    private const string Token = "ghp_ThisIsTheTokenThatNobodyMaySee";

    private readonly GitSandbox _git = GitSandbox.Init();

    public MisplacedSecret()
    {
        _git.Write("baton.json", """{ "name": "tiny", "build": { "project": "Tiny.csproj" }, "test": { "project": "Tiny.csproj" }, "packages": [] }""");
        _git.Write("Tiny.csproj", """<Project DefaultTargets="Build"><Target Name="Restore" /><Target Name="Build" /><Target Name="VSTest" /></Project>""");
        _git.Write(".gitignore", "artifacts/\n");
        _git.Git("add", "--all");
    }

    [Theory]
    [InlineData("release", $"--token={Token}")]
    [InlineData("release", Token)]
    [InlineData("release", Token, "--json")]
    public async Task OnTheCommandLineIsNotRepeated(params string[] arguments)
    {
        var run = (await RunAsync(arguments)).Exits(2);

        Assert.Contains("***", run.All, StringComparison.Ordinal);
        Assert.Null(new SecretSearch(Token).Find(run.All));
    }

    [Fact]
    public async Task InACommitMessageStopsTheReleaseBeforeItIsWritten()
    {
        _git.Commit($"feat: log in with {Token}");

        var run = (await RunAsync("pack", "--json")).Exits(1);

        Assert.Equal("BATON8014", run.Codes[^1]);
        Assert.Contains("the value of GITHUB_TOKEN", run.All, StringComparison.Ordinal);
        Assert.Null(new SecretSearch(Token).Find(run.All));
        Assert.False(File.Exists(Path.Combine(_git.Path, "artifacts", "baton", "release.json")));
    }

    public void Dispose() => _git.Dispose();

    private Task<ToolRun> RunAsync(params string[] arguments) =>
        ToolRun.StartAsync(_git.Path, _git.Variables.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)).Append(new("GITHUB_TOKEN", Token)).ToDictionary(), arguments);
}
