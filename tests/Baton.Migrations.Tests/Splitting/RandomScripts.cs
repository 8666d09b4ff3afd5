using System.Text;
using Baton.Migrations.Sql;
using CsCheck;

namespace Baton.Migrations.Tests.Splitting;

/// <summary>What holds for every text, whatever is in it.</summary>
public sealed class RandomScripts
{
    /// <summary>A long run: <c>BATON_FUZZ_INPUTS=10000000</c>.</summary>
    private static readonly long Inputs = long.TryParse(Environment.GetEnvironmentVariable("BATON_FUZZ_INPUTS"), out var inputs) ? inputs : 20_000;

    [Fact]
    public void HaveEveryCharacterInOnePiece() => SqlGenerator.Any.Sample(SplitWhole.Check, iter: Inputs);

    [Fact]
    public void OfBytesHaveEveryCharacterInOnePiece() => SqlGenerator.Bytes.Sample(bytes => SplitWhole.Check(SqlText.Decode(bytes)), iter: Inputs);

    [Fact]
    public void HaveEveryCharacterInOneToken() => SqlGenerator.Any.Sample(
        text =>
        {
            var lexer = new SqlLexer(text);
            var rebuilt = new StringBuilder();
            for (var token = lexer.Next(); token.Kind != SqlTokenKind.End; token = lexer.Next())
            {
                Assert.Equal(rebuilt.Length, token.Start);
                Assert.NotEqual(0, token.Length);
                rebuilt.Append(text, token.Start, token.Length);
            }

            Assert.Equal(text, rebuilt.ToString());
        },
        iter: Inputs);

    [Fact]
    public void HaveTheTokensOfTheirPieces() => SqlGenerator.Any.Sample(
        text => Assert.All(
            SqlScript.Split(text),
            statement => Assert.All(statement.Tokens.Concat(statement.Comments), t =>
                Assert.InRange(t.Start, statement.Start, statement.End - t.Length))),
        iter: Inputs);

    [Fact]
    public void AreSplitTheSameWithOtherLineEnds() => SqlGenerator.Mixes.Select(t => t.Replace("\r", "", StringComparison.Ordinal)).Sample(
        text => Assert.Equal(
            SqlScript.Split(text).Select(s => s.Text[s.Start..s.End]),
            SqlScript.Split(text.Replace("\n", "\r\n", StringComparison.Ordinal))
                .Select(s => s.Text[s.Start..s.End].Replace("\r\n", "\n", StringComparison.Ordinal))),
        iter: Inputs);
}
