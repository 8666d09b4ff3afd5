using Baton.Core.Configuration;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Tests.Hosts.Equipment;

namespace Baton.Deploy.Tests.Hosts;

/// <summary>Three hosts behind a real HAProxy, updated one after the other while requests come in. Hosts are processes of this machine.</summary>
public sealed class RollingTests : IAsyncDisposable
{
    private readonly HostsEnvironment fleet = new("web1", "web2", "web3");
    private readonly HaProxyProcess balancer = new();
    private readonly HostServices? services;
    private readonly int port = SshHosts.FreePort();

    public RollingTests()
    {
        Assert.SkipWhen((BarePath.Missing ?? HaProxyProcess.Missing) is not null, BarePath.Missing ?? HaProxyProcess.Missing ?? "");
        services = new HostServices(port, [.. fleet.Settings.Hosts.Select(h => fleet[h.Name])]);
        fleet.Settings = fleet.Settings with
        {
            Hosts = [.. fleet.Settings.Hosts.Select((h, i) => h with { Address = $"127.0.0.{i + 2}" })],
            Check = new HostCheckSettings { Url = $"http://${{address}}:{port}/", Expect = "${version}", Count = 2, Interval = TimeSpan.FromMilliseconds(50), Timeout = TimeSpan.FromSeconds(2) },
            Balancer = new BalancerSettings { HaProxy = [balancer.Socket], Server = "web/${host}" },
        };
        fleet.Environment = fleet.Environment with { Hooks = new HooksConfiguration { Activated = [.. HostServices.Restart] } };
    }

    public async ValueTask DisposeAsync()
    {
        await balancer.DisposeAsync();
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        fleet.Dispose();
    }

    [Fact]
    public async Task FailsNoRequest()
    {
        await StartAsync();
        await using var requests = new RequestLoop(balancer.Url);

        foreach (var version in new[] { "1.1.0", "1.2.0", "1.3.0" })
        {
            await fleet.LiveAsync(version);
        }

        Assert.Empty(await requests.FailuresAsync());
        Assert.True(requests.Count > 50, $"Only {requests.Count} requests were sent.");
        Assert.Contains("1.3.0", requests.Answers);
    }

    [Fact]
    public async Task FailsNoRequestWhenAHostIsTakenBack()
    {
        await StartAsync();
        await using var requests = new RequestLoop(balancer.Url);

        var error = await fleet.FailAsync(fleet.Release("1.1.0-sick"));

        Assert.Equal("BATON7014", error.Code);
        Assert.Contains("1.0.0 is live again on the host 'web1'", error.Message, StringComparison.Ordinal);
        Assert.Empty(await requests.FailuresAsync());
        Assert.Equal(["1.0.0"], requests.Answers);
        var status = await fleet.Provider.LookAsync(fleet.Inner.Request(fleet.Release("1.0.0")).Context, TestContext.Current.CancellationToken);
        Assert.All(status, s => Assert.Equal(("1.0.0", true), (s.Version, s.Well)));
        Assert.Contains("UP in HAProxy", status[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakesNoHostOutWhenTooFewAreLeft()
    {
        await StartAsync();
        fleet.Settings = fleet.Settings with { MaxUnavailable = RollingSize.One };
        await File.WriteAllTextAsync(fleet["web3", "restarting"], "", TestContext.Current.CancellationToken);

        var error = await fleet.FailAsync(fleet.Release("1.1.0"));

        Assert.Equal("BATON7212", error.Code);
        Assert.Contains("'web3'", error.Message, StringComparison.Ordinal);
        Assert.All(["web1", "web2", "web3"], h => Assert.Equal("1.0.0", fleet.Live(h)));
    }

    [Fact]
    public async Task PutsNoHostIntoServiceAfterANewerRunHasBegun()
    {
        await StartAsync();
        fleet.Environment = fleet.Environment with { Hooks = new HooksConfiguration { Activated = ["/bin/sh", "-c", "mkdir ../../runs/99000000"] } };

        var error = await fleet.FailAsync(fleet.Release("1.1.0"));

        Assert.Equal("BATON7206", error.Code);
        var haproxy = new Deploy.Hosts.Balancing.HaProxy(fleet.Settings.Balancer!, "/", TimeProvider.System);
        Assert.False((await haproxy.LookAsync(fleet.Settings.Hosts[0], TestContext.Current.CancellationToken)).IsReady);
    }

    [Fact]
    public async Task TakesEveryHostBackWhenTheWholeIsSick()
    {
        await StartAsync();
        fleet.Environment = fleet.Environment with { Health = new HealthConfiguration(balancer.Url, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(50), "something else") };

        var error = await fleet.FailAsync(fleet.Release("1.1.0"));

        Assert.Equal("BATON7014", error.Code);
        Assert.All(["web1", "web2", "web3"], h => Assert.Equal("1.0.0", fleet.Live(h)));
    }

    [Fact]
    public async Task SaysThatHaProxyDoesNotKnowAServer()
    {
        await StartAsync();
        fleet.Settings = fleet.Settings with { Balancer = fleet.Settings.Balancer! with { Server = "web/other-${host}" } };

        var error = await fleet.FailAsync(fleet.Release("1.1.0"));

        Assert.Equal("BATON7211", error.Code);
        Assert.Equal("1.0.0", fleet.Live("web1"));
    }

    [Fact]
    public async Task IsPutBackIntoTheLoadBalancerByTheNextRun()
    {
        await StartAsync();
        var release = fleet.Release("1.1.0");
        Assert.Null((await fleet.DeployAsync(release)).Error);
        Assert.True((await fleet.DeployAsync(release)).WasNoOp);
        var haproxy = new Deploy.Hosts.Balancing.HaProxy(fleet.Settings.Balancer!, "/", TimeProvider.System);
        Assert.Null(await haproxy.DrainAsync(fleet.Settings.Hosts[1], TestContext.Current.CancellationToken));

        Assert.Null((await fleet.DeployAsync(release)).Error);

        Assert.True((await haproxy.LookAsync(fleet.Settings.Hosts[1], TestContext.Current.CancellationToken)).IsReady);
    }

    private async Task StartAsync()
    {
        await balancer.StartAsync(fleet.Settings.Hosts.Select(h => $"{h.Address}:{port}"));
        await fleet.LiveAsync("1.0.0");
    }
}
