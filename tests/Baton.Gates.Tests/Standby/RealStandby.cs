using Baton.Core.Configuration;
using Baton.Core.Gates;
using Baton.Gates.Standby;
using Baton.Gates.Tests.Equipment;
using Baton.Testing.Postgres;

namespace Baton.Gates.Tests.Standby;

/// <summary>The points that make a standby fit to take over, read from a real primary and a real standby.</summary>
public sealed class RealStandby(StandbyServers servers) : IClassFixture<StandbyServers>
{
    [Fact]
    public async Task ThatHasCaughtUpIsFit()
    {
        Skip();
        var verdict = await FitAsync();

        Assert.Contains(verdict.Evidence, e => e is { Key: "receiver", Value: "standby, streaming" });
        Assert.Contains(verdict.Evidence, e => e is { Key: "timeline", Value: "1, standby 1" });
    }

    [Fact]
    public async Task ThatIsDetachedAndBehindIsHeldForBoth()
    {
        Skip();
        await FitAsync();
        await servers.Standby.SqlAsync(servers.Standby.Maintenance, "ALTER SYSTEM SET primary_conninfo = ''");
        await servers.Standby.SqlAsync(servers.Standby.Maintenance, "SELECT pg_reload_conf()");
        await UntilAsync(["BATON3061"]);
        await servers.Primary.SqlAsync(servers.Primary.Maintenance, "SELECT pg_switch_wal(); CREATE TABLE filler AS SELECT g FROM generate_series(1, 10000) g; SELECT pg_switch_wal()");

        Assert.Equal(["BATON3061", "BATON3062"], await CodesAsync(limit: 0));
        Assert.Equal(["BATON3061"], await CodesAsync(limit: int.MaxValue));

        await servers.Standby.SqlAsync(servers.Standby.Maintenance, "ALTER SYSTEM RESET primary_conninfo");
        await File.AppendAllTextAsync(Path.Combine(servers.Standby.DataFolder, "postgresql.auto.conf"), $"\nprimary_conninfo = 'host={Host(servers.Primary)} user=baton password={servers.Primary.Password} application_name=standby'\n", TestContext.Current.CancellationToken);
        await servers.Standby.SqlAsync(servers.Standby.Maintenance, "SELECT pg_reload_conf()");
        await FitAsync();
    }

    [Fact]
    public async Task WhoseReplayIsPausedIsHeld()
    {
        Skip();
        await FitAsync();
        await servers.Standby.SqlAsync(servers.Standby.Maintenance, "SELECT pg_wal_replay_pause()");
        Assert.Equal(["BATON3063"], await CodesAsync());

        await servers.Standby.SqlAsync(servers.Standby.Maintenance, "SELECT pg_wal_replay_resume()");
        await FitAsync();
    }

    [Fact]
    public async Task ThatCommitsDoNotWaitForIsHeldWhereTheyWaitForOthers()
    {
        Skip();
        await FitAsync();
        await SetAsync("synchronous_standby_names", "'other'");
        await UntilAsync(["BATON3061"]);

        await SetAsync("synchronous_standby_names", "'standby'");
        await FitAsync();
        await SetAsync("synchronous_standby_names", "''");
    }

    [Fact]
    public async Task ThatCannotBeReadIsHeld()
    {
        Skip();
        Assert.Equal(["BATON3065"], Codes(await AskAsync(servers.Primary.Maintenance, servers.Standby.Maintenance.Replace("Password=", "Password=x", StringComparison.Ordinal))));
        Assert.Equal(["BATON3065"], Codes(await AskAsync(servers.Primary.Maintenance, "")));
        Assert.Equal(["BATON3065"], Codes(await AskAsync(servers.Primary.Maintenance, "Data Source=a.db")));
    }

    [Fact]
    public async Task OfAnotherSystemIsHeld()
    {
        Skip();
        var hold = Assert.IsType<GateVerdict.Hold>(await AskAsync(servers.Primary.Maintenance, servers.Stranger.Maintenance));

        Assert.Contains("of the system", Assert.Single(hold.Reasons).Message, StringComparison.Ordinal);
        Assert.Equal(["BATON3060"], Codes(await AskAsync(servers.Primary.Maintenance, servers.Primary.Maintenance)));
        Assert.Equal(["BATON3060"], Codes(await AskAsync(servers.Standby.Maintenance, servers.Standby.Maintenance)));
    }

    [Fact]
    public async Task OnAnOlderTimelineIsHeld()
    {
        Skip();
        await FitAsync();
        await using var promoted = new PostgresServer { Primary = servers.Primary };
        await promoted.StartAsync();
        await promoted.SqlAsync(promoted.Maintenance, "SELECT pg_promote()");

        var hold = Assert.IsType<GateVerdict.Hold>(await AskAsync(promoted.Maintenance, servers.Standby.Maintenance));
        Assert.Contains("timeline 1, and the primary on 2", Assert.Single(hold.Reasons).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsNotAskedForWhereNoneIsDeclared() =>
        Assert.IsType<GateVerdict.Skip>(await new StandbyGate().DecideAsync(Asked.About(Asked.Release("1.0.0", "plain"), "/", new DatabaseConfiguration { Connection = "env:DB" }), TestContext.Current.CancellationToken));

    private static void Skip() => Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");

    private static string Host(PostgresServer server) => server.Maintenance.Split(';')[0]["Host=".Length..];

    private static IEnumerable<string> Codes(GateVerdict verdict) => verdict is GateVerdict.Hold hold ? hold.Reasons.Select(r => r.Code) : [];

    private static Task<GateVerdict> AskAsync(string primary, string standby, int limit = 16 * 1024 * 1024) => new StandbyGate().DecideAsync(
        Asked.About(Asked.Release("1.0.0", "plain"), "/", new DatabaseConfiguration { Connection = "env:DB", Standby = "env:STANDBY", StandbyLag = limit }, ("DB", primary), ("STANDBY", standby)),
        TestContext.Current.CancellationToken);

    private async Task<IEnumerable<string>> CodesAsync(int limit = 16 * 1024 * 1024) => Codes(await AskAsync(servers.Primary.Maintenance, servers.Standby.Maintenance, limit));

    private async Task SetAsync(string name, string value)
    {
        await servers.Primary.SqlAsync(servers.Primary.Maintenance, $"ALTER SYSTEM SET {name} = {value}");
        await servers.Primary.SqlAsync(servers.Primary.Maintenance, "SELECT pg_reload_conf()");
    }

    /// <summary>The servers need a moment for what they were told.</summary>
    private async Task UntilAsync(string[] codes)
    {
        while (!(await CodesAsync()).SequenceEqual(codes))
        {
            await servers.Primary.SqlAsync(servers.Primary.Maintenance, "SELECT pg_sleep(0.05)");
        }
    }

    private async Task<GateVerdict> FitAsync()
    {
        await UntilAsync([]);
        return Assert.IsType<GateVerdict.Go>(await AskAsync(servers.Primary.Maintenance, servers.Standby.Maintenance));
    }
}
