using Baton.Deploy.Ledger;
using Baton.Testing;

namespace Baton.Deploy.Tests.Ledger;

public sealed class LiveInEnvironmentTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task IsTheLastSuccessOfEveryUnitThere()
    {
        var ledger = new SqliteLedger(Path.Combine(folder.Path, "ledger.db"));
        await Append(ledger, "users", "production", "1.0.0", "succeeded");
        await Append(ledger, "orders", "production", "2.0.0", "succeeded");
        await Append(ledger, "users", "production", "1.1.0", "succeeded");
        await Append(ledger, "users", "production", "1.2.0", "failed");
        await Append(ledger, "orders", "staging", "3.0.0", "succeeded");
        await Append(ledger, "shop", "production", "1.0.0", "started");

        var live = (await ledger.LiveAsync("production", TestContext.Current.CancellationToken)).Value!;

        Assert.Equal(["orders 2.0.0", "users 1.1.0"], live.Select(e => $"{e.Unit} {e.Version}"));
    }

    [Fact]
    public async Task IsNothingWhenThereIsNoLedger() =>
        Assert.Empty((await new SqliteLedger(Path.Combine(folder.Path, "none.db")).LiveAsync("production", TestContext.Current.CancellationToken)).Value!);

    private static async Task Append(SqliteLedger ledger, string unit, string environment, string version, string phase) =>
        Assert.Null(await ledger.AppendAsync(
            new LedgerEvent
            {
                Unit = unit,
                Environment = environment,
                Version = version,
                Commit = "",
                Kind = "deploy",
                Phase = phase,
                By = "me",
                Host = "here",
                Run = "1",
                At = DateTimeOffset.UnixEpoch,
            },
            TestContext.Current.CancellationToken));
}
