using Baton.Testing.Git;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A folder <c>artifacts</c> as a killed run, a full disk or a person left it, and other files that fail.</summary>
public sealed class SpoiltFolder : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();

    public SpoiltFolder()
    {
        _git.Write("baton.json", """{ "name": "tiny", "build": { "project": "Tiny.csproj" }, "test": { "project": "Tiny.csproj" }, "packages": [] }""");
        _git.Write("Tiny.csproj", """<Project DefaultTargets="Build"><Target Name="Restore" /><Target Name="Build" /><Target Name="VSTest" /></Project>""");
        _git.Git("add", "--all");
        _git.Commit("feat: begin");
    }

    [Fact]
    public async Task ThatIsAFileIsACodedError()
    {
        _git.Write("artifacts", "");
        _git.Git("add", "--all");
        _git.Commit("feat: a file");

        var result = (await BatonProcess.RunAsync(_git.Path, "pack")).Exits(1);

        Assert.Contains("BATON8008", result.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoseIgnoreFileIsEmptyIsIgnoredAgain()
    {
        _git.Write("artifacts/baton/.gitignore", "");

        (await BatonProcess.RunAsync(_git.Path, "pack")).Exits(0);

        Assert.Equal("", _git.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task OfWhichAFileFailsNamesTheStepAndTheFile()
    {
        const string Failing = "/proc/self/mem";
        Assert.SkipUnless(File.Exists(Failing), "Needs a file that is there and cannot be read.");
        File.CreateSymbolicLink(Path.Combine(_git.Path, "CHANGELOG.md"), Failing);
        _git.Git("add", "--all");
        _git.Commit("docs: a changelog");

        var result = (await BatonProcess.RunAsync(_git.Path, "check", "--version", "1.0.0")).Exits(1);

        Assert.Contains("BATON8013", result.All, StringComparison.Ordinal);
        Assert.Contains("the step 'check'", result.All, StringComparison.Ordinal);
    }

    public void Dispose() => _git.Dispose();
}
