using Baton.Testing;
using Baton.Tool.Tests.Equipment;
using CliWrap;
using CliWrap.Buffered;
using YamlDotNet.RepresentationModel;

namespace Baton.Tool.Tests;

/// <summary>The shell lines of the action, the reusable workflows and the templates of other build systems, run as their runners do.</summary>
public sealed class StepsOfBuildSystems : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Files =>
    [
        "action.yml", "examples/gitlab-ci/.gitlab-ci.yml", "examples/azure-pipelines/azure-pipelines.yml",
        .. Directory.EnumerateFiles(RepositoryRoot.Combine(".github", "workflows")).Select(f => $".github/workflows/{Path.GetFileName(f)}"),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void AreYaml(string file) => Assert.NotEmpty(Map(file).Children);

    [Fact]
    public async Task OfTheActionTellThePlanAndItsVersion()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        Assert.Equal(0, await ActionAsync(repository.Path, "Install", []));
        var exit = await ActionAsync(repository.Path, "Run", new() { ["COMMAND"] = "plan", ["BUMP"] = "minor", ["ARGUMENTS"] = "--title\nA title; with $(touch broken)\n" });

        Assert.Equal(0, exit);
        Assert.Equal(["release-file=./artifacts/baton/release.json", "version=0.1.0", "exit-code=0"], File.ReadAllLines(_folder["output"]));
        Assert.Contains("0.1.0", File.ReadAllText(_folder["summary"]), StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(_folder["summary"]).Count(l => l == "````"));
        Assert.False(File.Exists(repository["broken"]));
    }

    [Fact]
    public async Task OfTheActionDoNotTakeAnotherVersionWhereTheRestoreFails()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        Assert.Equal(3, await ActionAsync(repository.Path, "Install", new() { ["RESTORE"] = "3" }));
        Assert.False(File.Exists(_folder["path"]));
    }

    [Fact]
    public async Task OfTheReusableDeploymentHandOverTheVariablesOfTheSecret()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        var deploy = Steps(Map(".github/workflows/baton-deploy.yml")["jobs"]["deploy"]).Single(s => Text(s, "name") == "Deploy");

        Assert.Equal(2, await BashAsync(repository.Path, Text(deploy, "run")!.Replace("dotnet baton", "echo \"[$LEDGER|$OTHER]\" >> \"$GITHUB_STEP_SUMMARY\"; dotnet baton", StringComparison.Ordinal),
            new() { ["DIRECTORY"] = ".", ["ENVIRONMENT"] = "nowhere", ["VARIABLES"] = "LEDGER=a b=$(touch broken)\nOTHER=x\n" }));
        Assert.Contains("[a b=$(touch broken)|x]", File.ReadAllText(_folder["summary"]), StringComparison.Ordinal);
        Assert.False(File.Exists(repository["broken"]));
    }

    [Fact]
    public async Task OfTheActionEndAsTheCommandDoes()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files("""{ "nam": "tiny" }"""));

        Assert.Equal(2, await ActionAsync(repository.Path, "Run", new() { ["COMMAND"] = "check" }));
        Assert.Equal("exit-code=2", Assert.Single(File.ReadAllLines(_folder["output"])));
        Assert.Contains("BATON2001", File.ReadAllText(_folder["summary"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "nam": "tiny" }""", 2)]
    [InlineData(TinyUnit.BatonJson, 0)]
    public async Task OfTheReusablePlanEndAsTheCommandDoes(string configuration, int expected)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(configuration));
        var plan = Steps(Map(".github/workflows/baton-plan.yml")["jobs"]["plan"]).Single(s => Text(s, "name") == "Plan");

        _folder.Write("summary", "of a step before\n");
        Assert.Equal(expected, await BashAsync(repository.Path, Text(plan, "run")!, new() { ["DIRECTORY"] = "." }));
        Assert.StartsWith("of a step before\n### baton plan", File.ReadAllText(_folder["summary"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfGitLabAndAzureReleaseTheVersionThatIsAskedFor()
    {
        var gitLab = ((YamlSequenceNode)Map("examples/gitlab-ci/.gitlab-ci.yml")["release"]["script"]).Select(s => s.ToString());
        var azure = Steps(Map("examples/azure-pipelines/azure-pipelines.yml")).Where(s => Text(s, "displayName") is "Install" or "Release").Select(s => Text(s, "script")!);
        foreach (var lines in new[] { gitLab, azure })
        {
            using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

            Assert.Equal(0, await BashAsync(repository.Path, string.Join('\n', lines), new() { ["BUMP"] = "major" }));
            Assert.True(Directory.Exists(repository[".baton", "releases", "tiny", "1.0.0"]));
        }
    }

    public void Dispose() => _folder.Dispose();

    private Task<int> ActionAsync(string folder, string step, Dictionary<string, string> inputs)
    {
        var found = Steps(Map("action.yml")["runs"]).Single(s => Text(s, "name") == step);
        var variables = ((YamlMappingNode)found["env"]).Children.ToDictionary(v => v.Key.ToString(), v => v.Value.ToString() is var value && value.Contains("${{", StringComparison.Ordinal) ? "" : value);
        variables["DIRECTORY"] = ".";
        return BashAsync(folder, Text(found, "run")!, variables.Concat(inputs).GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.Last().Value));
    }

    /// <summary>As GitHub's runner starts a step with <c>shell: bash</c>.</summary>
    private async Task<int> BashAsync(string folder, string lines, Dictionary<string, string> variables)
    {
        var script = _folder.Write("step.sh", lines);
        var tool = Path.Combine(AppContext.BaseDirectory, "Baton.Tool.dll");
        Program("dotnet", $"case \"$1 $2\" in 'tool list') echo 'baton.tool      1.0.0      baton      dotnet-tools.json' ;; tool*) exit ${{RESTORE:-0}} ;; esac; case \"$1\" in tool) exit 0 ;; baton) shift; exec {Real} exec '{tool}' \"$@\" ;; *) exec {Real} \"$@\" ;; esac");
        Program("baton", $"exec {Real} exec '{tool}' \"$@\"");
        var result = await Cli.Wrap("bash").WithArguments(["--noprofile", "--norc", "-eo", "pipefail", script]).WithWorkingDirectory(folder)
            .WithEnvironmentVariables(GitIdentity.Variables.Concat(variables.ToDictionary(v => v.Key, v => (string?)v.Value)).Concat(new Dictionary<string, string?>
            {
                ["PATH"] = $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}",
                ["RUNNER_TEMP"] = _folder.Path,
                ["GITHUB_OUTPUT"] = _folder["output"],
                ["GITHUB_STEP_SUMMARY"] = _folder["summary"],
                ["GITHUB_PATH"] = _folder["path"],
            }).GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.Last().Value))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return result.ExitCode;
    }

    private static string Real { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "dotnet");

    private void Program(string name, string body)
    {
        var file = _folder.Write($"bin/{name}", $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static YamlMappingNode Map(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(RepositoryRoot.Combine(file))));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Steps(YamlNode job) => ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>();

    private static string? Text(YamlMappingNode step, string key) => step.Children.TryGetValue(key, out var value) ? value.ToString() : null;
}
