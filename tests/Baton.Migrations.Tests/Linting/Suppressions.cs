namespace Baton.Migrations.Tests.Linting;

public sealed class Suppressions
{
    [Theory]
    [InlineData("-- baton: allow BATON3020 because the table was never used\nDROP TABLE a;")]
    [InlineData("DROP TABLE a; -- baton: allow BATON3020 because the table was never used")]
    [InlineData("DROP TABLE /* baton: allow BATON3020 because the table was never used */ a;")]
    [InlineData("-- Baton: ALLOW baton3020, BATON3001, BATON3028 because of a new table\nDO $$ BEGIN DROP TABLE a; CREATE INDEX i ON t (a); END $$;")]
    [InlineData("-- baton: allow BATON3030 because it was read by hand\n\\i other.sql\n")]
    [InlineData("-- baton: allow BATON3029 because the next file commits\nBEGIN; SELECT 1;")]
    public void WithAReasonSuppress(string sql) =>
        Assert.DoesNotContain(Lint.Of(sql), d => d.Code is not ("BATON3027" or "BATON3029") || sql.Contains(d.Code, StringComparison.Ordinal));

    [Theory]
    [InlineData("-- baton: allow BATON3020\nDROP TABLE a;", "BATON3020", "BATON3031")]
    [InlineData("-- baton: allow BATON3020 because\nDROP TABLE a;", "BATON3020", "BATON3031")]
    [InlineData("-- baton: allow because I say so\nDROP TABLE a;", "BATON3020", "BATON3031")]
    [InlineData("-- baton: allow BATON9999 because I say so\nDROP TABLE a;", "BATON3020", "BATON3031")]
    [InlineData("-- baton: allow BATON3001 because I say so\nDROP TABLE a;", "BATON3020", "BATON3032")]
    [InlineData("DROP TABLE a;\n-- baton: allow BATON3020 because it is too late\n", "BATON3020", "BATON3032")]
    public void ThatDoNotFitAreReported(string sql, params string[] codes) => Assert.Equal(codes, Lint.Codes(sql).Order());

    [Theory]
    [InlineData("-- baton: expand\nSELECT 1;")]
    [InlineData("-- the baton: allow me\nSELECT 1;")]
    public void AreNotFoundInOtherComments(string sql) => Assert.Empty(Lint.Of(sql));
}
