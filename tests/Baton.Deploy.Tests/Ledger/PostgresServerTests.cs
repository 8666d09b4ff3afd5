using Baton.Core.Diagnostics;
using Baton.Deploy.Ledger;
using Baton.Deploy.Tests.Equipment;
using Baton.Testing.Postgres;

namespace Baton.Deploy.Tests.Ledger;

/// <summary>A PostgreSQL that is down, that refuses, that is restarted.</summary>
public sealed class PostgresServerTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PostgresServer own = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => own.DisposeAsync();

    [Fact]
    public async Task WhileItIsDownEachAnswerIsCoded()
    {
        var ledger = Open(await own.MakeDatabaseAsync());
        await ledger.AddAsync(Events.Of("1.0.0", "succeeded"));
        await own.StopAsync();

        Diagnostic[] said =
        [
            (await ledger.HistoryAsync("app", "local", Cancellation)).Diagnostics.Single(),
            (await ledger.AppendAsync(Events.Of("1.1.0", "started"), Cancellation))!,
            (await ledger.FindLeaseAsync("app/local", Cancellation)).Diagnostics.Single(),
        ];

        Assert.All(said, d => Assert.Equal(("BATON7020", ExitCode.RemoteFailed), (d.Code, d.Descriptor.Exit)));
        Assert.All(said, d => Assert.DoesNotContain(own.Password, d.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task AfterARestartTheSameLedgerGoesOn()
    {
        var ledger = Open(await own.MakeDatabaseAsync());
        await ledger.AddAsync(Events.Of("1.0.0", "succeeded"));

        await own.StopAsync();
        await own.StartAsync();
        await ledger.AddAsync(Events.Of("1.1.0", "succeeded"));

        Assert.Equal(["1.0.0", "1.1.0"], (await ledger.HistoryAsync("app", "local", Cancellation)).Value!.Select(e => e.Version));
        ledger.Forget();
    }

    [Theory]
    [InlineData("Password", "wrong-wrong-wrong", "BATON7001")]
    [InlineData("Database", "nowhere", "BATON7001")]
    [InlineData("Host", "/nowhere/at/all", "BATON7020")]
    [InlineData("Host", "127.0.0.1;Port=1", "BATON7020")]
    public async Task ARefusalShowsNoPassword(string key, string value, string code)
    {
        var address = await postgres.MakeDatabaseAsync();
        var changed = string.Join(';', address.Split(';').Where(p => !p.StartsWith(key, StringComparison.Ordinal)).Append($"{key}={value}"));

        var refused = (await Open(changed).HistoryAsync("app", "local", Cancellation)).Diagnostics.Single();

        Assert.Equal(code, refused.Code);
        Assert.DoesNotContain(postgres.Password, refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-wrong", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUserWhoOwnsTheSchemaNeedsNoRightToCreateOne()
    {
        var address = await postgres.MakeDatabaseAsync();
        await postgres.SqlAsync(address, $"CREATE ROLE small LOGIN PASSWORD 'small-password'; CREATE SCHEMA baton AUTHORIZATION small");
        var ledger = Open($"{address};Username=small;Password=small-password");

        await ledger.AddAsync(Events.Of("1.0.0", "succeeded"));

        Assert.Single((await ledger.HistoryAsync("app", "local", Cancellation)).Value!);
        ledger.Forget();
    }

    private static PostgresLedger Open(string address) => new("BATON_LEDGER", new Dictionary<string, string> { ["BATON_LEDGER"] = address });
}
