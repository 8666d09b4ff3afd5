using System.Text.Json.Nodes;
using Baton.Testing;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary><c>baton lint</c>: SQL files of any folder, without a configuration and without git.</summary>
public sealed class LintedFiles : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void ArePrintedAsMSBuildPrintsThem()
    {
        _folder.Write("sql/V10__b.sql", "SET lock_timeout = '5s';\nDROP TABLE IF EXISTS a;\n");
        _folder.Write("sql/V2__a.sql", "SET lock_timeout = '5s';\n  CREATE INDEX IF NOT EXISTS i ON t (a);\n");

        var (exit, text, error) = Worlds.Run(_folder.Path, "lint", "sql");

        Assert.Equal(0, exit);
        Assert.Equal(
            "sql/V2__a.sql(2,3): warning BATON3001: CREATE INDEX blocks writes to t until the index is built. Use CREATE INDEX CONCURRENTLY, outside a transaction.\n"
            + "sql/V10__b.sql(2,1): warning BATON3020: DROP TABLE breaks running code that uses a. Release code that does not use it first; drop it in a later release.\n",
            text);
        Assert.Equal("2 files checked: 0 errors, 2 warnings\n", error);
    }

    [Theory]
    [InlineData(0, "SELECT 1;")]
    [InlineData(0, "DROP TABLE a;")]
    [InlineData(1, "BEGIN; DROP INDEX CONCURRENTLY a; COMMIT;")]
    [InlineData(1, "DROP TABLE a; -- baton: allow BATON3020")]
    [InlineData(1, "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a);", "--in-transaction")]
    [InlineData(0, "SELECT 1;", "--server-version", "9.6")]
    [InlineData(2, "SELECT 1;", "--server-version", "new")]
    public void AnswerWithAnExitCode(int expected, string sql, params string[] options)
    {
        var file = _folder.Write("a.sql", sql);

        Assert.Equal(expected, Worlds.Run(_folder.Path, ["lint", file, .. options]).Exit);
    }

    [Fact]
    public void OfSeveralPathsAreOneList()
    {
        _folder.Write("one/b.sql", "DROP TABLE b;");
        _folder.Write("two/a.SQL", "DROP TABLE a;");
        _folder.Write("two/no.txt", "DROP TABLE no;");

        var (exit, text, _) = Worlds.Run(_folder.Path, "lint", "one", "two", "one/b.sql", "--json");

        Assert.Equal(0, exit);
        var findings = JsonNode.Parse(text)!["diagnostics"]!.AsArray();
        Assert.Equal(["one/b.sql 1", "two/a.SQL 1"], findings.Where(f => (string)f!["code"]! == "BATON3020")
            .Select(f => $"{f!["file"]} {f["line"]}"));
    }

    [Fact]
    public void AreWrittenAsSarif()
    {
        _folder.Write("a b/ä.sql", "\n DROP TABLE a;");

        Worlds.Run(_folder.Path, "lint", "a b", "--sarif", "out.sarif");

        var log = JsonNode.Parse(File.ReadAllText(_folder["out.sarif"]))!;
        var result = log["runs"]![0]!["results"]!.AsArray().Single(r => (string)r!["ruleId"]! == "BATON3020")!;
        Assert.Equal("2.1.0", (string)log["version"]!);
        Assert.Equal("a%20b/%C3%A4.sql", (string)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!);
        Assert.Equal((2, 2), ((int)result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!,
            (int)result["locations"]![0]!["physicalLocation"]!["region"]!["startColumn"]!));
        Assert.Equal("BATON3020", (string)log["runs"]![0]!["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]!);
    }

    [Theory]
    [InlineData("BATON3033")]
    [InlineData("BATON3033", "nowhere.sql")]
    [InlineData("BATON3033", "empty")]
    public void ThatAreNotThereAreAnError(string code, params string[] paths)
    {
        Directory.CreateDirectory(_folder["empty"]);

        var (exit, text, _) = Worlds.Run(_folder.Path, ["lint", .. paths]);

        Assert.Equal(2, exit);
        Assert.Contains(code, text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownOptionIsRefused() => Assert.Equal(2, Worlds.Run(_folder.Path, "lint", ".", "--sarfi", "x").Exit);

    public void Dispose() => _folder.Dispose();
}
