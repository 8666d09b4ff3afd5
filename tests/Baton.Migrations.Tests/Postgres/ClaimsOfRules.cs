namespace Baton.Migrations.Tests.Postgres;

/// <summary>What each rule claims, asked of a server: the lock that the statement takes, the rewrite that it makes, the error that it gets.</summary>
public sealed class ClaimsOfRules(PsqlScripts server) : IClassFixture<PsqlScripts>
{
    private const string Tables = """
        CREATE TABLE other (id int PRIMARY KEY);
        CREATE TABLE t (id int PRIMARY KEY, a int, b int, n int NOT NULL DEFAULT 0, v varchar(10), r int4range);
        CREATE INDEX i ON t (a);
        INSERT INTO other SELECT 1;
        INSERT INTO t SELECT g, g, 1, 0, 'x' FROM generate_series(1, 10) g;
        CREATE TABLE child (id int REFERENCES other);
        INSERT INTO child SELECT 1;
        CREATE TABLE parts (id int) PARTITION BY RANGE (id);
        CREATE TABLE part1 PARTITION OF parts FOR VALUES FROM (1) TO (10);
        CREATE TABLE part2 (id int);
        CREATE TYPE mood AS ENUM ('sad', 'glad');
        """;

    [Theory]
    [InlineData("BATON3001", "CREATE INDEX new ON t (a);", "t ShareLock")]
    [InlineData("BATON3002", "DROP INDEX i;", "t AccessExclusiveLock")]
    [InlineData("BATON3004", "REINDEX INDEX i;", "t ShareLock", "i AccessExclusiveLock")]
    [InlineData("BATON3005", "ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES other (id);", "t ShareRowExclusiveLock", "other ShareRowExclusiveLock")]
    [InlineData("BATON3005", "CREATE TABLE new (id int REFERENCES other);", "other ShareRowExclusiveLock")]
    [InlineData("BATON3006", "ALTER TABLE t ADD CHECK (a > 0);", "t AccessExclusiveLock")]
    [InlineData("BATON3007", "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c;", "t AccessExclusiveLock")]
    [InlineData("BATON3008", "ALTER TABLE t ADD UNIQUE (a);", "t AccessExclusiveLock")]
    [InlineData("BATON3009", "ALTER TABLE t DROP CONSTRAINT t_pkey; COMMIT; BEGIN; ALTER TABLE t ADD PRIMARY KEY (id);", "t AccessExclusiveLock")]
    [InlineData("BATON3010", "ALTER TABLE t ADD EXCLUDE USING gist (r WITH &&);", "t AccessExclusiveLock")]
    [InlineData("BATON3011", "ALTER TABLE t ALTER COLUMN a SET NOT NULL;", "t AccessExclusiveLock")]
    [InlineData("BATON3023", "ALTER TABLE parts DETACH PARTITION part1;", "parts AccessExclusiveLock")]
    [InlineData("BATON3023", "ALTER TABLE parts ATTACH PARTITION part2 FOR VALUES FROM (10) TO (20);", "part2 AccessExclusiveLock",
        "parts ShareUpdateExclusiveLock")]
    [InlineData("BATON3024", "TRUNCATE other CASCADE;", "child AccessExclusiveLock")]
    [InlineData("BATON3025", "CLUSTER t USING t_pkey;", "t AccessExclusiveLock")]
    [InlineData("BATON3027", "ALTER TABLE t ADD COLUMN d int;", "t AccessExclusiveLock")]
    public async Task TakeTheLock(string code, string sql, params string[] locks)
    {
        var taken = await server.RunAsync(InSchema($"BEGIN; {sql} {LocksHeld} ROLLBACK;"));

        Assert.NotEmpty(code);
        Assert.Equal([], locks.Except(taken));
        Assert.DoesNotContain(taken, l => l.StartsWith("ERROR", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES other (id) NOT VALID;")]
    [InlineData("ALTER TABLE t ADD CHECK (a > 0) NOT VALID; COMMIT; BEGIN; ALTER TABLE t VALIDATE CONSTRAINT t_a_check;")]
    [InlineData("ALTER TABLE t ALTER COLUMN a SET STATISTICS 100, SET (fillfactor = 80);")]
    [InlineData("COMMENT ON TABLE t IS 'x'; GRANT SELECT ON t TO PUBLIC; ANALYZE t;")]
    public async Task OfSafeWaysKeepNoReadersOut(string sql) =>
        Assert.DoesNotContain(await server.RunAsync(InSchema($"BEGIN; {sql} {LocksHeld} ROLLBACK;")), l =>
            l.EndsWith("AccessExclusiveLock", StringComparison.Ordinal) || l.StartsWith("ERROR", StringComparison.Ordinal));

    [Theory]
    [InlineData("BATON3013", "ALTER TABLE t ADD COLUMN d float DEFAULT random();", true)]
    [InlineData("BATON3013", "ALTER TABLE t ADD COLUMN d uuid DEFAULT gen_random_uuid();", true)]
    [InlineData("BATON3013", "ALTER TABLE t ADD COLUMN d timestamptz DEFAULT now();", false)]
    [InlineData("BATON3013", "ALTER TABLE t ADD COLUMN d int NOT NULL DEFAULT 1;", false)]
    [InlineData("BATON3014", "ALTER TABLE t ADD COLUMN d int GENERATED ALWAYS AS (a * 2) STORED;", true)]
    [InlineData("BATON3015", "ALTER TABLE t ADD COLUMN d serial;", true)]
    [InlineData("BATON3015", "ALTER TABLE t ADD COLUMN d int GENERATED ALWAYS AS IDENTITY;", true)]
    [InlineData("BATON3016", "ALTER TABLE t ALTER COLUMN a TYPE bigint;", true)]
    [InlineData("BATON3016", "ALTER TABLE t ALTER COLUMN v TYPE varchar(20);", false)]
    [InlineData("BATON3016", "ALTER TABLE t ALTER COLUMN v TYPE text;", false)]
    [InlineData("BATON3016", "ALTER TABLE t ALTER COLUMN v TYPE text USING upper(v);", true)]
    [InlineData("BATON3025", "VACUUM FULL t;", true)]
    [InlineData("BATON3030", "CREATE DOMAIN positive AS int CHECK (value > 0); ALTER TABLE t ADD COLUMN d positive;", true)]
    [InlineData("BATON3030", "ALTER TABLE t SET UNLOGGED;", true)]
    [InlineData("BATON3030", "ALTER TABLE t ADD COLUMN d mood;", false)]
    public async Task RewriteTheTable(string code, string sql, bool rewrites)
    {
        var files = await server.RunAsync(InSchema($"SELECT pg_relation_filenode('t'); {sql} SELECT pg_relation_filenode('t');"));

        Assert.NotEmpty(code);
        Assert.Equal(rewrites, files[0] != files[1]);
    }

    [Theory]
    [InlineData("BATON3003", "BEGIN; CREATE INDEX CONCURRENTLY new ON t (a); ROLLBACK;", "25001")]
    [InlineData("BATON3003", "BEGIN; DROP INDEX CONCURRENTLY i; ROLLBACK;", "25001")]
    [InlineData("BATON3003", "BEGIN; REINDEX INDEX CONCURRENTLY i; ROLLBACK;", "25001")]
    [InlineData("BATON3003", "BEGIN; ALTER TABLE parts DETACH PARTITION part1 CONCURRENTLY; ROLLBACK;", "25001")]
    [InlineData("BATON3012", "ALTER TABLE t ADD COLUMN d int NOT NULL;", "23502")]
    [InlineData("BATON3017", "ALTER TABLE t RENAME COLUMN a TO z; SELECT a FROM t;", "42703")]
    [InlineData("BATON3018", "ALTER TABLE t RENAME TO z; SELECT a FROM t;", "42P01")]
    [InlineData("BATON3019", "CREATE SCHEMA app; CREATE TABLE app.x (); ALTER SCHEMA app RENAME TO app2; SELECT * FROM app.x; DROP SCHEMA app2 CASCADE;", "42P01")]
    [InlineData("BATON3019", "ALTER TYPE mood RENAME VALUE 'sad' TO 'low'; SELECT 'sad'::mood;", "22P02")]
    [InlineData("BATON3020", "ALTER TABLE t DROP COLUMN a; SELECT a FROM t;", "42703")]
    [InlineData("BATON3020", "DROP TABLE t; SELECT a FROM t;", "42P01")]
    [InlineData("BATON3022", "ALTER TABLE t ADD COLUMN d json; SELECT DISTINCT d FROM t;", "42883")]
    [InlineData("BATON3029", "CREATE TABLE new (a int); CREATE TABLE new (a int);", "42P07")]
    public async Task GetTheError(string code, string sql, string error)
    {
        Assert.NotEmpty(code);
        Assert.Contains($"ERROR:  {error}", await server.RunAsync(InSchema(sql)));
    }

    [Fact]
    public async Task SetNotNullReadsTheRowsUnlessACheckIsValidated()
    {
        const string SetNotNull = "SET client_min_messages = debug1; ALTER TABLE t ALTER COLUMN a SET NOT NULL; RESET client_min_messages;";

        Assert.Contains("DEBUG:  verifying table \"t\"", await server.RunAsync(InSchema($"\\set VERBOSITY default\n{SetNotNull}")));
        Assert.Contains(
            await server.RunAsync(InSchema($"\\set VERBOSITY default\nALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c; {SetNotNull}")),
            l => l.Contains("sufficient to prove that it does not contain nulls", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DropNotNullLetsNullIn() =>
        Assert.Equal("1", (await server.RunAsync(InSchema("ALTER TABLE t ALTER COLUMN n DROP NOT NULL; INSERT INTO t (id, n) VALUES (99, NULL); SELECT count(*) FROM t WHERE n IS NULL;")))[^1]);

    [Fact]
    public async Task TruncateCascadeEmptiesWhatRefers() =>
        Assert.Equal("0", (await server.RunAsync(InSchema("TRUNCATE other CASCADE; SELECT count(*) FROM child;")))[^1]);

    [Fact]
    public async Task UpdateOfAllRowsLocksAllOfThem() =>
        Assert.Equal(["0"], await server.RunAsync(InSchema($"BEGIN; UPDATE t SET b = 2; {Elsewhere("SELECT count(*) FROM (SELECT 1 FROM s.t FOR UPDATE SKIP LOCKED) x")} ROLLBACK;")));

    [Fact]
    public async Task AStatementWaitsForALockUntilItsTimeout() =>
        Assert.Equal(["10", "ERROR:  55P03"], await server.RunAsync(InSchema($"BEGIN; SELECT count(*) FROM t; {Elsewhere("SET lock_timeout = '50ms'; ALTER TABLE s.t ADD COLUMN d int")} ROLLBACK;")));

    [Fact]
    public async Task FurtherStatementsKeepReadersOut() =>
        Assert.Equal(["1", "ERROR:  55P03"], await server.RunAsync(InSchema($"BEGIN; ALTER TABLE t ADD COLUMN d int; SELECT 1; {Elsewhere("SET lock_timeout = '50ms'; SELECT count(*) FROM s.t")} ROLLBACK;")));

    [Fact]
    public async Task ATransactionThatIsLeftOpenIsLost()
    {
        await server.RunAsync("BEGIN; CREATE TABLE public.lost (a int);");

        Assert.Equal(["ERROR:  42P01"], await server.RunAsync("SELECT * FROM public.lost;"));
    }

    [Fact]
    public async Task AStringContinuesAfterAComment() => Assert.Equal(["ab;'c"], await server.RunAsync("SELECT e'a' -- it's\n'b;\\'c';"));

    private const string LocksHeld = """
        SELECT c.relname || ' ' || l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE l.pid = pg_backend_pid() AND c.relnamespace = 's'::regnamespace;
        """;

    private static string InSchema(string sql) =>
        $"SET client_min_messages = error;\nDROP SCHEMA IF EXISTS s CASCADE;\nCREATE SCHEMA s;\nSET search_path = s;\n{Tables}\nRESET client_min_messages;\n{sql}\n";

    /// <summary>Runs a statement in a session of its own, while this one waits.</summary>
    private string Elsewhere(string sql) => $"\n\\! {server.Psql} -c \"{sql}\" 2>&1 | grep -v '^SET$'\n";
}
