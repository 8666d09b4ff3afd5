using Baton.Testing.Git;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary><c>--markdown FILE</c>: the answer for the summary of a job, or a comment on a pull request.</summary>
public sealed class AnswersAsMarkdown : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();

    public AnswersAsMarkdown()
    {
        _git.Write(".gitignore", "*.md\n");
        _git.Write("baton.json", """{ "name": "shop", "flags": { "source": "flags.json" }, "environments": { "live": { "flags": "flags.json" } } }""");
        _git.Write("flags.json", """{ "feature_management": { "feature_flags": [ { "id": "A|B", "enabled": true, "telemetry": { "metadata": { "owner": "<b>@ada</b>", "kind": "release", "expires": "2020-01-01" } } } ] } }""");
        _git.Write("Shop.cs", """class Shop { Task A(IFeatureManager m) => m.IsEnabledAsync("A|B"); }""");
        _git.Commit("feat: begin");
    }

    [Fact]
    public async Task AreTablesInWhichNothingThatOthersWroteIsMarkup()
    {
        var result = (await BatonProcess.RunAsync(_git.Path, "flags", "--markdown", "out.md")).Exits(0);

        Assert.DoesNotContain("::warning", result.Out, StringComparison.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(_git.Path, "out.md"));
        Assert.Equal("### baton flags: shop 0.0.0-alpha.0", lines[0]);
        Assert.Equal("**Done.**", lines[2]);
        Assert.StartsWith("- warning BATON4008 ", lines[3], StringComparison.Ordinal);
        Assert.Contains(@"| A\|B | &lt;b&gt;&#64;ada&lt;/b&gt; | release | 2020-01-01 | on | 1 | past its last day: remove it from the code |", lines);
    }

    [Fact]
    public async Task OfAFailure_SayWhyAndKeepTheExitCode()
    {
        (await BatonProcess.RunAsync(_git.Path, "check", "--offline", "--markdown", "out.md")).Exits(2);

        var text = File.ReadAllText(Path.Combine(_git.Path, "out.md"));
        Assert.Contains("**Failed (exit code 2).**\n- ", text, StringComparison.Ordinal);
        Assert.Contains("\n- error BATON8022 `baton.json` ", text, StringComparison.Ordinal);
        Assert.Contains("| file names | failed |", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReplaceTheFile()
    {
        _git.Write("out.md", "before");
        (await BatonProcess.RunAsync(_git.Path, "flags", "--markdown", "out.md")).Exits(0);

        Assert.StartsWith("### baton flags", File.ReadAllText(Path.Combine(_git.Path, "out.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IntoAFolderThatIsNotThere_FailTheCommand()
    {
        var result = (await BatonProcess.RunAsync(_git.Path, "flags", "--markdown", "none/out.md")).Exits(2);

        Assert.Contains("BATON2052", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _git.Dispose();
}
