using Baton.Migrations.History;

namespace Baton.Migrations.Tests.History;

public sealed class ComparedHistories
{
    private const string Text = "CREATE TABLE a (id int);\nSELECT 'é';\n";

    [Theory]
    [InlineData("CREATE TABLE a (id int);\nSELECT 'é';\n")]
    [InlineData("CREATE TABLE a (id int);\r\nSELECT 'é';\r\n")]
    [InlineData("\uFEFFCREATE TABLE a (id int);\rSELECT 'é';")]
    public void HaveOneChecksumWhateverTheLineEnds(string text)
    {
        Assert.Equal(ScriptDigest.FlywayCrc32(Text), ScriptDigest.FlywayCrc32(text));
        Assert.Equal(ScriptDigest.FlywayCrc32("CREATE TABLE a (id int);SELECT 'é';"), ScriptDigest.FlywayCrc32(text));
    }

    // The check value of this CRC: https://reveng.sourceforge.io/crc-catalogue/17plus.htm
    [Fact]
    public void HaveTheCrcOfZip() => Assert.Equal(unchecked((int)0xCBF43926), ScriptDigest.FlywayCrc32("123456789"));

    [Theory]
    [InlineData("V1__a.sql", "1")]
    [InlineData("V1_0__a.sql", "1")]
    [InlineData("V01.02.0__a.sql", "1.2")]
    [InlineData("U2__a.sql", "2")]
    [InlineData("R__views.sql", "")]
    [InlineData("0012_add.sql", "12")]
    [InlineData("20240102030405_Add", "20240102030405")]
    [InlineData("views.sql", "")]
    public void ReadVersions(string name, string version) => Assert.Equal(version, ScriptName.Read(name).Version);

    [Fact]
    public void ThatAgreeHaveNothingToReport()
    {
        var comparison = Flyway([Applied("V1__a.sql", "1"), Applied("V1_1__b.sql", "1.1")], "V1__a.sql", "V1_1__b.sql", "V2__c.sql", "V10__d.sql",
            "U1__a.sql");

        Assert.Empty(comparison.Findings);
        Assert.Equal(["V2__c.sql", "V10__d.sql"], comparison.Pending.Select(p => p.Path));
    }

    [Fact]
    public void FindAnEditedMigration() =>
        Assert.Equal(["BATON3040"], Codes(Flyway([Applied("V1__a.sql", "1") with { Checksum = "17" }], "V1__a.sql")));

    [Fact]
    public void FindAMissingMigration() => Assert.Equal(["BATON3041"], Codes(Flyway([Applied("V1__a.sql", "1")])));

    [Fact]
    public void FindAFailedMigration() =>
        Assert.Equal(["BATON3042"], Codes(Flyway([Applied("V1__a.sql", "1") with { Succeeded = false }], "V1__a.sql")));

    [Fact]
    public void FindOneThatWouldRunOutOfOrder() =>
        Assert.Equal(["BATON3043"], Codes(Flyway([Applied("V10__b.sql", "10")], "V9__a.sql", "V10__b.sql")));

    [Fact]
    public void FindTwoOfOneVersion() => Assert.Equal(["BATON3044"], Codes(Flyway([], "V1__a.sql", "V1_0__b.sql")));

    [Fact]
    public void LetRepeatableOnesChange()
    {
        var comparison = Flyway([Applied("R__v.sql", null) with { Checksum = "17" }], "R__v.sql");

        Assert.Empty(comparison.Findings);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void FindARepeatableOnePendingThatWentBackToAnEarlierText(bool isReverted, int pending)
    {
        var own = Applied("R__v.sql", null);
        var other = own with { Checksum = "17" };
        AppliedMigration[] applied = isReverted ? [own, other with { Order = 2 }] : [other, own with { Order = 2 }];

        Assert.Equal(pending, Flyway(applied, "R__v.sql").Pending.Length);
    }

    [Fact]
    public void OfToolsWithoutChecksumsUseTheReleases()
    {
        AppliedMigration[] applied = [new(1, "App.Scripts.0001_a.sql"), new(2, "0002_b.sql")];
        PresentMigration[] present = [new("sql/0001_a.sql", Text) { RecordedDigest = ScriptDigest.Sha256(Text.Replace("\n", "\r\n",
            StringComparison.Ordinal)) }, new("sql/0002_b.sql", Text) { RecordedDigest = ScriptDigest.Sha256("x") }];

        Assert.Equal(["BATON3040"], Codes(HistoryComparison.Of(MigrationTool.DbUp, applied, present)));
    }

    [Fact]
    public void OfEntityFrameworkCompareIdentifiers()
    {
        AppliedMigration[] applied = [new(1, "20240101000000_A"), new(2, "20240301000000_C")];
        PresentMigration[] present = [new("Migrations/20240101000000_A.cs", null), new("Migrations/20240201000000_B.cs", null),
            new("Migrations/20240301000000_C.cs", null)];

        Assert.Equal(["BATON3043"], Codes(HistoryComparison.Of(MigrationTool.EntityFramework, applied, present)));
    }

    private static AppliedMigration Applied(string script, string? version) =>
        new(1, script) { Version = version, Checksum = ScriptDigest.FlywayCrc32(Text).ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private static HistoryComparison Flyway(AppliedMigration[] applied, params string[] files) =>
        HistoryComparison.Of(MigrationTool.Flyway, applied, [.. files.Select(f => new PresentMigration(f, Text))]);

    private static IEnumerable<string> Codes(HistoryComparison comparison) => comparison.Findings.Select(f => f.Code);
}
