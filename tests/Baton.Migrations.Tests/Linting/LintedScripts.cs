using Baton.Core.Diagnostics;
using Baton.Migrations.Linting;
using Baton.Migrations.Tests.Splitting;
using CsCheck;

namespace Baton.Migrations.Tests.Linting;

public sealed class LintedScripts
{
    private static readonly LintOptions Wrapped = new() { Transaction = MigrationTransaction.File };

    [Theory]
    [InlineData("BEGIN; CREATE TABLE n (a int); CREATE INDEX ON n (a); ALTER TABLE n ADD PRIMARY KEY (a); ALTER TABLE n ALTER a TYPE bigint; UPDATE n SET a = 1; COMMIT;")]
    [InlineData("BEGIN; CREATE TABLE n (a int); ALTER TABLE n RENAME TO m; CREATE INDEX ON m (a); DROP TABLE m; COMMIT;")]
    [InlineData("BEGIN; CREATE TABLE n (a int); CREATE TABLE m (a int REFERENCES n); ALTER TABLE m ADD FOREIGN KEY (a) REFERENCES public.n (a); COMMIT;")]
    [InlineData("CREATE TABLE n (a int REFERENCES n (a));")]
    public void OfTablesMadeInTheSameTransactionAreExempt(string sql) => Assert.Empty(Lint.Codes(sql));

    [Theory]
    [InlineData("CREATE TABLE n (a int); CREATE INDEX ON n (a);", "BATON3001")]
    [InlineData("BEGIN; CREATE TABLE n (a int); COMMIT; CREATE INDEX ON n (a);", "BATON3001")]
    [InlineData("BEGIN; CREATE TABLE IF NOT EXISTS n (a int); CREATE INDEX ON n (a); COMMIT;", "BATON3001")]
    [InlineData("BEGIN; CREATE TABLE n (a int REFERENCES t (id)); COMMIT;", "BATON3005")]
    [InlineData("BEGIN; CREATE TABLE n (a int); ALTER TABLE n ADD FOREIGN KEY (a) REFERENCES t (id); COMMIT;", "BATON3005")]
    [InlineData("BEGIN; CREATE TABLE n (a json); COMMIT;", "BATON3022")]
    [InlineData("BEGIN; CREATE TABLE app.n (a int); CREATE INDEX ON n (a); COMMIT;", "BATON3001")]
    public void OfTablesThatOthersSeeAreNot(string sql, string code) => Assert.Equal([code], Lint.Codes(sql));

    [Theory]
    [InlineData("ALTER TABLE t ADD a int PRIMARY KEY DEFAULT 1", "BATON3009")]
    [InlineData("ALTER TABLE t ADD a int UNIQUE, ADD b int CHECK (b > 0), ADD c int REFERENCES o", "BATON3008 BATON3006 BATON3005")]
    [InlineData("ALTER TABLE ONLY public.\"T;\" ADD COLUMN IF NOT EXISTS a bigint GENERATED ALWAYS AS IDENTITY", "BATON3015")]
    [InlineData("ALTER TABLE t ADD a uuid NOT NULL DEFAULT gen_random_uuid()", "BATON3013")]
    [InlineData("ALTER TABLE t ADD a timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc') NOT NULL", "")]
    [InlineData("ALTER TABLE t ADD a double precision[] DEFAULT '{}'::double precision[], ADD b numeric(10, 2) DEFAULT 0::numeric(10, 2)", "")]
    [InlineData("ALTER TABLE t ADD a character varying(20) COLLATE \"C\" DEFAULT 'x' NOT NULL", "")]
    [InlineData("ALTER TABLE t ADD a int DEFAULT NULL NOT NULL", "BATON3012")]
    [InlineData("ALTER TABLE t ADD a int DEFAULT my_function()", "BATON3030")]
    [InlineData("ALTER TABLE t ADD a app.money_amount", "BATON3030")]
    [InlineData("CREATE TYPE mood AS ENUM ('a'); ALTER TABLE t ADD a mood;", "")]
    [InlineData("CREATE DOMAIN mood AS text; ALTER TABLE t ADD a mood;", "BATON3030")]
    [InlineData("ALTER TABLE t SET LOGGED", "BATON3030")]
    [InlineData("ALTER TABLE t SET SCHEMA s", "BATON3018")]
    [InlineData("ALTER TABLE t SET (fillfactor = 70), ALTER a SET STATISTICS 100, OWNER TO x", "")]
    [InlineData("ALTER VIEW v RENAME TO w", "BATON3018")]
    [InlineData("ALTER TYPE mood RENAME VALUE 'a' TO 'b'", "BATON3019")]
    [InlineData("ALTER TABLE parts ATTACH PARTITION part1 FOR VALUES FROM (1) TO (10)", "BATON3023")]
    [InlineData("DROP TABLE IF EXISTS a, b CASCADE", "BATON3020")]
    [InlineData("DROP SCHEMA s; DROP VIEW v;", "BATON3020 BATON3020")]
    [InlineData("DROP FUNCTION f(int)", "BATON3030")]
    [InlineData("DELETE FROM t; DELETE FROM t WHERE a = 1;", "BATON3026")]
    [InlineData("WITH x AS (UPDATE t SET a = 1 RETURNING *) SELECT * FROM x WHERE a = 2", "BATON3026")]
    [InlineData("INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 1; SELECT 1 FROM t FOR UPDATE;", "")]
    [InlineData("REFRESH MATERIALIZED VIEW v", "BATON3030")]
    [InlineData("CALL p()", "BATON3030")]
    [InlineData("ALTER INDEX i SET TABLESPACE fast", "BATON3030")]
    [InlineData("ALTER INDEX i RENAME TO j", "")]
    [InlineData("DROP EXTENSION hstore", "BATON3030")]
    [InlineData("BEGIN; PREPARE TRANSACTION 'x'; COMMIT;", "BATON3030")]
    [InlineData("BEGIN; COMMIT AND CHAIN; COMMIT AND NO CHAIN;", "BATON3030")]
    [InlineData("FROBNICATE t", "BATON3030")]
    [InlineData("ALTER TABLE :tablename DROP x", "BATON3030")]
    [InlineData("ALTER TABLE ${schema}.t ADD x int", "BATON3030")]
    [InlineData("ALTER TABLE t DROP COLUMN 'x", "BATON3030")]
    [InlineData("\\i other.sql\n\\echo done\nSELECT 'ALTER' \\gexec\n", "BATON3030 BATON3030")]
    [InlineData("COPY t FROM stdin;\n1\tDROP TABLE x;\n\\.\n", "")]
    [InlineData("COPY t FROM stdin; DROP TABLE x;\n1\n\\.\n", "BATON3030")]
    [InlineData("COPY t FROM stdin;\n1\nDROP TABLE t;", "BATON3030")]
    public void AreReadByStatement(string sql, string codes) =>
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), Lint.Codes(sql).Order());

    [Theory]
    [InlineData("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM h WHERE id = '1') THEN CREATE INDEX i ON t (a); END IF; END $$;", "BATON3001")]
    [InlineData("DO $$ DECLARE x int := 1; BEGIN x := 2; RAISE NOTICE 'a'; FOR x IN SELECT 1 LOOP DROP TABLE t; END LOOP; EXCEPTION WHEN others THEN NULL; END $$;", "BATON3020")]
    [InlineData("DO $x$ BEGIN EXECUTE format('DROP TABLE %I', 't'); END $x$ LANGUAGE plpgsql;", "BATON3030")]
    [InlineData("DO LANGUAGE plpython3u $$ x $$;", "BATON3030")]
    [InlineData("START TRANSACTION;\n\nDO $EF$\nBEGIN\n    IF NOT EXISTS(SELECT 1 FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = '1_A') THEN\n    ALTER TABLE \"Blogs\" DROP COLUMN \"Url\";\n    END IF;\nEND $EF$;\nCOMMIT;\n", "BATON3020")]
    [InlineData("DO 'BEGIN DROP TABLE t; END';", "BATON3030")]
    [InlineData("DO $$ BEGIN CREATE TABLE n (a int); CREATE INDEX i ON n (a); END $$;", "")]
    public void OfBlocksAreReadInside(string sql, string codes) =>
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Lint.Codes(sql));

    [Theory]
    [InlineData(10, "ALTER TABLE t ADD a int DEFAULT 1", "BATON3013")]
    [InlineData(11, "ALTER TABLE t ADD a int DEFAULT 1", "")]
    [InlineData(11, "ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c; ALTER TABLE t ALTER a SET NOT NULL;", "BATON3011")]
    [InlineData(12, "ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c; ALTER TABLE t ALTER a SET NOT NULL;", "")]
    [InlineData(12, "ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID; ALTER TABLE t ALTER a SET NOT NULL;", "BATON3011")]
    [InlineData(18, "ALTER TABLE t ADD CONSTRAINT c NOT NULL a NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c; ALTER TABLE t ALTER a SET NOT NULL;",
        "")]
    public void DependOnTheServer(int version, string sql, string codes) =>
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Lint.Codes(sql, new LintOptions { ServerVersion = version }));

    [Theory]
    [InlineData("varchar(10)", "varchar(20)", true)]
    [InlineData("varchar(10)", "text", true)]
    [InlineData("varchar(20)", "varchar(10)", false)]
    [InlineData("text", "varchar", true)]
    [InlineData("text", "varchar(10)", false)]
    [InlineData("numeric(10, 2)", "numeric(12, 2)", true)]
    [InlineData("numeric(10, 2)", "numeric(12, 3)", false)]
    [InlineData("cidr", "inet", true)]
    [InlineData("int", "bigint", false)]
    [InlineData("int4", "integer", true)]
    [InlineData("timestamp", "timestamptz", false)]
    public void KnowTypesOfEarlierFiles(string from, string to, bool isSafe) =>
        Assert.Equal(isSafe ? [] : ["BATON3016"], MigrationLint.Check([new("1.sql", $"CREATE TABLE t (a {from});"),
            new("2.sql", $"ALTER TABLE t ALTER COLUMN a TYPE {to};")], new LintOptions())
            .Where(d => d.Where!.File == "2.sql").Select(d => d.Code).Except(["BATON3027"]));

    [Theory]
    [InlineData("CREATE INDEX CONCURRENTLY i ON t (a);", "BATON3003")]
    [InlineData("-- baton: no-transaction\nCREATE INDEX CONCURRENTLY i ON t (a);", "")]
    [InlineData("-- evolve-tx-off\nCREATE INDEX CONCURRENTLY i ON t (a);", "")]
    [InlineData("CREATE TABLE n (a int); CREATE INDEX ON n (a);", "")]
    [InlineData("ALTER TABLE t ADD a int; COMMENT ON TABLE t IS 'x'; UPDATE t SET a = 1 WHERE a = 2;", "BATON3026")]
    [InlineData("UPDATE t SET a = 1 WHERE a = 2; ALTER TABLE t ADD a int;", "BATON3026")]
    [InlineData("ALTER TABLE t ADD a int; ALTER TABLE t ADD b int; ALTER TABLE t ADD c int;", "BATON3028")]
    public void InTheToolsTransactionAreJudgedAsOne(string sql, string codes) =>
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Lint.Codes(sql, Wrapped));

    [Fact]
    public void OfFlywayRunAloneWhenTheyMust() =>
        Assert.Empty(Lint.Codes("CREATE INDEX CONCURRENTLY i ON t (a);",
            new LintOptions { Transaction = MigrationTransaction.FileUnlessConcurrent }));

    [Fact]
    public void ThatLeaveATransactionOpenAreReportedWhereItBegins()
    {
        var finding = Assert.Single(Lint.Of("SELECT 1;\n  BEGIN; SELECT 2;"));

        Assert.Equal("V1__a.sql(2,3): warning BATON3029: The transaction that begins here is not committed in this file. Add COMMIT.",
            finding.ToString());
    }

    [Theory]
    [InlineData("SET lock_timeout = '2s'; DROP TABLE a;", false)]
    [InlineData("SET lock_timeout TO 0; DROP TABLE a;", true)]
    [InlineData("BEGIN; SET LOCAL statement_timeout = 1000; DROP TABLE a; COMMIT;", false)]
    [InlineData("BEGIN; SET LOCAL statement_timeout = 1000; COMMIT; DROP TABLE a;", true)]
    [InlineData("SET lock_timeout = '2s'; RESET lock_timeout; DROP TABLE a;", true)]
    [InlineData("CREATE INDEX CONCURRENTLY i ON t (a); ALTER TABLE t VALIDATE CONSTRAINT c;", false)]
    public void WaitWithALimit(string sql, bool isReported) => Assert.Equal(isReported, Lint.Of(sql).Any(d => d.Code == "BATON3027"));

    [Fact]
    public void AreAsSevereAsTheSettingsSay()
    {
        var options = new LintOptions
        {
            Severities = System.Collections.Immutable.ImmutableDictionary<string,
            Severity?>.Empty.Add("BATON3020", Severity.Error).Add("BATON3027", null).Add("BATON3029", null)
        };

        Assert.Equal([("BATON3020", Severity.Error)], Lint.Of("DROP TABLE a;", options).Select(d => (d.Code, d.Severity)));
    }

    [Fact]
    public void OfAnyTextHaveAnAnswer() => SqlGenerator.Any.Sample(sql => Assert.NotNull(Lint.Of(sql)), iter: 5_000);
}
