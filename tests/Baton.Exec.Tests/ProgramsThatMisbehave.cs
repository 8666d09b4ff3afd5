namespace Baton.Exec.Tests;

/// <summary>Programs that break the protocol, fail or do not end.</summary>
public sealed class ProgramsThatMisbehave
{
    [Theory]
    [InlineData("", "it ended without a result")]
    [InlineData("echo hello", "line 1 of its output is not a JSON object")]
    [InlineData("""echo '{"say":"x"}'; echo '{"result":'""", "line 2 of its output is not a JSON object")]
    [InlineData("""echo '[1]'""", "line 1 of its output is not a JSON object")]
    [InlineData("""echo '{"result":{},"say":"x"}'""", "line 1 of its output is not a JSON object with the one key")]
    [InlineData("""echo '{"result":1}'""", "line 1 of its output is not of the protocol")]
    [InlineData("""echo '{"results":{}}'""", "line 1 of its output is not of the protocol")]
    [InlineData("""echo '{"say":1}'""", "line 1 of its output is not of the protocol")]
    [InlineData("""echo '{"error":"x"}'""", "line 1 of its output is not of the protocol")]
    [InlineData("""echo '{"error":{"message":""}}'""", "line 1 of its output is not of the protocol")]
    [InlineData("""echo '{"result":{}}'; echo '{"result":{}}'""", "line 2 of its output comes after the result")]
    [InlineData("""echo '{"result":{}}'; echo bye""", "line 2 of its output is not a JSON object")]
    [InlineData("""echo '{"result":{"a":1,"a":2}}'""", "line 1 of its output is not a JSON object")]
    [InlineData("""printf '\377\376'""", "its output is not UTF-8")]
    [InlineData("exec cat /dev/zero", "it wrote more than 16 MiB")]
    [InlineData("""while :; do echo '{"say":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}'; done | cat""", "it wrote more than 16 MiB")]
    public async Task AreReportedWithWhatTheyWrote(string body, string how)
    {
        using var script = new Script(body);

        var error = Assert.Single((await script.AskAsync()).Diagnostics);

        Assert.Equal("BATON7082", error.Code);
        Assert.Contains(how, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task AreReportedWithTheirExitCodeAndTheEndOfStandardError()
    {
        using var script = new Script("""echo one >&2; echo two >&2; echo '{"result":{}}'; exit 3""");

        var error = Assert.Single((await script.AskAsync()).Diagnostics);

        Assert.Equal(("BATON7081", "'./program' ended with 3 when it was asked for 'decide'. It wrote:\none\ntwo"), (error.Code, error.Message));
    }

    [Fact]
    public async Task AreReportedWithoutTheirSecrets()
    {
        using var script = new Script("""echo "key is $MY_SETTING" >&2; seq 1 100000 >&2; echo "key is $MY_SETTING" >&2; exit 1""");
        script.Variables["MY_SETTING"] = "hunter2hunter2";
        script.Command = script.Command with { Secrets = ["MY_SETTING"] };

        var error = Assert.Single((await script.AskAsync()).Diagnostics);

        Assert.EndsWith("100000\nkey is ***", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreEndedWithTheirChildrenWhenTheirTimeIsOver()
    {
        using var script = new Script("sleep 600 & echo $! > child; wait");
        script.Command = script.Command with { Timeout = TimeSpan.FromSeconds(2) };

        var error = Assert.Single((await script.AskAsync()).Diagnostics);

        Assert.Equal(("BATON7081", "'./program' did not end within 00:00:02 when it was asked for 'decide'."), (error.Code, error.Message));
        var child = int.Parse(await File.ReadAllTextAsync(Path.Combine(script.Folder, "child"), TestContext.Current.CancellationToken));
        Assert.True(SpinWait.SpinUntil(() => !IsRunning(child), TimeSpan.FromSeconds(20)));
    }

    [Theory]
    [InlineData("./missing")]
    [InlineData("baton-no-such-program")]
    public async Task AreReportedWhereTheyCannotBeStarted(string program)
    {
        using var script = new Script("");
        script.Command = script.Command with { Command = [program] };

        var error = Assert.Single((await script.AskAsync()).Diagnostics);

        Assert.Equal("BATON7080", error.Code);
        Assert.Contains(program, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MayEndWithoutReadingTheRequest()
    {
        using var script = new Script("""exec 0<&-; echo '{"result":{}}'""");
        script.Command = script.Command with { Settings = script.Command.Settings.Add("long", new string('x', 200_000)) };

        // A variable of the system cannot be that long: what does not fit is for standard input alone.
        Assert.True((await script.AskAsync()).IsSuccess);
    }

    /// <summary>A process that ended and was not waited for is a zombie.</summary>
    private static bool IsRunning(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Split(") ")[1][0] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }
}
