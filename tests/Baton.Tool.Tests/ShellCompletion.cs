using Baton.Testing;
using Baton.Tool.Tests.Equipment;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Tool.Tests;

/// <summary><c>baton completion SHELL</c>.</summary>
public sealed class ShellCompletion : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("baton rel", "release")]
    [InlineData("baton -C . release --lo", "--local --lock-wait")]
    [InlineData("baton help --js", "--json")]
    [InlineData("baton nothing", "")]
    public async Task CompletesInBash(string line, string expected)
    {
        var words = line.Split(' ');
        var script = Worlds.Run(_folder.Path, "completion", "bash").Out
            + $"COMP_WORDS=({line}); COMP_CWORD={words.Length - 1}; _baton; echo \"${{COMPREPLY[*]}}\"\n";

        var result = await Cli.Wrap("bash").WithArguments(["--noprofile", "--norc", "-c", script]).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, result.StandardOutput.Trim());
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void KnowsEveryCommandAndItsOptions(string shell)
    {
        var (exit, text, _) = Worlds.Run(_folder.Path, "completion", shell);

        Assert.Equal(0, exit);
        Assert.All(new[] { "init", "release", "completion", "lock-wait", "json" }, w => Assert.Contains(w, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("completion")]
    [InlineData("completion", "tcsh")]
    public void RefusesAnotherShell(params string[] arguments) => Assert.Equal(2, Worlds.Run(_folder.Path, arguments).Exit);

    public void Dispose() => _folder.Dispose();
}
