using Baton.Core.Checks;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Tests.Hosts.Equipment;

namespace Baton.Deploy.Tests.Hosts;

/// <summary>Hosts behind a real sshd.</summary>
public sealed class SshTests : IClassFixture<SshHosts>, IDisposable
{
    private readonly HostsEnvironment fleet = new("web1", "web2", "web3");
    private readonly SshHosts hosts;

    public SshTests(SshHosts hosts)
    {
        Assert.SkipWhen(SshHosts.Missing is not null, SshHosts.Missing ?? "");
        this.hosts = hosts;
        fleet.Settings = fleet.Settings with { Path = $"{hosts.Path}/{Guid.NewGuid():n}", Hosts = [.. hosts.Settings], Ssh = hosts.Ssh };
        fleet.Shell = new OpenSsh(hosts.Ssh, fleet.Root, fleet.Inner.Variables);
    }

    public void Dispose() => fleet.Dispose();

    [Fact]
    public async Task DeployRollBackAndRetire()
    {
        fleet.Settings = fleet.Settings with { Rolling = new RollingSize("all"), Check = new HostCheckSettings { Command = ["sh", "-c", "[ -f version.txt ]"] } };
        var first = fleet.Release("1.0.0");
        Assert.Null((await fleet.DeployAsync(first)).Error);
        await fleet.LiveAsync("1.1.0");
        Assert.All(SshHosts.Names, n => Assert.Equal("1.1.0", Live(n)));

        Assert.Null((await fleet.DeployAsync(first, "rollback")).Error);
        Assert.All(SshHosts.Names, n => Assert.Equal("1.0.0", Live(n)));
        var status = await fleet.Provider.LookAsync(fleet.Inner.Request(first).Context, TestContext.Current.CancellationToken);
        Assert.Equal(["web1 1.0.0 True", "web2 1.0.0 True", "web3 1.0.0 True"], status.Select(s => $"{s.Name} {s.Version} {s.Well}"));

        Assert.Null((await fleet.RetireAsync(first)).Error);
        Assert.All(SshHosts.Names, n => Assert.Null(Live(n)));
    }

    [Fact]
    public async Task AHostWhoseKeyIsUnknownGetsNothing()
    {
        var elsewhere = System.IO.Path.Combine(fleet.Root, "none");
        await File.WriteAllTextAsync(elsewhere, "", TestContext.Current.CancellationToken);
        fleet.Shell = new OpenSsh(hosts.Ssh with { KnownHosts = elsewhere }, fleet.Root, fleet.Inner.Variables);

        var error = await fleet.FailAsync(fleet.Release("1.0.0"));

        Assert.Equal("BATON7201", error.Code);
        Assert.False(Directory.Exists(Root("web1")));
    }

    [Fact]
    public async Task AHostWhoseKeyHasChangedGetsNothing()
    {
        await fleet.LiveAsync("1.0.0");
        var lines = await File.ReadAllLinesAsync(hosts.KnownHosts, TestContext.Current.CancellationToken);
        var elsewhere = System.IO.Path.Combine(fleet.Root, "changed");

        // The second host shows the key that the third one has.
        await File.WriteAllLinesAsync(elsewhere, [lines[0], $"{lines[1].Split(' ')[0]} {string.Join(' ', lines[2].Split(' ')[1..])}", lines[2]], TestContext.Current.CancellationToken);
        fleet.Shell = new OpenSsh(hosts.Ssh with { KnownHosts = elsewhere }, fleet.Root, fleet.Inner.Variables);

        var error = await fleet.FailAsync(fleet.Release("1.1.0"));

        Assert.Equal("BATON7202", error.Code);
        Assert.Contains("'web2'", error.Message, StringComparison.Ordinal);
        Assert.All(SshHosts.Names, n => Assert.Equal("1.0.0", Live(n)));
    }

    [Fact]
    public async Task ALoginThatIsRefusedIsSaid()
    {
        fleet.Shell = new OpenSsh(hosts.Ssh with { Key = "/dev/null" }, fleet.Root, fleet.Inner.Variables);

        Assert.Equal("BATON7203", (await fleet.FailAsync(fleet.Release("1.0.0"))).Code);
    }

    [Fact]
    public async Task AHostThatIsDownStopsTheRunBeforeAnythingIsSwitched()
    {
        await fleet.LiveAsync("1.0.0");
        fleet.Settings = fleet.Settings with { Hosts = [.. fleet.Settings.Hosts.Select(h => h.Name == "web3" ? h with { Port = 1 } : h)] };

        var error = await fleet.FailAsync(fleet.Release("1.1.0"));

        Assert.Equal("BATON7200", error.Code);
        Assert.Contains("'web3'", error.Message, StringComparison.Ordinal);
        Assert.All(SshHosts.Names, n => Assert.Equal("1.0.0", Live(n)));
    }

    [Fact]
    public async Task EachHostIsChecked()
    {
        fleet.Settings = fleet.Settings with { Hosts = [.. fleet.Settings.Hosts.Select(h => h.Name == "web3" ? h with { Port = 1 } : h)] };
        var context = fleet.Inner.Request(fleet.Release("1.0.0")).Context;

        var found = await fleet.Provider.CheckAsync(context, offline: false, TestContext.Current.CancellationToken);
        var offline = await fleet.Provider.CheckAsync(context, offline: true, TestContext.Current.CancellationToken);

        Assert.Equal(["host web1 Ok", "host web2 Ok", "host web3 Failed"], found.Select(f => $"{f.Name} {f.Status}"));
        Assert.Equal("BATON7200", found[2].Diagnostic!.Code);
        Assert.All(offline, f => Assert.Equal(CheckStatus.NotAsked, f.Status));
    }

    [Fact]
    public async Task AHookLeavesAServiceRunningAndTheConnectionEnds()
    {
        fleet.Environment = fleet.Environment with
        {
            Hooks = new() { Activated = ["sh", "-c", "/bin/sleep 600 & echo $! >\"$BATON_ENVIRONMENT_DIR/pid\""], Timeout = TimeSpan.FromSeconds(30) },
        };
        await fleet.LiveAsync("1.0.0");

        foreach (var host in SshHosts.Names)
        {
            using var left = System.Diagnostics.Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(System.IO.Path.Combine(Root(host), "pid"), TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture));
            Assert.False(left.HasExited);
            left.Kill();
        }
    }

    private string Root(string host) => System.IO.Path.Combine(hosts.RootOf(host), System.IO.Path.GetFileName(fleet.Settings.Path));

    private string? Live(string host) => WholeVersion.Of(Root(host));
}
