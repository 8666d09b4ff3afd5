using Baton.Deploy.Ledger;
using Baton.Deploy.Tests.Equipment;
using Baton.Testing.Postgres;

namespace Baton.Deploy.Tests.Ledger;

public sealed class LedgerAuditTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task FindsNothingInWhatBatonWrote(string kind)
    {
        await using var database = await WithFiveAsync(kind);

        var audit = await AuditAsync(database);

        Assert.Null(audit.FirstBad);
        Assert.Null(audit.ChainedLater);
        Assert.Equal((5, 5), (audit.Count, audit.Head.Number));
    }

    [Theory]
    [InlineData(EachDatabase.Sqlite, "UPDATE events SET by = 'eve' WHERE id = 3", 3, "changed")]
    [InlineData(EachDatabase.Postgres, "UPDATE events SET by = 'eve' WHERE id = 3", 3, "changed")]
    [InlineData(EachDatabase.Sqlite, "UPDATE events SET record = '{}' WHERE id = 1", 1, "changed")]
    [InlineData(EachDatabase.Postgres, "UPDATE events SET record = '{}' WHERE id = 1", 1, "changed")]
    [InlineData(EachDatabase.Sqlite, "UPDATE events SET token = 7 WHERE id = 5", 5, "changed")]
    [InlineData(EachDatabase.Postgres, "UPDATE events SET token = 7 WHERE id = 5", 5, "changed")]
    [InlineData(EachDatabase.Sqlite, "DELETE FROM events WHERE id = 3", 4, "the entry before it from 3 on is missing")]
    [InlineData(EachDatabase.Postgres, "DELETE FROM events WHERE id = 3", 4, "the entry before it from 3 on is missing")]
    [InlineData(EachDatabase.Sqlite, "DELETE FROM events WHERE id < 3", 3, "the entries before it from 1 on are missing")]
    [InlineData(EachDatabase.Postgres, "DELETE FROM events WHERE id < 3", 3, "the entries before it from 1 on are missing")]
    [InlineData(EachDatabase.Sqlite, "DELETE FROM events WHERE id > 3", 4, "missing, with everything up to 5")]
    [InlineData(EachDatabase.Postgres, "DELETE FROM events WHERE id > 3", 4, "missing, with everything up to 5")]
    [InlineData(EachDatabase.Sqlite, Swap, 2, "changed")]
    [InlineData(EachDatabase.Postgres, Swap, 2, "changed")]
    [InlineData(EachDatabase.Sqlite, "DELETE FROM events WHERE id = 3; UPDATE events SET id = id - 1 WHERE id > 3", 3, "changed")]
    [InlineData(EachDatabase.Sqlite, Insert + "6" + InsertFrom, 6, "changed")]
    [InlineData(EachDatabase.Postgres, Insert + "6" + InsertFrom, 6, "changed")]
    public async Task NamesTheFirstBadEntry(string kind, string tampering, int number, string why)
    {
        await using var database = await WithFiveAsync(kind);
        await database.TamperAsync(tampering);

        var bad = (await AuditAsync(database)).FirstBad;

        Assert.Equal(number, bad?.Number);
        Assert.Contains(why, bad!.Why, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task FindsAnEntryWhoseHashWasComputedAnew(string kind)
    {
        await using var database = await WithFiveAsync(kind);
        var (all, _) = await ReadAsync(database);
        var forged = all[2].Event with { By = "eve" };
        await database.TamperAsync($"UPDATE events SET by = 'eve', hash = '{EventHash.Of(3, all[2].Previous, forged)}' WHERE id = 3");

        var bad = (await AuditAsync(database)).FirstBad;

        Assert.Equal(4, bad?.Number);
        Assert.Contains("does not follow the entry before it", bad!.Why, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task FindsAnEntryThatWasAppendedByHand(string kind)
    {
        await using var database = await WithFiveAsync(kind);
        var (all, head) = await ReadAsync(database);
        var forged = all[4].Event with { Version = "9.9.9" };
        await database.TamperAsync(
            $"{Insert}6, unit, environment, '9.9.9', commit_id, committed, kind, phase, by, host, run, token, at, record, detail, "
            + $"'{head.Hash}', '{EventHash.Of(6, head.Hash, forged)}' FROM events WHERE id = 5");

        Assert.Equal(6, (await AuditAsync(database)).FirstBad?.Number);
    }

    /// <summary>Computed by another program: printf 'baton-ledger-1\nnumber:1:1\nunit:3:app\n…' | sha256sum.</summary>
    [Fact]
    public void HashIsTheDocumentedOne() => Assert.Equal("c55eb2fd2c85c4e878999e70adf49445d6547321a02ddc6c3b6895c970dd057b", EventHash.Of(1, "", Events.Of("1.0.0", "started")));

    [Fact]
    public void HashTellsFieldsApart() => Assert.NotEqual(
        EventHash.Of(1, "", Events.Of("1", "failed") with { By = "xy", Host = "z" }), EventHash.Of(1, "", Events.Of("1", "failed") with { By = "x", Host = "yz" }));

    private const string Swap = "UPDATE events SET id = 99 WHERE id = 2; UPDATE events SET id = 2 WHERE id = 3; UPDATE events SET id = 3 WHERE id = 99";

    private const string Insert =
        "INSERT INTO events (id, unit, environment, version, commit_id, committed, kind, phase, by, host, run, token, at, record, detail, previous, hash) SELECT ";

    private const string InsertFrom =
        ", unit, environment, version, commit_id, committed, kind, phase, by, host, run, token, at, record, detail, previous, hash FROM events WHERE id = 5";

    private static async Task<LedgerAudit> AuditAsync(LedgerDatabase database) => (await LedgerAudit.RunAsync(database.Open(), Cancellation)).Value!;

    private static async Task<(List<ChainedEvent> All, LedgerHead Head)> ReadAsync(LedgerDatabase database)
    {
        var all = new List<ChainedEvent>();
        return (all, (await database.Open().VisitAsync(all.Add, Cancellation)).Value!);
    }

    private async Task<LedgerDatabase> WithFiveAsync(string kind)
    {
        var database = await LedgerDatabase.MakeAsync(kind, postgres);
        await database.Open().AddAsync([.. Enumerable.Range(1, 5).Select(i => Events.Of($"1.0.{i}", "succeeded"))]);
        return database;
    }
}
