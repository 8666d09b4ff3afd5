using System.Text.RegularExpressions;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Hosts;

/// <summary>examples/custom-targets, as a Cake user has it: restored from packages, built, run.</summary>
[Collection(nameof(CakeFeed))]
public sealed partial class TheCustomTargetsExample : IDisposable
{
    private readonly TempFolder packages = new();
    private readonly GitSandbox git = GitSandbox.Init();

    public TheCustomTargetsExample(CakeFeed feed)
    {
        var example = RepositoryRoot.Combine("examples", "custom-targets");
        foreach (var file in Directory.GetFiles(example, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(example, file)))
        {
            git.Write(file, PackageVersion().Replace(File.ReadAllText(Path.Combine(example, file)), $"${{1}}{CakeFeed.Version}"));
        }

        git.Write("nuget.config", feed.ConfigurationFor(packages.Path));
        git.Git("add", "--all");
        git.Git("commit", "--quiet", "--message", "feat: begin");
        git.Git("tag", "v1.2.0");
    }

    [Fact]
    public async Task HasATargetBetweenTestAndPackAnotherPackAndNoNotes()
    {
        var run = await CakeFeed.RunAsync(git.Path, "run", "--project", "build", "--", "--target", "Pack");

        Assert.True(run.ExitCode == 0, run.StandardOutput + run.StandardError);
        Assert.Equal(["Version", "Restore", "Build", "Test", "Scan", "Pack"], Started(run.StandardOutput));
        Assert.Equal(["checksums.txt", "Greeter.1.2.0.nupkg"], Directory.GetFiles(In("artifacts", "baton", "packages")).Select(Path.GetFileName).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Contains("1 files scanned", run.StandardOutput, StringComparison.Ordinal);

        var dry = await CakeFeed.RunAsync(git.Path, "run", "--no-build", "--project", "build", "--", "--target", "Publish", "--dry-run");
        Assert.True(dry.ExitCode == 0, dry.StandardOutput + dry.StandardError);
        Assert.False(Directory.Exists(In(".baton")));

        var unclear = await CakeFeed.RunAsync(git.Path, "run", "--no-build", "--project", "build", "--", "--target", "Publish", "--dry_run");
        Assert.Equal(2, unclear.ExitCode);
        Assert.Contains("BATON2087", unclear.StandardError + unclear.StandardOutput, StringComparison.Ordinal);

        var real = await CakeFeed.RunAsync(git.Path, "run", "--no-build", "--project", "build", "--", "--target", "Publish");
        Assert.True(real.ExitCode == 0, real.StandardOutput + real.StandardError);
        Assert.True(Directory.Exists(In(".baton", "releases")));
    }

    [Fact]
    public async Task HasAFileThatIsTheWholeBuild()
    {
        var run = await CakeFeed.RunAsync(git.Path, "run", "cake.cs", "--", "--target", "Version");

        Assert.True(run.ExitCode == 0, run.StandardOutput + run.StandardError);
        Assert.Contains("version    1.2.0", run.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HasAScriptForCakeTool()
    {
        var run = await CakeFeed.RunAsync(git.Path, "exec", Path.Combine(CakeFeed.CakeTool, "Cake.dll"), "build.cake", "--target", "Release");

        Assert.True(run.ExitCode == 0, run.StandardOutput + run.StandardError);
        Assert.Contains("1.2.0", run.StandardOutput, StringComparison.Ordinal);
        Assert.True(Directory.Exists(In(".baton", "releases")));
    }

    public void Dispose()
    {
        git.Dispose();
        packages.Dispose();
    }

    private string In(params string[] parts) => Path.Combine([git.Path, .. parts]);

    /// <summary>The tasks in the report at the end, the skipped ones left out.</summary>
    private static IEnumerable<string> Started(string output) => output.Split('\n')
        .Select(line => Reported().Match(line)).Where(match => match.Success).Select(match => match.Groups["task"].Value)
        .Except(["Setup", "Teardown"]);

    [GeneratedRegex(@"(Version=""|@|version=)1\.0\.0")]
    private static partial Regex PackageVersion();

    [GeneratedRegex(@"^\s*(?<task>[A-Z]\w+)\s+[\d:.]+\s+Succeeded")]
    private static partial Regex Reported();
}
