using System.Text;
using Baton.Migrations.Sql;
using CsCheck;

namespace Baton.Migrations.Tests.Splitting;

/// <summary>PostgreSQL's own scanner and parser find the same tokens and statements.</summary>
public sealed class ScriptsReadByPostgres(Referee referee) : IClassFixture<Referee>
{
    private static readonly string[] Statements =
    [
        "SELECT 'a;b', E'\\';', $x$ ; $x$, U&'\\0041;', \"a;\"\"b\", 1.5e10, $1, 2 /* ; /* ; */ */ -- ;\n", "BEGIN", "COMMIT", "SELECT 'a'\n  ';b'",
            "SELECT e'a' -- it's\n'\\';'", "",
        "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)",
            "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END", "-- only a comment;\n",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$", "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC DELETE FROM t; END",
            "SELECT 2 @-1, 2 +-1, 2 <>-1, a.b[1:2], '1'::int, 0x1F, 1_000",
        "SELECT 'é;', 'ü' AS ö", "ALTER TABLE t ADD COLUMN a text DEFAULT ';'", "DO $do$ BEGIN EXECUTE 'x;y'; END $do$",
            "SELECT b'01', x'1F', n'a;'", "SELECT CASE WHEN a THEN 1 ELSE 2 END FROM t",
    ];

    [Fact]
    public void HaveTheSameTokens()
    {
        // The server does not know the commands of psql; it takes the N of N'…' for a token of its own; and libpg-query, which returns comments,
        // ends a string at one, where the server
        // continues it on the next line.
        var scripts = Sample(SqlGenerator.Mixes.Where(t => !t.Contains('\0') && !t.Any(char.IsSurrogate)), 4_000)
            .Where(s => Lexed(s).All(t => t.Kind != SqlTokenKind.MetaCommand
                && !(t.Kind == SqlTokenKind.Literal && (s[t.Start] is 'N' || s.IndexOf("--", t.Start, t.Length, StringComparison.Ordinal) >= 0))))
            .ToList();

        Compare(scripts, answer => answer.Tokens, script => [.. Tokens(script)], atLeast: 300);
    }

    [Fact]
    public void HaveTheSameStatements()
    {
        var scripts = Sample(Gen.Int[0, Statements.Length - 1].Select(i => Statements[i]).Array[1, 6].Select(s => string.Join(";", s)), 1_000);

        Compare(scripts, answer => answer.Statements?.Select(s => new[] { s[0], s[1] }).ToArray(), script => [.. Pieces(script)], atLeast: 700);
    }

    private void Compare(List<string> scripts, Func<RefereeAnswer, int[][]?> theirs, Func<string, int[][]> ours, int atLeast)
    {
        var answers = referee.Ask(scripts);
        var compared = 0;
        foreach (var (script, answer) in scripts.Zip(answers).Where(pair => theirs(pair.Second) is not null))
        {
            Assert.True(theirs(answer)!.Select(Text).SequenceEqual(ours(script).Select(Text)),
                $"{script}\n{string.Join(' ', theirs(answer)!.Select(Text))}\n{string.Join(' ', ours(script).Select(Text))}");
            compared++;
        }

        Assert.InRange(compared, atLeast, scripts.Count);
    }

    private static string Text(int[] pair) => $"{pair[0]}+{pair[1]}";

    private static List<string> Sample(Gen<string> generator, int count)
    {
        var scripts = new List<string>();
        generator.Array[count].Sample(scripts.AddRange, iter: 1, threads: 1);
        return scripts;
    }

    private static IEnumerable<int[]> Tokens(string script) =>
        Lexed(script).Where(t => t.Kind != SqlTokenKind.Whitespace).Select(t => new[] { Bytes(script, t.Start), Bytes(script, t.End) });

    private static IEnumerable<SqlToken> Lexed(string script)
    {
        var lexer = new SqlLexer(script);
        for (var token = lexer.Next(); token.Kind != SqlTokenKind.End; token = lexer.Next())
        {
            yield return token;
        }
    }

    /// <summary>As the parser counts: from the end of the statement before to the semicolon.</summary>
    private static IEnumerable<int[]> Pieces(string script)
    {
        foreach (var statement in SqlScript.Split(script).Where(s => s.Kind == SqlStatementKind.Statement))
        {
            var isLast = statement.End == script.Length && script[^1] != ';';
            yield return [Bytes(script, statement.Start), isLast ? 0 : Bytes(script, statement.End - 1) - Bytes(script, statement.Start)];
        }
    }

    private static int Bytes(string script, int position) => Encoding.UTF8.GetByteCount(script.AsSpan(0, position));
}
