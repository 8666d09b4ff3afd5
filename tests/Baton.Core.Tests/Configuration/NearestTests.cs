using Baton.Core.Configuration;
using CsCheck;

namespace Baton.Core.Tests.Configuration;

public sealed class NearestTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'e'], 0, 8];

    [Theory]
    [InlineData("rellease", "release")]
    [InlineData("relase", "release")]
    [InlineData("RELEASE", "release")]
    [InlineData("stats", "status")]
    [InlineData("plam", "plan")]
    public void IsTheWordThatWasMeant(string word, string meant) =>
        Assert.Equal(meant, Nearest.Match(word, ["release", "plan", "status", "rollback", "version"]));

    [Theory]
    [InlineData("bananas")]
    [InlineData("x")]
    [InlineData("")]
    public void IsNobodyWhenNothingIsNear(string word) => Assert.Null(Nearest.Match(word, ["release", "plan", "status"]));

    [Fact]
    public void IsNobodyAmongNone() => Assert.Null(Nearest.Match("a", []));

    [Fact]
    public void DoesNotDependOnTheOrder() => Gen.Select(Word, Word.Array[0, 6]).Sample(
        (word, words) => Nearest.Match(word, words) == Nearest.Match(word, words.Reverse()));

    [Fact]
    public void IsTheWordItselfWhenItIsThere() => Gen.Select(Word, Word.Array[0, 6]).Sample(
        (word, words) => Nearest.Match(word, [.. words, word]) == word);
}
