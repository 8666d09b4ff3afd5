using Baton.Testing;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Words that baton does not know. Each gets a code and exit 2, and nothing else happens.</summary>
public sealed class BadCommandLine : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("relase --env local", "BATON2050", "Did you mean 'release'?")]
    [InlineData("release --evn local", "BATON2051", "Did you mean '--env'?")]
    [InlineData("release --dryrun", "BATON2051", "Did you mean '--dry-run'?")]
    [InlineData("release --env", "BATON2052", "--env")]
    [InlineData("release --env a --env b", "BATON2052", "--env")]
    [InlineData("release --directory . --directory .", "BATON2052", "baton --help")]
    [InlineData("check now", "BATON2052", "'now'")]
    [InlineData("release --bump mayor", "BATON2062", "--bump major")]
    [InlineData("release --version 1.2", "BATON1050", "1.5.0")]
    [InlineData("release --env lokal", "BATON2005", "names none")]
    [InlineData("rollback", "BATON2060", "--env NAME")]
    [InlineData("deploy", "BATON2060", "--env NAME")]
    public async Task GetsACodeAndTheNearestKnownWord(string arguments, string code, string hint)
    {
        var result = (await BatonProcess.RunAsync(folder.Path, arguments.Split(' '))).Exits(2);

        Assert.Contains(code, result.Out + result.Error, StringComparison.Ordinal);
        Assert.Contains(hint, result.Out + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.All, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task IsAnsweredInJsonWhenJsonIsWanted()
    {
        var result = (await BatonProcess.JsonAsync(folder.Path, "release", "--evn", "x")).Exits(2);

        Assert.Equal(["BATON2051"], result.Codes);
        Assert.Equal(2, (int)result.Json["exitCode"]!);
    }

    [Fact]
    public async Task OfAFolderThatIsNotThere()
    {
        var result = (await BatonProcess.RunAsync(folder["nowhere"], "version")).Exits(2);

        Assert.Contains("BATON2053", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("")]
    public async Task NothingOrHelpPrintsEveryCommand(string arguments)
    {
        var result = (await BatonProcess.RunAsync(folder.Path, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Exits(0);

        Assert.All(["version", "plan", "release", "rollback", "status", "exit codes"], word => Assert.Contains(word, result.Out, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();
}
