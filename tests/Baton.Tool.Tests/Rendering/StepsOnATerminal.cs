using Baton.Tool.Rendering;
using Baton.Tool.Tests.Equipment;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Tool.Tests.Rendering;

/// <summary>Steps that a person watches.</summary>
public sealed class StepsOnATerminal : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly FakeTimeProvider _time = new();
    private readonly LiveRows _live;
    private int _width = 100;

    public StepsOnATerminal() => _live = new LiveRows(_terminal, () => _width, colours: true, _time);

    public void Dispose() => _live.Dispose();

    [Fact]
    public void AreNamedAsTheyBegin()
    {
        _live.Begin("Build");

        Assert.Equal(["… Build       0.0 s"], _terminal.Rows);
    }

    [Fact]
    public void ShowHowLongTheyRun()
    {
        _live.Begin("Build");
        _time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(["… Build       1.5 s"], _terminal.Rows);

        _time.Advance(TimeSpan.FromSeconds(359));
        Assert.Equal(["… Build       6m00s"], _terminal.Rows);
    }

    [Fact]
    public void StayBelowWhatIsWrittenAndAboveTheirUploads()
    {
        _live.Begin("Publish");
        _live.Above(() => _terminal.WriteLine("  + tag v1.2.3"));
        _live.Moved("a", "web.zip", 50, 100);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["  + tag v1.2.3", "… Publish     1.0 s", "  web.zip  ━━━━━━━━━━──────────   50%  50 B of 100 B, 50 B/s, 1.0 s left"], _terminal.Rows);
    }

    [Fact]
    public void LeaveNothingBehind()
    {
        _live.Begin("Build");
        _time.Advance(TimeSpan.FromSeconds(1));
        _live.EndAll();
        var written = _terminal.ToString();
        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Empty(string.Concat(_terminal.Rows));
        Assert.Equal(written, _terminal.ToString());
    }

    [Theory]
    [InlineData(20, "… Build       1.0 s")]
    [InlineData(19, "… Build")]
    [InlineData(4, "… B")]
    [InlineData(0, "")]
    public void AreNeverWiderThanTheTerminal(int width, string row)
    {
        _width = width;
        _live.Begin("Build");
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(row, string.Concat(_terminal.Rows).TrimEnd());
    }
}
