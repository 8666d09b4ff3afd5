using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Migrations.History;
using Baton.Migrations.Linting;
using Baton.Migrations.Releases;

namespace Baton.Migrations.Tests.Releases;

public sealed class RecordedMigrations
{
    private const string Harmless = "SELECT 1;\n";
    private const string Concurrent = "BEGIN; CREATE INDEX CONCURRENTLY i ON t (a); COMMIT;\n";

    [Fact]
    public void HaveNameDigestAndTheToolsChecksum()
    {
        var fact = Assert.Single(Of("evolve", ("db/V1__a.sql", "SELECT 1;\r\n")).Facts);

        Assert.Equal(("V1__a.sql", ScriptDigest.Sha256(Harmless), "expand"), (fact.Id, fact.Checksum, fact.Phase));

        // printf 'SELECT 1;\n' | md5sum
        Assert.Equal("2BDF1665F56C0CE5B966D9C60A7F7EAC", fact.ToolChecksum);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("dbup")]
    public void HaveNoChecksumOfToolsThatRecordNone(string tool) => Assert.Null(Assert.Single(Of(tool, ("V1__a.sql", Harmless)).Facts).ToolChecksum);

    [Fact]
    public void OfEntityFrameworkAreItsClasses()
    {
        var read = Of("efcore", ("M/20260101120000_A.cs", "using X;\n\n// baton: contract since 1.2.0\nclass A;"), ("M/20260101120000_A.Designer.cs", ""), ("M/Snapshot.cs", ""), ("M/all.sql", Concurrent));

        var fact = Assert.Single(read.Facts);
        Assert.Equal(("20260101120000_A", "contract", "1.2.0"), (fact.Id, fact.Phase, fact.Since!["shop"]));
        Assert.Equal("BATON3003", Assert.Single(read.Findings, f => f.IsError).Code);
    }

    [Theory]
    [InlineData("V1__a.sql", "SELECT 1;", "expand")]
    [InlineData("db/contract/V1__a.sql", "-- baton: expand\nSELECT 1;", "expand")]
    [InlineData("db/migrate/V1__a.sql", "SELECT 1;", "migrate")]
    [InlineData("V1__a.sql", "\uFEFF-- Orders\r\n\r\n-- baton: migrate\r\nUPDATE t SET a = 1;", "migrate")]
    [InlineData("V1__a.sql", "/* baton: migrate */ UPDATE t SET a = 1;", "migrate")]
    [InlineData("V1__a.sql", "/* baton: migrate */\nUPDATE t SET a = 1;", "migrate")]
    [InlineData("V1__a.sql", "SELECT 1;\n-- baton: migrate", "expand")]
    public void HaveThePhaseOfCommentOrFolder(string path, string text, string phase) => Assert.Equal(phase, Assert.Single(Of("flyway", (path, text)).Facts).Phase);

    [Fact]
    public void OfContractNameTheUnitsThatTheyWaitFor()
    {
        var read = Of("flyway", ("V1__a.sql", "-- baton: contract since 2.3.0, billing 1.4.0-beta.1\nALTER TABLE t DROP COLUMN a;"));

        Assert.Equal([new("billing", "1.4.0-beta.1"), new("shop", "2.3.0")], Assert.Single(read.Facts).Since!);
        Assert.DoesNotContain(read.Findings, f => f.Code == "BATON3020");
    }

    [Theory]
    [InlineData("-- baton: contract")]
    [InlineData("-- baton: contract since 2")]
    [InlineData("-- baton: contract since")]
    [InlineData("-- baton: contract since 1.0.0, 2.0.0")]
    [InlineData("-- baton: contract after V3")]
    [InlineData("-- baton: expand since 1.0.0")]
    public void OfContractMustSaySinceWhen(string comment)
    {
        var read = Of("flyway", ("V1__a.sql", $"{comment}\nSELECT 1;"));

        var error = Assert.Single(read.Findings, f => f.IsError);
        Assert.Equal((comment == "-- baton: contract" ? "BATON3037" : "BATON3036", 1), (error.Code, error.Where!.Line));
        Assert.Single(Assert.Single(read.Facts).Errors);
    }

    [Fact]
    public void HaveTheErrorsOfTheLint()
    {
        var read = Of("plain", ("V1__a.sql", Concurrent), ("V2__b.sql", Harmless));

        Assert.StartsWith("V1__a.sql(1,8): error BATON3003", Assert.Single(read.Facts[0].Errors), StringComparison.Ordinal);
        Assert.Empty(read.Facts[1].Errors);
    }

    [Fact]
    public void UpToTheBaselineAreNotReported()
    {
        var read = Of(new MigrationsConfiguration { Baseline = "V1__a.sql" }, ("V1__a.sql", Concurrent), ("V2__b.sql", Concurrent));

        Assert.Equal(["V2__b.sql"], read.Findings.Where(f => f.IsError).Select(f => f.Where!.File));
        Assert.All(read.Facts, f => Assert.NotEmpty(f.Errors));
    }

    [Fact]
    public void RefuseABaselineThatIsNotThere() =>
        Assert.Equal("BATON3038", Assert.Single(ReleaseMigrations.Of([new("V1__a.sql", Harmless)], new() { Baseline = "V9__a.sql" }, "shop").Diagnostics).Code);

    [Fact]
    public void HaveTheSeveritiesOfTheConfiguration()
    {
        var severities = new Dictionary<string, string> { ["BATON3003"] = "off", ["BATON3001"] = "error" }.ToImmutableSortedDictionary();
        var read = Of(new MigrationsConfiguration { Severities = severities }, ("V1__a.sql", Concurrent), ("V2__b.sql", "CREATE INDEX i ON t (a);"));

        Assert.Equal(["BATON3001"], read.Findings.Where(f => f.IsError).Select(f => f.Code));
    }

    [Fact]
    public void OfOtherDatabasesAreNotLinted() => Assert.Empty(Of(new MigrationsConfiguration { Lint = false }, ("V1__a.sql", Concurrent)).Findings);

    private static ReleaseMigrations Of(string tool, params (string Path, string Text)[] files) => Of(new MigrationsConfiguration { Tool = tool }, files);

    private static ReleaseMigrations Of(MigrationsConfiguration configuration, params (string Path, string Text)[] files)
    {
        Result<ReleaseMigrations> read = ReleaseMigrations.Of([.. files.Select(f => new MigrationScript(f.Path, f.Text))], configuration, "shop");
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }
}
