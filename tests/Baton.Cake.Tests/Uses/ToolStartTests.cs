using Baton.Pipeline.Uses;

namespace Baton.Cake.Tests.Uses;

/// <summary>What an exit code and the lines before it tell of a program that was asked for its help.</summary>
public static class ToolStartTests
{
    [Theory]
    [InlineData(0, "", true)]
    [InlineData(0, "Unhandled exception: a line of the help", true)]
    [InlineData(1, "unknown option --help", true)]
    [InlineData(64, "usage: x FILE", true)]
    [InlineData(128, "", true)]
    [InlineData(255, "a program's own -1", true)]
    [InlineData(-1, "the same on Windows", true)]
    [InlineData(1, "Unhandled exception: System.IO.FileNotFoundException: no settings", false)]
    [InlineData(134, "Unhandled exception. System.Exception: abort", false)]
    [InlineData(139, "", false)]
    [InlineData(131, "You must install .NET to run this application.", false)]
    [InlineData(150, "You must install or update .NET to run this application.", false)]
    [InlineData(unchecked((int)0x80008096), "the same on Windows", false)]
    [InlineData(unchecked((int)0xE0434352), "what nobody handled, on Windows", false)]
    [InlineData(unchecked((int)0xC0000005), "", false)]
    public static void IsTold(int exit, string line, bool good) => Assert.Equal(good, ToolStart.IsGood(exit, [line]));
}
