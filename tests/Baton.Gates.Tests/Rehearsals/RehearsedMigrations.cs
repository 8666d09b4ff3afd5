using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Gates.Migrations;
using Baton.Gates.Rehearsals;
using Baton.Gates.Tests.Equipment;
using Baton.Testing.Postgres;

namespace Baton.Gates.Tests.Rehearsals;

/// <summary>Pending migrations run on a copy and are rolled back; what they lock, rewrite and keep waiting is read from the server.</summary>
public sealed class RehearsedMigrations(PostgresServer server) : IDisposable
{
    private readonly MigrationFolder _folder = new(("V1__a.sql", "CREATE TABLE t (id int PRIMARY KEY, a int, v varchar(10));\n"));

    [Fact]
    public async Task TellLocksRewritesAndDurations()
    {
        var database = await DatabaseAsync();
        _folder.Write("V2__b.sql", """
            -- Orders
            BEGIN;
            ALTER TABLE t ADD COLUMN b int;
            CREATE TABLE own (id int);
            CREATE INDEX i ON t (a);
            ALTER TABLE t ALTER COLUMN a TYPE bigint;
            ALTER TABLE own ADD COLUMN c int;
            COMMIT;
            """);

        var rehearsal = await RunAsync(database);

        Assert.Empty(rehearsal.Diagnostics);
        Assert.Equal(["V2__b.sql"], rehearsal.Pending);
        Assert.Equal([3, 4, 5, 6, 7], rehearsal.Statements.Select(s => s.Line));
        Assert.Equal("ALTER TABLE t ADD COLUMN b int;", rehearsal.Statements[0].Text);
        Assert.Equal([new("t", "AccessExclusiveLock")], rehearsal.Statements[0].Locks);
        Assert.Equal("reads and writes", rehearsal.Statements[0].Locks[0].Blocks);
        Assert.Empty(rehearsal.Statements[1].Locks);
        Assert.Equal([new("t", "ShareLock")], rehearsal.Statements[2].Locks);
        Assert.Contains("t", rehearsal.Statements[3].Rewrites);
        Assert.Empty(rehearsal.Statements[4].Locks);
        Assert.All(rehearsal.Statements, s => Assert.InRange(s.Milliseconds, 0, 60_000));
    }

    [Fact]
    public async Task LeaveNothingBehind()
    {
        var database = await DatabaseAsync();
        _folder.Write("V2__b.sql", "CREATE TABLE own (id int);\nINSERT INTO t (id) VALUES (1);\n");
        await RunAsync(database);

        Assert.Equal("0|f", await server.SqlAsync(database, "SELECT (SELECT count(*) FROM t), to_regclass('own') IS NOT NULL"));
    }

    [Fact]
    public async Task ThatFailTellWhere()
    {
        var database = await DatabaseAsync();
        _folder.Write("V2__b.sql", "SELECT 1;\n\nALTER TABLE nowhere ADD COLUMN b int;\nSELECT 2;\n");
        var rehearsal = await RunAsync(database);

        var failure = Assert.Single(rehearsal.Diagnostics);
        Assert.Equal(("BATON3071", "scripts/V2__b.sql(3,1)"), (failure.Code, failure.Where!.ToString()));
        Assert.Contains("42P01", failure.Message, StringComparison.Ordinal);
        Assert.Single(rehearsal.Statements);
    }

    [Fact]
    public async Task ThatCannotRunInATransactionAreSaidToBeLeftOut()
    {
        var database = await DatabaseAsync();
        _folder.Write("V2__b.sql", "CREATE INDEX CONCURRENTLY i ON t (a);\nVACUUM t;\n\\echo x\nSELECT 1;\nCOPY t FROM stdin;\n1\t2\tx\n\\.\n");
        var rehearsal = await RunAsync(database);

        Assert.All(rehearsal.Diagnostics, d => Assert.Equal("BATON3072", d.Code));
        Assert.Equal([1, 2, 3, 5], rehearsal.Diagnostics.Select(d => d.Where!.Line));
        Assert.Equal(["SELECT 1;"], rehearsal.Statements.Select(s => s.Text));
    }

    [Fact]
    public async Task TellHowManySessionsWait()
    {
        var database = await DatabaseAsync();
        var reading = WaitForAsync(database);
        _folder.Write("V2__b.sql", "ALTER TABLE t ADD COLUMN b int;\nDO $$ BEGIN FOR i IN 1..600 LOOP EXIT WHEN EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted); PERFORM pg_sleep(0.05); END LOOP; END $$;\n");
        var rehearsal = await RunAsync(database);
        await reading;

        Assert.Equal(1, rehearsal.Statements[1].Waiting);
    }

    [Fact]
    public async Task AreNotRunInTheDatabaseOfTheEnvironment()
    {
        var database = await DatabaseAsync();

        Assert.Equal(["BATON3070"], await CodesAsync(database, database));
        Assert.Equal(["BATON3070"], await CodesAsync(database, $"{database};Application Name=other"));
        Assert.Equal(["BATON3070"], await CodesAsync(database, "Data Source=a.db"));
        Assert.Equal(["BATON3070"], await CodesAsync(database, ""));
    }

    [Fact]
    public async Task AreNotRunThereBehindAnotherAddressEither()
    {
        var database = await DatabaseAsync();
        var parts = new Npgsql.NpgsqlConnectionStringBuilder(database);
        var other = new Npgsql.NpgsqlConnectionStringBuilder(database) { Host = parts.Host == "127.0.0.1" ? "localhost" : "127.0.0.1" };

        Assert.Equal(["BATON3070"], await CodesAsync(database, other.ConnectionString));
    }

    [Theory]
    [InlineData("Host=/nowhere;Database=live;Username=x")]
    [InlineData("")]
    public async Task SayThatTheOwnDatabaseWasNotReached(string live)
    {
        var database = await DatabaseAsync();

        Assert.Equal(["BATON3073"], (await RunAsync(live, database, "evolve")).Value!.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task OfAToolWithoutATableAreAllRun()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var rehearsal = await RunAsync(await server.MakeDatabaseAsync(), "plain");

        Assert.Equal(["BATON3074"], rehearsal.Diagnostics.Select(d => d.Code));
        Assert.Single(rehearsal.Statements);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Reads the table as soon as somebody keeps it from being read.</summary>
    private async Task WaitForAsync(string database) => await Task.Run(() => server.SqlAsync(database, """
        DO $$ BEGIN FOR i IN 1..600 LOOP EXIT WHEN EXISTS (SELECT 1 FROM pg_locks WHERE relation = 't'::regclass AND mode = 'AccessExclusiveLock'); PERFORM pg_sleep(0.05); END LOOP; PERFORM count(*) FROM t; END $$
        """));

    private async Task<string> DatabaseAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var database = await server.MakeDatabaseAsync();
        await Tools.ApplyAsync("evolve", database, isPostgres: true, _folder);
        return database;
    }

    private async Task<MigrationRehearsal> RunAsync(string database, string tool = "evolve")
    {
        var run = await RunAsync(await server.MakeDatabaseAsync(), database, tool);
        Assert.True(run.IsSuccess, string.Join('\n', run.Diagnostics));
        return run.Value!;
    }

    private async Task<IEnumerable<string>> CodesAsync(string live, string rehearsal) => (await RunAsync(live, rehearsal, "evolve")).Diagnostics.Select(d => d.Code);

    private Task<Result<MigrationRehearsal>> RunAsync(string live, string rehearsal, string tool) => MigrationRehearsal.RunAsync(
        new DatabaseConfiguration { Connection = "env:LIVE", Rehearsal = "env:COPY" }, tool, _folder.Facts(tool), MigrationFiles.Read(["scripts"], _folder.Path).Value!,
        new Dictionary<string, string> { ["LIVE"] = live, ["COPY"] = rehearsal }, _folder.Path, TestContext.Current.CancellationToken);
}
