using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;
using Baton.Deploy.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Postgres;

namespace Baton.Deploy.Tests.Ledger;

public sealed class LedgerFileTests(PostgresServer postgres) : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Exported => folder["ledger.jsonl"];

    [Theory]
    [InlineData(EachDatabase.Sqlite, EachDatabase.Postgres)]
    [InlineData(EachDatabase.Postgres, EachDatabase.Sqlite)]
    public async Task CarriesALedgerToTheOtherDatabaseWithTheSameAnswers(string from, string to)
    {
        await using var one = await FilledAsync(from);
        await using var other = await LedgerDatabase.MakeAsync(to, postgres);

        var exported = (await LedgerFile.ExportAsync(one.Open(), Exported, Cancellation)).Value!;
        var imported = (await LedgerFile.ImportAsync(other.Open(), Exported, Cancellation)).Value!;

        Assert.Equal(exported, imported);
        Assert.Equal(await AnswersAsync(one), await AnswersAsync(other));
        var audit = (await LedgerAudit.RunAsync(other.Open(), Cancellation)).Value!;
        Assert.Null(audit.FirstBad);
        Assert.Equal(exported, audit.Head);

        // And back: the same bytes.
        await LedgerFile.ExportAsync(other.Open(), folder["again.jsonl"], Cancellation);
        Assert.Equal(await File.ReadAllTextAsync(Exported, Cancellation), await File.ReadAllTextAsync(folder["again.jsonl"], Cancellation));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task GoesOnWhereTheOtherLedgerEnded(string kind)
    {
        await using var one = await FilledAsync(EachDatabase.Sqlite);
        await using var other = await LedgerDatabase.MakeAsync(kind, postgres);
        await LedgerFile.ExportAsync(one.Open(), Exported, Cancellation);
        await LedgerFile.ImportAsync(other.Open(), Exported, Cancellation);

        await other.Open().AddAsync(Events.Of("9.0.0", "succeeded"));
        var now = DateTimeOffset.UnixEpoch;
        var lease = new Lease("app/local", "ada", "here", 1, now, "run", "1", now, now + EnvironmentLock.Length);
        var taken = (await other.Open().TakeLeaseAsync(lease, _ => false, now, null, Cancellation)).Value!;

        Assert.Null((await LedgerAudit.RunAsync(other.Open(), Cancellation)).Value!.FirstBad);
        Assert.Equal(4, taken.Holder!.Token);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task IsRefusedByALedgerThatHasEntries(string kind)
    {
        await using var one = await FilledAsync(EachDatabase.Sqlite);
        await using var other = await FilledAsync(kind);
        await LedgerFile.ExportAsync(one.Open(), Exported, Cancellation);
        var before = await AnswersAsync(other);

        var refused = (await LedgerFile.ImportAsync(other.Open(), Exported, Cancellation)).Diagnostics.Single();

        Assert.Equal("BATON7024", refused.Code);
        Assert.Contains("has 4 entries", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await AnswersAsync(other));
    }

    [Theory]
    [InlineData("ada", "eve", "Entry 1 ")]
    [InlineData("\"version\":\"1.1.0\"", "\"version\":\"1.1.1\"", "Entry 3 ")]
    [InlineData("{\"head\":{\"number\":4", "{\"head\":{\"number\":5", "Entry 5 ")]
    [InlineData("baton-ledger-1", "baton-ledger-9", "line 1")]
    [InlineData("{\"id\":2", "[\"id\":2", "line 3")]
    [InlineData("{\"id\":2", "{\"more\":1,\"id\":2", "line 3")]
    [InlineData("{\"head\"", "{\"tail\"", "line 6")]
    public async Task IsRefusedWhenItWasEdited(string old, string replacement, string where)
    {
        await using var one = await FilledAsync(EachDatabase.Sqlite);
        await using var other = await LedgerDatabase.MakeAsync(EachDatabase.Sqlite, postgres);
        await LedgerFile.ExportAsync(one.Open(), Exported, Cancellation);
        var text = await File.ReadAllTextAsync(Exported, Cancellation);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Exported, text.Replace(old, replacement, StringComparison.Ordinal), Cancellation);

        var refused = (await LedgerFile.ImportAsync(other.Open(), Exported, Cancellation)).Diagnostics.Single();

        Assert.Equal("BATON7024", refused.Code);
        Assert.Contains(where, refused.Message, StringComparison.Ordinal);
        Assert.Empty((await other.Open().OverviewAsync(Cancellation)).Value!);
    }

    [Fact]
    public async Task IsRefusedWhenItWasCutOff()
    {
        await using var one = await FilledAsync(EachDatabase.Sqlite);
        await using var other = await LedgerDatabase.MakeAsync(EachDatabase.Sqlite, postgres);
        await LedgerFile.ExportAsync(one.Open(), Exported, Cancellation);
        await File.WriteAllLinesAsync(Exported, File.ReadAllLines(Exported)[..^1], Cancellation);

        Assert.Contains("the end is missing", (await LedgerFile.ImportAsync(other.Open(), Exported, Cancellation)).Diagnostics.Single().Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string> AnswersAsync(LedgerDatabase database)
    {
        var ledger = database.Open();
        IEnumerable<LedgerEvent> all =
        [
            .. (await ledger.HistoryAsync("app", "local", Cancellation)).Value!,
            .. (await ledger.LiveAsync("local", Cancellation)).Value!,
            .. (await ledger.OverviewAsync(Cancellation)).Value!,
            .. (await ledger.EventsAsync(null, null, Cancellation)).Value!,
        ];
        return string.Join('\n', all);
    }

    private async Task<LedgerDatabase> FilledAsync(string kind)
    {
        var database = await LedgerDatabase.MakeAsync(kind, postgres);
        var ledger = database.Open();
        await ledger.AddAsync(Events.Of("1.0.0", "succeeded") with { Record = "{ \"notes\": \"a\\nb ü\" }" });
        for (var i = 0; i < 3; i++)
        {
            await using var held = (await EnvironmentLock.TakeAsync(
                ledger, "app", "local", "1.1.0", new DeployActor("ada", "here", Environment.ProcessId, $"run-{i}"), TimeSpan.Zero, TimeProvider.System, Cancellation)).Value!;
            await ledger.AddAsync(Events.Of("1." + i + ".0", "succeeded") with { Token = held.Token, Committed = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) });
        }

        return database;
    }
}
