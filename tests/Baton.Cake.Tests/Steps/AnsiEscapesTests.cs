using Baton.Build;

namespace Baton.Cake.Tests.Steps;

public static class AnsiEscapesTests
{
    public sealed class ALine
    {
        [Theory]
        [InlineData("  total: 4", "\e[m  total: 4")]
        [InlineData("  total: 21 (+3 retried)", "  total: 21\e[90m (+3 retried)\e[m")]
        [InlineData("failed A.B (12ms)", "\e[31mfailed\e[m A.B \e[90m(12ms)\e[m")]
        [InlineData("a b", "\e[38;5;10;1ma\e[0m b\e[K")]
        [InlineData("A.dll built", "\e]8;;file:///tmp/A.dll\e\\A.dll\e]8;;\e\\ built\e]9;4;0;\a")]
        [InlineData("over", "\e[?25lover\e7\e8\e=")]
        public void LosesItsEscapeSequences(string plain, string line) => Assert.Equal(plain, AnsiEscapes.Strip(line));

        [Theory]
        [InlineData("")]
        [InlineData("int[] a = [1, 2]; // \\e[31m")]
        [InlineData("  ünï [mcode] 测试")]
        public void StaysAsItIsWithoutOne(string line) => Assert.Equal(line, AnsiEscapes.Strip(line));
    }
}
