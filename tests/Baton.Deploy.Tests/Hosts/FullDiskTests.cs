using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Tests.Hosts.Equipment;

namespace Baton.Deploy.Tests.Hosts;

/// <summary>A host whose disk is full.</summary>
public sealed class FullDiskTests : IAsyncDisposable
{
    private readonly HostsEnvironment fleet = new("web1");
    private readonly SshHosts hosts = new();

    public async ValueTask DisposeAsync()
    {
        await hosts.DisposeAsync();
        fleet.Dispose();
    }

    [Fact]
    public async Task KeepsWhatIsLiveAndTakesTheNextVersion()
    {
        Assert.SkipWhen(SshHosts.Missing is not null, SshHosts.Missing ?? "");
        await hosts.InitializeAsync();
        await hosts["web1"].StopAsync();
        hosts["web1"].Disk = "1m";
        await hosts["web1"].StartAsync();
        fleet.Settings = fleet.Settings with { Path = hosts.Path, Hosts = [hosts.Settings[0]], Ssh = hosts.Ssh };
        fleet.Shell = new OpenSsh(hosts.Ssh, fleet.Root, fleet.Inner.Variables);
        await fleet.LiveAsync("1.0.0");

        var error = await fleet.FailAsync(fleet.Release("1.1.0", ("big", new string('x', 2_000_000), 0)));

        Assert.Equal("BATON7208", error.Code);
        Assert.Matches("No space left|Wrote only", error.Message);
        var status = await fleet.Provider.LookAsync(fleet.Inner.Request(fleet.Release("1.0.0")).Context, TestContext.Current.CancellationToken);
        Assert.Equal("1.0.0", status[0].Version);
        await fleet.LiveAsync("1.2.0");
    }
}
