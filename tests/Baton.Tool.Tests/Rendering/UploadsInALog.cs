using Baton.Tool.Rendering;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Tool.Tests.Rendering;

/// <summary>Uploads that nobody watches: CI, a pipe, a file.</summary>
public sealed class UploadsInALog : IDisposable
{
    private readonly StringWriter _log = new() { NewLine = "\n" };
    private readonly FakeTimeProvider _time = new();
    private readonly LiveRows _display;

    public UploadsInALog() => _display = new LiveRows(_log, width: null, colours: false, _time);

    public void Dispose() => _display.Dispose();

    [Fact]
    public void SayNothingWhileTheyAreQuick()
    {
        for (var sent = 0; sent <= 99; sent++)
        {
            _display.Moved("a", "web.zip", sent, 99);
            _time.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.Equal("", _log.ToString());
    }

    [Fact]
    public void SayEveryTenSecondsWhereTheyAre()
    {
        for (var second = 0; second <= 25; second++)
        {
            _display.Moved("a", "web.zip", second * 1_000_000, 40_000_000);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(
            "  … web.zip   25%  10.0 MB of 40.0 MB, 1.0 MB/s, 30.0 s left\n  … web.zip   50%  20.0 MB of 40.0 MB, 1.0 MB/s, 20.0 s left\n",
            _log.ToString());
    }

    [Fact]
    public void AreWrittenWithoutASingleControlCharacter()
    {
        _display.Moved("a", "web.zip", 0, 100);
        _time.Advance(TimeSpan.FromSeconds(11));
        _display.Moved("a", "web.zip", 50, 100);
        _display.Above(() => _log.Write("a line\n"));
        _display.End("a");

        Assert.DoesNotContain('\e', _log.ToString());
    }
}
