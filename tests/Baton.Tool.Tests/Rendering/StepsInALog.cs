using Baton.Tool.Rendering;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Tool.Tests.Rendering;

/// <summary>Steps without a terminal: CI, a pipe, a file.</summary>
public sealed class StepsInALog : IDisposable
{
    private readonly StringWriter _log = new() { NewLine = "\n" };
    private readonly FakeTimeProvider _time = new();
    private readonly LiveRows _live;

    public StepsInALog() => _live = new LiveRows(_log, width: null, colours: false, _time);

    public void Dispose() => _live.Dispose();

    [Fact]
    public void AreSilentWhileTheyAreQuick()
    {
        _live.Begin("Version");
        _time.Advance(TimeSpan.FromSeconds(29));
        _live.EndAll();
        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal("", _log.ToString());
    }

    [Fact]
    public void SayEvery30SecondsThatTheyRun()
    {
        _live.Begin("Build");
        for (var second = 0; second < 95; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("  … Build is running, 30.0 s so far\n  … Build is running, 1m00s so far\n  … Build is running, 1m30s so far\n", _log.ToString());
    }

    [Fact]
    public void AreCountedFromTheirOwnBeginning()
    {
        _live.Begin("Build");
        _time.Advance(TimeSpan.FromSeconds(29));
        _live.EndAll();
        _live.Begin("Test");
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("", _log.ToString());

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("  … Test is running, 30.0 s so far\n", _log.ToString());
    }
}
