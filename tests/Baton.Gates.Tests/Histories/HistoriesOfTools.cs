using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Gates.Database;
using Baton.Gates.Histories;
using Baton.Gates.Tests.Equipment;
using Baton.Migrations.History;
using Baton.Testing.Postgres;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Baton.Gates.Tests.Histories;

/// <summary>The tables that the tools write, in both databases, are read as they are meant.</summary>
public sealed class HistoriesOfTools(PostgresServer server) : IDisposable
{
    private readonly MigrationFolder _folder = new(MigrationFolder.First, MigrationFolder.Second, ("20260101000000_A.cs", "class A;"), ("20260201000000_B.cs", "class B;"));

    public static TheoryData<string, bool> All => [.. from tool in new[] { "flyway", "evolve", "dbup", "grate", "efcore" } from isPostgres in new[] { false, true } select (tool, isPostgres)];

    public static TheoryData<string, bool> WithChecksums => [.. from tool in new[] { "flyway", "evolve", "grate" } from isPostgres in new[] { false, true } select (tool, isPostgres)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task HaveNothingToReportWhereTheReleaseGoesOn(string tool, bool isPostgres)
    {
        var connection = await AppliedAsync(tool, isPostgres);
        _folder.Write("V3__c.sql", MigrationFolder.Third.Text);
        _folder.Write("20260301000000_C.cs", "class C;");

        var (pending, reasons) = await CompareAsync(tool, isPostgres, connection);

        Assert.Empty(reasons);
        Assert.Equal([tool == "efcore" ? "20260301000000_C" : "V3__c.sql"], pending.Select(p => p.Id));
    }

    [Theory]
    [MemberData(nameof(WithChecksums))]
    public async Task TellAnEditedMigrationByTheChecksumOfTheTool(string tool, bool isPostgres)
    {
        var connection = await AppliedAsync(tool, isPostgres);
        _folder.Write("V1__a.sql", MigrationFolder.First.Text.Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Empty((await CompareAsync(tool, isPostgres, connection)).Reasons);

        _folder.Write("V1__a.sql", "CREATE TABLE a (id bigint);\n");
        var (_, reasons) = await CompareAsync(tool, isPostgres, connection);

        Assert.Equal(["BATON3040"], reasons.Select(r => r.Code));
        Assert.Contains("V1__a.sql", reasons[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dbup", false)]
    [InlineData("dbup", true)]
    [InlineData("efcore", false)]
    [InlineData("efcore", true)]
    public async Task WithoutChecksumsTellAnEditedMigrationByTheRecordOfTheLiveRelease(string tool, bool isPostgres)
    {
        var connection = await AppliedAsync(tool, isPostgres);
        var before = _folder.Facts(tool);
        _folder.Write("V1__a.sql", "CREATE TABLE a (id bigint);\n");
        _folder.Write("20260101000000_A.cs", "class Changed;");

        Assert.Equal(["BATON3040"], (await CompareAsync(tool, isPostgres, connection, before)).Reasons.Select(r => r.Code));
        Assert.Empty((await CompareAsync(tool, isPostgres, connection)).Reasons);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task TellAMissingMigration(string tool, bool isPostgres)
    {
        var connection = await AppliedAsync(tool, isPostgres);
        _folder.Remove(tool == "efcore" ? "20260101000000_A.cs" : "V1__a.sql");

        Assert.Equal(["BATON3041"], (await CompareAsync(tool, isPostgres, connection)).Reasons.Select(r => r.Code));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task OfANewDatabaseHaveNothingApplied(string tool, bool isPostgres)
    {
        var connection = await DatabaseAsync(isPostgres);

        var (pending, reasons) = await CompareAsync(tool, isPostgres, connection);

        Assert.Empty(reasons);
        Assert.Equal(2, pending.Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfGrateTellAFailureUntilTheScriptSucceeds(bool isPostgres)
    {
        var connection = await AppliedAsync("grate", isPostgres);
        _folder.Write("V3__c.sql", MigrationFolder.Third.Text);
        var (run, errors, yes) = isPostgres ? ("grate.\"ScriptsRun\"", "grate.\"ScriptsRunErrors\"", "true") : ("grate_ScriptsRun", "grate_ScriptsRunErrors", "1");
        await Tools.ExecuteAsync(connection, isPostgres, $"INSERT INTO {errors} (script_name, entry_date) VALUES ('V3__c.sql', '2026-01-01 10:00:00')");
        Assert.Equal(["BATON3042"], (await CompareAsync("grate", isPostgres, connection)).Reasons.Select(r => r.Code));

        await Tools.ExecuteAsync(connection, isPostgres, $"INSERT INTO {run} (script_name, one_time_script, entry_date) VALUES ('V3__c.sql', {yes}, '2026-01-01 11:00:00')");
        var (pending, reasons) = await CompareAsync("grate", isPostgres, connection);
        Assert.Empty(reasons);
        Assert.Empty(pending);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfFlywayKnowBaselinesFailuresAndWhatWasTakenBack(bool isPostgres)
    {
        var connection = await DatabaseAsync(isPostgres);
        await Tools.ExecuteAsync(connection, isPostgres, string.Concat(
            RecordedTables.FlywayTable,
            RecordedTables.FlywayEntry(0, null, "\"public\"", null, "SCHEMA"),
            RecordedTables.FlywayEntry(1, "1", "<< Flyway Baseline >>", null, "BASELINE"),
            RecordedTables.FlywayEntry(2, "2", "V2__b.sql", "5"),
            RecordedTables.FlywayEntry(3, "2", "V2__b.sql", "5", "DELETE")));
        var (pending, reasons) = await CompareAsync("flyway", isPostgres, connection);
        Assert.Empty(reasons);
        Assert.Equal(["V2__b.sql"], pending.Select(p => p.Id));

        await Tools.ExecuteAsync(connection, isPostgres, RecordedTables.FlywayEntry(4, "2", "V2__b.sql", "5", success: false));
        Assert.Equal(["BATON3042"], (await CompareAsync("flyway", isPostgres, connection)).Reasons.Select(r => r.Code));
    }

    [Fact]
    public async Task HaveTheNameThatBatonJsonGives()
    {
        var connection = await AppliedAsync("evolve", isPostgres: true);
        await Tools.ExecuteAsync(connection, isPostgres: true, "CREATE SCHEMA ops; ALTER TABLE changelog SET SCHEMA ops; ALTER TABLE ops.changelog RENAME TO \"Applied\"");

        Assert.Equal(2, (await CompareAsync("evolve", isPostgres: true, connection)).Pending.Length);
        Assert.Empty((await CompareAsync("evolve", isPostgres: true, connection, table: "ops.Applied")).Pending);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> DatabaseAsync(bool isPostgres)
    {
        Assert.SkipWhen(isPostgres && PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        return isPostgres ? await server.MakeDatabaseAsync() : $"Data Source={Path.Combine(_folder.Path, "app.db")};Pooling=False";
    }

    private async Task<string> AppliedAsync(string tool, bool isPostgres)
    {
        var connection = await DatabaseAsync(isPostgres);
        await Tools.ApplyAsync(tool, connection, isPostgres, _folder);
        return connection;
    }

    private async Task<(ImmutableArray<MigrationFact> Pending, ImmutableArray<Diagnostic> Reasons)> CompareAsync(
        string tool, bool isPostgres, string connection, MigrationFact[]? before = null, string? table = null)
    {
        var address = DatabaseAddress.Read("env:DB", new Dictionary<string, string> { ["DB"] = connection }, _folder.Path).Value!;
        Assert.Equal(isPostgres, address.IsPostgres);
        var history = await HistoryReader.ReadAsync(address, MigrationTools.Named(tool)!.Value, table, TestContext.Current.CancellationToken);
        Assert.Empty(history.Diagnostics);
        var question = Asked.About(Asked.Release("1.1.0", tool, _folder.Facts(tool)), _folder.Path, new DatabaseConfiguration { Connection = "env:DB" });
        return DatabaseSuccession.Forward(question with { Live = before is null ? null : Asked.Release("1.0.0", tool, before) }, MigrationTools.Named(tool)!.Value, history.Value!);
    }
}
