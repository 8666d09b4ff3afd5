using Baton.Core.Configuration;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Tests.Hosts.Equipment;

namespace Baton.Deploy.Tests.Hosts;

/// <summary>A run that has lost its lock, as a host sees it.</summary>
public sealed class FencedHostTests : IDisposable
{
    private readonly HostsEnvironment fleet = new("web1");

    public FencedHostTests() => Assert.SkipWhen(BarePath.Missing is not null, BarePath.Missing ?? "");

    public void Dispose() => fleet.Dispose();

    [Theory]
    [InlineData(HostScripts.Activate)]
    [InlineData(HostScripts.Confirm)]
    [InlineData(HostScripts.Seal)]
    [InlineData(HostScripts.Upload)]
    [InlineData(HostScripts.Withdraw)]
    [InlineData(HostScripts.Remove)]
    public async Task IsRefusedByEveryScriptThatWrites(string body)
    {
        await fleet.LiveAsync("1.0.0");
        var (live, newest) = (fleet.Live("web1"), NewestRun());

        var answer = await fleet.Shell.RunAsync(fleet.Settings.Hosts[0], Script(body, newest - 1), TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(HostScripts.Newer, answer.Exit);
        Assert.Equal([$"{newest}"], answer.Lines);
        Assert.Equal("1.0.0", live);
        Assert.Equal(live, fleet.Live("web1"));
        Assert.Equal(newest, NewestRun());
    }

    [Fact]
    public async Task CannotPublishWhatItHasHalfDone()
    {
        await fleet.LiveAsync("1.0.0");
        await fleet.LiveAsync("1.1.0");
        var newest = NewestRun();

        // The older run has staged its link, and hangs right before the rename: mv waits until the newer run has been there.
        var gate = fleet.Inner["gate"];
        var slow = BarePath.Make(fleet.Inner["slow"]);
        File.Delete(Path.Combine(slow, "mv"));
        await File.WriteAllTextAsync(
            Path.Combine(slow, "mv"), $"#!/bin/sh\ncase $* in *'runs/{newest + 1}/live live') : >'{gate}.reached'; while [ ! -e '{gate}' ]; do /bin/sleep 0.05; done;; esac\nexec {BarePath.Find("mv")} \"$@\"\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(slow, "mv"), (UnixFileMode)Convert.ToInt32("755", 8));
        }

        var folder = Path.GetFileName(Directory.GetDirectories(fleet["web1", "versions"], "1.0.0*").Single());
        var older = new LocalShell(fleet.Root, slow).RunAsync(fleet.Settings.Hosts[0], Script(HostScripts.Activate, newest + 1, folder), TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        while (!File.Exists($"{gate}.reached"))
        {
            Assert.False(older.IsCompleted);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        var newer = await fleet.Shell.RunAsync(fleet.Settings.Hosts[0], Script(HostScripts.Confirm, newest + 2, Path.GetFileName(new DirectoryInfo(fleet["web1", "live"]).LinkTarget!)), TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(gate, "", TestContext.Current.CancellationToken);

        Assert.Equal(0, newer.Exit);
        Assert.Equal(HostScripts.Newer, (await older).Exit);
        Assert.Equal("1.1.0", fleet.Live("web1"));
    }

    [Fact]
    public async Task IsToldInWords()
    {
        await fleet.LiveAsync("1.0.0");
        Directory.Move(fleet["web1", "runs", $"{NewestRun()}"], fleet["web1", "runs", "99000000"]);

        var error = await fleet.FailAsync(fleet.Release("1.1.0"));

        Assert.Equal("BATON7206", error.Code);
        Assert.Equal("1.0.0", fleet.Live("web1"));
    }

    private long NewestRun() => Directory.GetDirectories(fleet["web1", "runs"]).Max(d => long.Parse(Path.GetFileName(d), System.Globalization.CultureInfo.InvariantCulture));

    private HostScript Script(string body, long run, string version = "1.0.0") => new(body)
    {
        Values = new Dictionary<string, string> { ["root"] = fleet.Settings.Path, ["run"] = $"{run}", ["owner"] = "app/local", ["version"] = version, ["from"] = "", ["manifest"] = "x", ["marker"] = "x" },
    };
}
