using Baton.Tool.Rendering;
using Baton.Tool.Tests.Equipment;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Tool.Tests.Rendering;

/// <summary>Uploads that a person watches.</summary>
public sealed class UploadsOnATerminal : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly FakeTimeProvider _time = new();
    private readonly LiveRows _display;
    private int _width = 100;

    public UploadsOnATerminal() => _display = new LiveRows(_terminal, () => _width, colours: true, _time);

    public void Dispose() => _display.Dispose();

    [Fact]
    public void HaveARowEachWithSpeedAndTimeLeft()
    {
        _display.Moved("a", "web-1.5.0.zip", 0, 500_000_000);
        _display.Moved("b", "api.nupkg", 0, 1_000_000);
        _time.Advance(TimeSpan.FromSeconds(2));
        _display.Moved("a", "web-1.5.0.zip", 100_000_000, 500_000_000);
        _display.Moved("b", "api.nupkg", 1_000_000, 1_000_000);
        _display.Above(() => { });

        Assert.Equal(
            [
                "  web-1.5.0.zip  ━━━━────────────────   20%  100.0 MB of 500.0 MB, 50.0 MB/s, 8.0 s left",
                "  api.nupkg      ━━━━━━━━━━━━━━━━━━━━  100%  1.0 MB, being checked",
            ],
            _terminal.Rows);
    }

    [Fact]
    public void StayBelowWhatIsWrittenMeanwhile()
    {
        _display.Moved("a", "web.zip", 1, 100);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        _display.Above(() => _terminal.WriteLine("  + upload SHA256SUMS"));
        _display.Above(() => _terminal.WriteLine("warning BATON6303: somebody is deaf"));
        _time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(["  + upload SHA256SUMS", "warning BATON6303: somebody is deaf"], _terminal.Rows.Take(2));
        Assert.StartsWith("  web.zip", Assert.Single(_terminal.Rows.Skip(2)), StringComparison.Ordinal);
    }

    [Fact]
    public void LeaveNothingBehind()
    {
        _display.Moved("a", "web.zip", 50, 100);
        _display.Moved("b", "api.zip", 50, 100);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        _display.End("a");
        _display.Above(() => _terminal.WriteLine("  + upload web.zip"));
        _display.Dispose();
        var written = _terminal.ToString();
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["  + upload web.zip"], _terminal.Rows);
        Assert.Equal(written, _terminal.ToString());
    }

    [Theory]
    [InlineData(60, "  web-1.5.0.zip  ━━━━━━━━━━──────────   50%")]
    [InlineData(40, "  web-1.5.0.zip  ━━━━━━━━━━──────────")]
    [InlineData(20, "  web-1.5.0.zip")]
    [InlineData(8, "  web-1")]
    [InlineData(1, "")]
    [InlineData(0, "")]
    public void AreNeverWiderThanTheTerminal(int width, string row)
    {
        _width = width;
        _display.Moved("a", "web-1.5.0.zip", 50, 100);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(row, string.Concat(_terminal.Rows).TrimEnd());
        Assert.All(_terminal.Rows, r => Assert.True(r.Length <= Math.Max(0, width - 1), r));
    }

    [Fact]
    public void BeginAnewWhenTheyAreTriedAgain()
    {
        _display.Moved("a", "web.zip", 90_000_000, 100_000_000);
        _time.Advance(TimeSpan.FromSeconds(10));
        _display.Moved("a", "web.zip", 0, 100_000_000);
        _time.Advance(TimeSpan.FromSeconds(1));
        _display.Moved("a", "web.zip", 10_000_000, 100_000_000);
        _display.Above(() => { });

        Assert.EndsWith("10.0 MB of 100.0 MB, 10.0 MB/s, 9.0 s left", Assert.Single(_terminal.Rows), StringComparison.Ordinal);
    }

    [Fact]
    public void HaveNoColourWhereNoneIsWanted()
    {
        using var plain = new LiveRows(_terminal, () => 100, colours: false, _time);
        plain.Moved("a", "web.zip", 50, 100);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.DoesNotContain("\e[3", _terminal.ToString(), StringComparison.Ordinal);
        Assert.Contains("━━━━━━━━━━──────────   50%", Assert.Single(_terminal.Rows), StringComparison.Ordinal);
    }

    [Fact]
    public void AreNotGarbledByManyAtOnce()
    {
        Parallel.For(0, 8, n =>
        {
            for (var i = 0; i <= 200; i++)
            {
                _display.Moved($"{n}", $"file-{n}.zip", i, 200);
                if (i % 50 == 0)
                {
                    _display.Above(() => _terminal.WriteLine($"line {n} {i}"));
                }
            }

            _display.End($"{n}");
        });

        Assert.Equal(40, _terminal.Rows.Count);
        Assert.All(_terminal.Rows, row => Assert.Matches("^line [0-7] (0|50|100|150|200)$", row));
    }
}
