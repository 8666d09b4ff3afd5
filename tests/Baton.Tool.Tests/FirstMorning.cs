using System.Text.Json.Nodes;
using Baton.Testing;
using Baton.Testing.Git;
using Baton.Tool.Tests.Equipment;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Tool.Tests;

/// <summary><c>baton init</c> in a real folder. What is released right after it is in <see cref="TheGettingStartedPage"/>.</summary>
public sealed class FirstMorning : IDisposable
{
    private const string Library = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private readonly TempFolder _outside = new();
    private readonly string _folder;

    public FirstMorning()
    {
        // No package source but an empty folder: nothing asks a network.
        Directory.CreateDirectory(_outside["feed"]);
        _outside.Write("nuget.config", """<configuration><packageSources><clear /><add key="here" value="feed" /></packageSources></configuration>""");
        _folder = Directory.CreateDirectory(_outside["my library"]).FullName;
    }

    [Fact]
    public void WithoutYesOnlyShowsADiffThatGitTakes()
    {
        Begin();

        var (exit, text, _) = Worlds.Run(_folder, "init");

        Assert.Equal(0, exit);
        Assert.Contains("Nothing is changed yet.", text, StringComparison.Ordinal);
        Assert.Contains("baton init --yes", text, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "baton.json")));
        _outside.Write("a.diff", text);
        Git("apply", "--check", "../a.diff");
    }

    [Theory]
    [InlineData("y", true)]
    [InlineData("YES", true)]
    [InlineData("n", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void OnATerminalAsks(string? said, bool written)
    {
        Begin();

        Assert.Equal(0, Worlds.Run(_folder, () => said, "init").Exit);

        Assert.Equal(written, File.Exists(Path.Combine(_folder, "baton.json")));
    }

    [Fact]
    public void WithYesWritesAndSaysWhatComesNext()
    {
        Begin();

        var (exit, text, _) = Worlds.Run(_folder, "init", "--yes");

        Assert.Equal(0, exit);
        Assert.Contains("git add --all && git commit", text, StringComparison.Ordinal);
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "build: baton");
        Assert.Contains("Nothing to do.", Worlds.Run(_folder, "init", "--yes").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void ComparesTheVersionsOfTheLastCommits()
    {
        Begin(("Directory.Build.props", """<Project><PropertyGroup><MinVerTagPrefix>v</MinVerTagPrefix></PropertyGroup><ItemGroup><PackageReference Include="MinVer" Version="8.0.0" /></ItemGroup></Project>"""));
        Git("tag", "v1.0.0");
        for (var i = 0; i < 25; i++)
        {
            Git("commit", "--quiet", "--allow-empty", "--message", $"fix: {i}");
        }

        var json = JsonNode.Parse(Worlds.Run(_folder, "init", "--source", "../feed", "--json").Out)!;

        var versions = json["versions"]![0]!;
        Assert.Equal((20, 0), ((int)versions["compared"]!, versions["different"]!.AsArray().Count));
        Assert.Equal("MinVer", (string)json["versioner"]!);
        Assert.Equal([(".gitignore", "add"), ("Directory.Build.props", "edit"), ("baton.json", "add"), ("nuget.config", "add")],
            json["edits"]!.AsArray().Select(e => ((string)e!["path"]!, (string)e["change"]!)));
        Assert.False((bool)json["applied"]!);
    }

    [Fact]
    public void BelowTheRootOfARepositoryIsRefused()
    {
        Begin(("sub/A.csproj", Library));

        var (exit, text, _) = Worlds.Run(Path.Combine(_folder, "sub"), "init", "--json");

        Assert.Equal(2, exit);
        Assert.Equal("BATON2162", (string)JsonNode.Parse(text)!["diagnostics"]![0]!["code"]!);
    }

    [Fact]
    public async Task OfARepositoryOnGitHubReleasesLocallyWithoutAToken()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.With("\"publish\": [ ", "\"publish\": [ { \"github\": {} }, ")));
        await repository.GitAsync("remote", "add", "origin", "https://github.com/acme/tiny.git");

        var released = (await BatonProcess.RunAsync(repository.Path, "release", "--local", "--bump", "minor")).Exits(0);

        Assert.DoesNotContain("github", released.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("push", released.Out, StringComparison.OrdinalIgnoreCase);
        Assert.True(Directory.Exists(Path.Combine(repository.Path, ".baton", "releases", "tiny", "0.1.0")));
    }

    public void Dispose() => _outside.Dispose();

    private void Begin(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files.Append(("Lib.csproj", Library)))
        {
            _outside.Write(Path.Combine("my library", path), text);
        }

        Git("init", "--quiet", "--initial-branch=main");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "feat: begin");
    }

    private string Git(params string[] arguments)
    {
        var result = Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(_folder).WithEnvironmentVariables(GitIdentity.Variables)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.ExitCode == 0, result.StandardError);
        return result.StandardOutput.Trim();
    }
}
