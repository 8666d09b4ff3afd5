using Baton.Deploy.Ledger;
using Baton.Testing;
using Microsoft.Data.Sqlite;

namespace Baton.Deploy.Tests.Ledger;

public sealed class SqliteLedgerTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SqliteLedger ledger;

    public SqliteLedgerTests() => ledger = new SqliteLedger(folder["ledger.db"]);

    [Fact]
    public async Task ReadingMakesNoFile()
    {
        Assert.Empty((await HistoryAsync()).Value!);
        Assert.False(File.Exists(folder["ledger.db"]));
    }

    [Fact]
    public async Task EveryFactOfAnEventComesBack()
    {
        var written = Event("1.0.0", "succeeded") with { Record = "{}", Detail = "a detail", At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero) };

        Assert.Null(await ledger.AppendAsync(written, TestContext.Current.CancellationToken));

        Assert.Equal([written], (await HistoryAsync()).Value!);
    }

    [Theory]
    [InlineData("UPDATE events SET phase = 'succeeded'")]
    [InlineData("DELETE FROM events")]
    public async Task TheDatabaseItselfRefusesToChangeThePast(string statement)
    {
        await ledger.AppendAsync(Event("1.0.0", "failed"), TestContext.Current.CancellationToken);
        await using var connection = new SqliteConnection($"Data Source={folder["ledger.db"]};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new SqliteCommand(statement, connection);

        var refused = await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoDatabaseIsSaidAndLeftAlone()
    {
        folder.Write("ledger.db", "this is a shopping list, and a long one at that");

        Assert.Equal("BATON7001", (await HistoryAsync()).Diagnostics.Single().Code);
        Assert.Equal("BATON7001", (await ledger.AppendAsync(Event("1.0.0", "started"), TestContext.Current.CancellationToken))!.Code);
        Assert.StartsWith("this is", await File.ReadAllTextAsync(folder["ledger.db"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewerSchemaIsNotTouched()
    {
        await ledger.AppendAsync(Event("1.0.0", "started"), TestContext.Current.CancellationToken);
        await using (var connection = new SqliteConnection($"Data Source={folder["ledger.db"]};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new SqliteCommand("PRAGMA user_version = 99", connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("BATON7002", (await HistoryAsync()).Diagnostics.Single().Code);
    }

    [Fact]
    public async Task ManyWritersLoseNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
            Assert.Null(await new SqliteLedger(folder["ledger.db"]).AppendAsync(Event($"1.0.{i}", "succeeded"), TestContext.Current.CancellationToken)))));

        Assert.Equal(40, (await HistoryAsync()).Value!.Select(e => e.Version).Distinct().Count());
    }

    public void Dispose() => folder.Dispose();

    internal static LedgerEvent Event(string version, string phase, string kind = "deploy") => new()
    {
        Unit = "app",
        Environment = "local",
        Version = version,
        Commit = "c0ffee",
        Kind = kind,
        Phase = phase,
        By = "ada",
        Host = "here",
        Run = "run",
        At = DateTimeOffset.UnixEpoch,
    };

    private Task<Core.Diagnostics.Result<IReadOnlyList<LedgerEvent>>> HistoryAsync() =>
        ledger.HistoryAsync("app", "local", TestContext.Current.CancellationToken);
}
