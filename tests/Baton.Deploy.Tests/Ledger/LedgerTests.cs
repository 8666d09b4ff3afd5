using Baton.Deploy.Ledger;
using Baton.Deploy.Tests.Equipment;
using Baton.Testing.Postgres;

namespace Baton.Deploy.Tests.Ledger;

public sealed class LedgerTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task IsEmptyBeforeTheFirstEvent(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);

        Assert.Empty((await database.Open().HistoryAsync("app", "local", Cancellation)).Value!);
        Assert.Empty((await database.Open().LiveAsync("local", Cancellation)).Value!);
        Assert.Empty((await database.Open().OverviewAsync(Cancellation)).Value!);
        Assert.Null((await database.Open().FindLeaseAsync("app/local", Cancellation)).Value!.Holder);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task ReturnsEveryFieldOfAnEvent(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        var written = Events.Of("1.0.0", "succeeded") with
        {
            Record = "{ \"name\": \"app\" }",
            Detail = "a detail: ü 漢 '; DROP TABLE events; --",
            Committed = new DateTimeOffset(2026, 1, 2, 2, 0, 0, TimeSpan.Zero),
            At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero),
        };

        await database.Open().AddAsync(written);

        Assert.Equal([written], (await database.Open().HistoryAsync("app", "local", Cancellation)).Value!);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task TakesCharactersThatNoDatabaseKeeps(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);

        await database.Open().AddAsync(Events.Of("1.0.0", "failed") with { Detail = "NUL \0, half a pair \ud83d." });

        Assert.Equal("NUL \ufffd, half a pair \ufffd.", (await database.Open().HistoryAsync("app", "local", Cancellation)).Value!.Single().Detail);
        Assert.Null((await LedgerAudit.RunAsync(database.Open(), Cancellation)).Value!.FirstBad);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task HasAsLiveTheLastSuccessOfEveryUnit(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        await database.Open().AddAsync(
            Events.Of("1.0.0", "succeeded", unit: "users", environment: "production"),
            Events.Of("2.0.0", "succeeded", unit: "Orders", environment: "production"),
            Events.Of("1.1.0", "succeeded", unit: "users", environment: "production"),
            Events.Of("1.2.0", "failed", unit: "users", environment: "production"),
            Events.Of("3.0.0", "succeeded", unit: "Orders", environment: "staging"),
            Events.Of("1.0.0", "started", unit: "shop", environment: "production"),
            Events.Of("1.0.0", "succeeded", unit: "old", environment: "production"),
            Events.Of("1.0.0", "retired", "retire", unit: "old", environment: "production"));

        var live = (await database.Open().LiveAsync("production", Cancellation)).Value!;
        var all = (await database.Open().OverviewAsync(Cancellation)).Value!;

        Assert.Equal(["Orders 2.0.0", "users 1.1.0"], live.Select(e => $"{e.Unit} {e.Version}"));
        Assert.Equal(["Orders production 2.0.0", "Orders staging 3.0.0", "users production 1.1.0"], all.Select(e => $"{e.Unit} {e.Environment} {e.Version}"));
    }

    [Theory]
    [InlineData(EachDatabase.Sqlite, "d1 d2 d3", "1", 2)]
    [InlineData(EachDatabase.Postgres, "d1 d2 d3", "1", 2)]
    [InlineData(EachDatabase.Sqlite, "d1 d2 d3 d3", "3", 0)]
    [InlineData(EachDatabase.Postgres, "d1 d2 d3 d3", "3", 0)]
    [InlineData(EachDatabase.Sqlite, "d1 d2 d3 r2", "1", 1)]
    [InlineData(EachDatabase.Postgres, "d1 d2 d3 r2", "1", 1)]
    [InlineData(EachDatabase.Sqlite, "d1 d2 r1", "2", 0)]
    [InlineData(EachDatabase.Postgres, "d1 d2 r1", "2", 0)]
    [InlineData(EachDatabase.Sqlite, "d1 f2", "0", null)]
    [InlineData(EachDatabase.Postgres, "d1 f2", "0", null)]
    public async Task CountsHowManyVersionsTheEnvironmentBeforeIsAhead(string kind, string story, string live, int? behind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        var before = story.Split(' ').Select(word => Events.Of(
            word[1..], word[0] == 'f' ? "failed" : "succeeded", word[0] == 'r' ? "rollback" : "deploy", environment: "staging"));
        await database.Open().AddAsync([.. before, Events.Of(live, "succeeded", environment: "production")]);

        var versions = (await database.Open().BehindAsync("production", "staging", Cancellation)).Value!;

        Assert.Equal(behind, versions.TryGetValue("app", out var count) ? count : null);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task LeavesTheRecordsOutOfAListOfEvents(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        await database.Open().AddAsync(
            Events.Of("1", "succeeded") with { Record = "{}" }, Events.Of("2", "failed", unit: "other"), Events.Of("3", "failed", environment: "far"));
        async Task<string> Versions(string? unit, string? environment) =>
            string.Join(' ', (await database.Open().EventsAsync(unit, environment, Cancellation)).Value!.Select(e => e.Version + e.Record));

        Assert.Equal("1 2 3", await Versions(null, null));
        Assert.Equal("1 3", await Versions("app", null));
        Assert.Equal("1", await Versions("app", "local"));
        Assert.Equal("1 2", await Versions(null, "local"));
    }

    [Theory]
    [InlineData(EachDatabase.Sqlite, "UPDATE events SET phase = 'succeeded'")]
    [InlineData(EachDatabase.Postgres, "UPDATE events SET phase = 'succeeded'")]
    [InlineData(EachDatabase.Sqlite, "DELETE FROM events")]
    [InlineData(EachDatabase.Postgres, "DELETE FROM events")]
    [InlineData(EachDatabase.Postgres, "TRUNCATE events")]
    public async Task RefusesToChangeThePast(string kind, string statement)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        await database.Open().AddAsync(Events.Of("1.0.0", "failed"));

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => database.SqlAsync(statement));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EachDatabase.Sqlite, "PRAGMA user_version = 99")]
    [InlineData(EachDatabase.Postgres, "INSERT INTO migrations (number) VALUES (99)")]
    public async Task LeavesANewerSchemaAlone(string kind, string statement)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);
        await database.Open().AddAsync(Events.Of("1.0.0", "started"));
        await database.SqlAsync(statement);

        var read = await database.Open().HistoryAsync("app", "local", Cancellation);
        var written = await database.Open().AppendAsync(Events.Of("1.0.0", "succeeded"), Cancellation);

        Assert.Equal("BATON7002", read.Diagnostics.Single().Code);
        Assert.Contains("schema 99", read.Diagnostics.Single().Message, StringComparison.Ordinal);
        Assert.Equal("BATON7002", written!.Code);
        Assert.Equal("1", await database.SqlAsync("SELECT COUNT(*) FROM events"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task LosesNothingOfManyWritersAndKeepsOneChain(string kind)
    {
        await using var database = await LedgerDatabase.MakeAsync(kind, postgres);

        // The first of them make the tables, at the same time.
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => database.Open().AddAsync(Events.Of($"1.0.{i}", "succeeded")))));

        Assert.Equal(40, (await database.Open().HistoryAsync("app", "local", Cancellation)).Value!.Select(e => e.Version).Distinct().Count());
        var audit = (await LedgerAudit.RunAsync(database.Open(), Cancellation)).Value!;
        Assert.Null(audit.FirstBad);
        Assert.Equal(40, audit.Head.Number);
    }
}
