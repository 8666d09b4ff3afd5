using System.Diagnostics;
using Baton.Core.Diagnostics;
using Baton.Settings.Output;
using Baton.Settings.Tests.Reading;
using Baton.Settings.Values;
using Baton.Testing;

namespace Baton.Settings.Tests.Output;

/// <summary>Settings as a file of environment variables.</summary>
public sealed class SettingsForSystemd
{
    [Fact]
    public void AreQuotedAndInUpperCase()
    {
        var tree = Parsed.Yaml("db: {host: 'a b', ports: [1, 2]}").Value!;
        tree = tree with { Members = tree.Members.Add("key", new SettingsSecretValue(new Secret("p$w\"d"), tree, tree.Where)) };

        Assert.Equal("DB__HOST=\"a b\"\nDB__PORTS__0=\"1\"\nDB__PORTS__1=\"2\"\nKEY=\"p\\$w\\\"d\"\n", EnvironmentFile.Text(tree).Value);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData(" spaces at both ends ")]
    [InlineData("it's $HOME, `id`, $(id) and \"quoted\"")]
    [InlineData("one\ntwo\n\nfour\n")]
    [InlineData("a\\b\\\\c\\")]
    [InlineData("# no comment; no ! history\tand a tab")]
    [InlineData("ümläut 🙂")]
    public async Task AreReadByAShellAsTheyAre(string value)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /bin/sh.");
        using var folder = new TempFolder();
        var tree = Parsed.Yaml("a: 1").Value!;
        tree = tree with { Members = tree.Members.SetItem("value", new SettingsString(value, tree.Where)) };
        folder.Write(EnvironmentFile.Name, EnvironmentFile.Text(tree).Value!);

        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", ". ./settings.env; printf '%s' \"$VALUE\""])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        })!;

        Assert.Equal(value, await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void AreRefusedAllAtOnceWhereSystemdWouldLeaveThemOut()
    {
        var refusals = EnvironmentFile.Text(Parsed.Yaml("log-level: 1\n2nd: 1\nbell: \"\\a\"\nreturn: \"a\\rb\"\nfine: \"a\\tb\"\n").Value!).Diagnostics;

        Assert.Equal([("BATON2144", 2), ("BATON2144", 3), ("BATON2144", 1), ("BATON2144", 4)], refusals.Select(r => (r.Code, r.Where!.Line)));
    }

    [Fact]
    public void AreRefusedWhereNoProgramCouldBeStartedWithThem()
    {
        var tree = Parsed.Yaml("a: 1").Value!;
        SettingsMap With(int length) => tree with { Members = tree.Members.SetItem("a", new SettingsString(new string('x', length), tree.Where)) };

        Assert.True(EnvironmentFile.Text(With((128 * 1024) - 3)).IsSuccess);
        Assert.Contains("too long", EnvironmentFile.Text(With((128 * 1024) - 2)).Diagnostics[0].Message, StringComparison.Ordinal);
    }
}
