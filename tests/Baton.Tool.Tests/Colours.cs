using Baton.Tool.Surroundings;
namespace Baton.Tool.Tests;

/// <summary>Where text is coloured.</summary>
public sealed class Colours
{
    [Theory]
    [InlineData(true, false, null, null)]
    [InlineData(true, false, null, "xterm-256color")]
    [InlineData(true, false, "", "xterm")]
    [InlineData(false, false, "1", "xterm")]
    [InlineData(false, false, null, "dumb")]
    [InlineData(false, true, null, "xterm")]
    [InlineData(false, true, "", null)]
    public void AreForTerminalsThatShowThem(bool expected, bool isRedirected, string? noColor, string? term) =>
        Assert.Equal(expected, ProcessWorld.HasColours(isRedirected, name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => null }));
}
