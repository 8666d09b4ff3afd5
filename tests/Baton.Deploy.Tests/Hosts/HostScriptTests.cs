using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Tests.Hosts.Equipment;
using Baton.Testing;

namespace Baton.Deploy.Tests.Hosts;

/// <summary>Text on its way into the shell of a host.</summary>
public sealed class HostScriptTests
{
    private static readonly HostSettings Host = new("web1", "127.0.0.2", null, null, null);

    public static TheoryData<string> Nasty =>
    [
        "", " ", "a b", "'", "''", "\"", "$HOME", "`id`", "$(id)", "\\", "\\n", "a\\'b", "a\nb", "\n", "\n\n.\n", "!", "*", "~", "-n", "#x", ";rm -rf /", "a&b|c>d<e", "\t", "\r\n", "é 漢 🎽", "%s%n", "{a,b}",
    ];

    [Theory]
    [MemberData(nameof(Nasty))]
    public async Task ArrivesAsItIs(string text)
    {
        Assert.SkipWhen(BarePath.Missing is not null, BarePath.Missing ?? "");
        using var folder = new TempFolder();
        var script = new HostScript("""printf '%s|%s|%s|' "$value" "$1" "$2"; (exports; sh -c 'printf %s "$GIVEN"')""")
        {
            Values = new Dictionary<string, string> { ["root"] = "/x", ["value"] = text },
            Exports = new Dictionary<string, string> { ["GIVEN"] = text },
            Arguments = [text, "last"],
        };

        var answer = await new LocalShell(folder.Path, BarePath.Make(folder["bin"])).RunAsync(Host, script, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(($"{text}|{text}|last|{text}", "", 0), (answer.Out, answer.Error, answer.Exit));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.6)]
    [InlineData(0.99)]
    public async Task NeverStartsWhenALineIsMissing(double sent)
    {
        Assert.SkipWhen(BarePath.Missing is not null, BarePath.Missing ?? "");
        using var folder = new TempFolder();
        var script = new HostScript("echo first\necho second") { Values = new Dictionary<string, string> { ["root"] = "/x" } };

        var answer = await new LocalShell(folder.Path, BarePath.Make(folder["bin"])) { Sent = sent }.RunAsync(Host, script, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal("", answer.Out);
        Assert.NotEqual(0, answer.Exit);
    }

    [Fact]
    public async Task KeepsItsOwnVariablesFromThoseOfTheProgram()
    {
        Assert.SkipWhen(BarePath.Missing is not null, BarePath.Missing ?? "");
        using var folder = new TempFolder();
        var script = new HostScript("""(exports; sh -c 'printf "%s|" "$version"'); printf %s "$version" """)
        {
            Values = new Dictionary<string, string> { ["root"] = "/x", ["version"] = "1.0.0" },
            Exports = new Dictionary<string, string> { ["version"] = "2", ["IFS"] = "x" },
        };

        var answer = await new LocalShell(folder.Path, BarePath.Make(folder["bin"])).RunAsync(Host, script, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal("2|1.0.0", answer.Out);
    }

    [Fact]
    public async Task TakesVariablesWhoseNamesAShellCannotHave()
    {
        Assert.SkipWhen(BarePath.Missing is not null, BarePath.Missing ?? "");
        using var folder = new TempFolder();
        File.CreateSymbolicLink(Path.Combine(BarePath.Make(folder["bin"]), "env"), BarePath.Find("env")!);
        var script = new HostScript("\"$@\"") { Values = new Dictionary<string, string> { ["root"] = "/x" }, Exports = new Dictionary<string, string> { ["Logging.Level"] = "it's" }, Arguments = ["env"] };

        var answer = await new LocalShell(folder.Path, folder["bin"]).RunAsync(Host, script, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Contains("Logging.Level=it's", answer.Lines);
    }

    [Fact]
    public void IsNoPartOfTheCommandLineOfSsh()
    {
        var arguments = new OpenSsh(new SshSettings { Key = "id", KnownHosts = "known hosts" }, "/unit", new Dictionary<string, string>()).Arguments(Host with { Port = 2202, User = "ada" }).ToList();

        Assert.Equal(["-p", "2202", "-l", "ada", "--", "127.0.0.2", HostScript.Command], arguments[^7..]);
        Assert.Contains("StrictHostKeyChecking=yes", arguments);
        Assert.Contains("UserKnownHostsFile=\"/unit/known hosts\"", arguments);
        Assert.DoesNotContain('\\', HostScript.Command);
        Assert.DoesNotContain('\n', HostScript.Command);
    }
}
