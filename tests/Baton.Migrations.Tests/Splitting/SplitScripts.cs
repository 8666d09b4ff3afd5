using Baton.Migrations.Sql;

namespace Baton.Migrations.Tests.Splitting;

public sealed class SplitScripts
{
    [Theory]
    [InlineData("SELECT 1; SELECT 2", "SELECT 1", "SELECT 2")]
    [InlineData("SELECT ';'; SELECT 2", "SELECT ';'", "SELECT 2")]
    [InlineData("SELECT 'it''s;'; SELECT 2", "SELECT 'it''s;'", "SELECT 2")]
    [InlineData(@"SELECT 'a\'; SELECT 2", @"SELECT 'a\'", "SELECT 2")]
    [InlineData(@"SELECT E'a\';'; SELECT 2", @"SELECT E'a\';'", "SELECT 2")]
    [InlineData("SELECT e'a'\n'\\';'; SELECT 2", "SELECT e'a'\n'\\';'", "SELECT 2")]
    [InlineData("SELECT 'a' -- it's;\n'b;'; SELECT 2", "SELECT 'a' -- it's;\n'b;'", "SELECT 2")]
    [InlineData("SELECT U&'\\0041;' UESCAPE '!'; SELECT 2", "SELECT U&'\\0041;' UESCAPE '!'", "SELECT 2")]
    [InlineData("SELECT U&\"a;\"\"b\"; SELECT 2", "SELECT U&\"a;\"\"b\"", "SELECT 2")]
    [InlineData("SELECT $$;$$; SELECT 2", "SELECT $$;$$", "SELECT 2")]
    [InlineData("SELECT $a$ $b$; $$ $a$; SELECT 2", "SELECT $a$ $b$; $$ $a$", "SELECT 2")]
    [InlineData("SELECT a$b$c; SELECT 2", "SELECT a$b$c", "SELECT 2")]
    [InlineData("SELECT $1; SELECT 2", "SELECT $1", "SELECT 2")]
    [InlineData("SELECT 1 /* ; /* ; */ ; */, 2; SELECT 2", "SELECT 1 /* ; /* ; */ ; */, 2", "SELECT 2")]
    [InlineData("SELECT 1 -- ;\n; SELECT 2", "SELECT 1", "SELECT 2")]
    [InlineData("SELECT \"a;\"\"b\"; SELECT 2", "SELECT \"a;\"\"b\"", "SELECT 2")]
    [InlineData("CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3", "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)",
        "SELECT 3")]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; SELECT 3",
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END", "SELECT 3")]
    [InlineData("BEGIN; SELECT 1; END; SELECT 2", "BEGIN", "SELECT 1", "END", "SELECT 2")]
    [InlineData("SELECT 1 \\gexec\nSELECT 2", "SELECT 1 \\gexec", "SELECT 2")]
    [InlineData("\\i a;b.sql\nSELECT 2", "\\i a;b.sql", "SELECT 2")]
    [InlineData("SET standard_conforming_strings = off; SELECT 'a\\';'; SELECT 2", "SET standard_conforming_strings = off", "SELECT 'a\\';'",
        "SELECT 2")]
    [InlineData("SET standard_conforming_strings TO 'off'; RESET standard_conforming_strings; SELECT 'a\\'; SELECT 2",
        "SET standard_conforming_strings TO 'off'", "RESET standard_conforming_strings", "SELECT 'a\\'", "SELECT 2")]
    [InlineData("SET LOCAL standard_conforming_strings = off; COMMIT; SELECT 'a\\'; SELECT 2", "SET LOCAL standard_conforming_strings = off",
        "COMMIT", "SELECT 'a\\'", "SELECT 2")]
    [InlineData("COPY t FROM stdin;\na;b'\n\\.\nSELECT 2", "COPY t FROM stdin", "ROWS", "SELECT 2")]
    [InlineData("\\copy t from stdin\na;b'\n\\.\nSELECT 2", "\\copy t from stdin", "ROWS", "SELECT 2")]
    [InlineData("COPY (SELECT a FROM stdin) TO stdout;\nSELECT 2", "COPY (SELECT a FROM stdin) TO stdout", "SELECT 2")]
    [InlineData("SELECT 2 + /* a */ -1 --\n; ;", "SELECT 2 + /* a */ -1")]
    public void EndAtSemicolonsOfStatements(string script, params string[] expected) =>
        Assert.Equal(expected, SqlScript.Split(script).Where(s => s.Kind != SqlStatementKind.Empty).Select(Text));

    [Theory]
    [InlineData("SELECT 'a;")]
    [InlineData("SELECT $a$ ; $$")]
    [InlineData("SELECT (1; SELECT 2;")]
    [InlineData("SELECT 1 /* ; /* */ ")]
    [InlineData("CREATE FUNCTION f() BEGIN ATOMIC SELECT 1;")]
    [InlineData("COPY t FROM stdin;\n1\n2\n")]
    public void ThatBreakOffAreNotComplete(string script) => Assert.False(SqlScript.Split(script).Last().IsComplete);

    [Fact]
    public void HavePlaces()
    {
        const string Script = "-- first\nSELECT 1;\r\n  /* x */ SELECT 'é\uD83D\uDE00', 2;\rSELECT\n3";
        var lines = new LineIndex(Script);

        Assert.Equal([(2, 1), (3, 11), (4, 1)], SqlScript.Split(Script).Select(s => lines.Of(s.Place)));
    }

    [Fact]
    public void OfBytesAreReadInEveryEncoding()
    {
        Assert.Equal("é", SqlText.Decode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9]));
        Assert.Equal("é", SqlText.Decode([0xC3, 0xA9]));
        Assert.Equal("é", SqlText.Decode([0xE9]));
        Assert.Equal("é", SqlText.Decode([0xFF, 0xFE, 0xE9, 0]));
        Assert.Equal("é", SqlText.Decode([0xFE, 0xFF, 0, 0xE9]));
    }

    private static string Text(SqlStatement statement) => statement.Kind == SqlStatementKind.CopyData
        ? "ROWS" : statement.Text[statement.Place..Math.Max(statement.Tokens[^1].End, statement.Place)];
}
