using System.Text;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Tests.Splitting;

/// <summary>Texts that would take a scanner hours that reads a part of them again for each token. The limit of time is that of the test
/// run.</summary>
public sealed class HugeScripts
{
    public static TheoryData<string> Repeated =>
    [
        "+", "+-", "-+*", "'", "\"", "$a", "$a$b", "/*", "/*/", "*/", "(", ")", "E'\\'", "'a'\n", "'a' --\n", "1.", "1e", "0x", "1_", "U&", "\\",
            "\n\\.", "COPY t FROM stdin;", ";", "@+", "BEGIN ATOMIC ",
        "\\copy t from stdin\n", "a.", "--", "\r", "\0", "CREATE FUNCTION f() ", "SET standard_conforming_strings = off;",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void OfOnePieceAreSplit(string piece) =>
        SplitWhole.Check(new StringBuilder().Insert(0, piece, 2_000_000 / piece.Length).ToString());

    [Theory]
    [InlineData("SELECT 1;")]
    [InlineData("SELECT ")]
    [InlineData("((")]
    public void Of100MegabytesAreSplit(string piece) => SplitWhole.Check(new StringBuilder().Insert(0, piece, 100_000_000 / piece.Length).ToString());
}
