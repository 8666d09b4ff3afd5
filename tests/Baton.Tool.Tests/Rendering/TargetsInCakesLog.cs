using System.Globalization;
using Baton.Cake;
using Baton.Pipeline.Running;
using Cake.Core.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Tool.Tests.Rendering;

/// <summary>Targets that are run with <c>--target</c> or in a Frosting host of one's own.</summary>
public sealed class TargetsInCakesLog : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Log _log = new();
    private readonly CakeProgress _progress;

    public TargetsInCakesLog()
    {
        _progress = new CakeProgress(_time);
        _progress.To(_log);
    }

    public void Dispose() => _progress.Dispose();

    [Fact]
    public void SayEvery30SecondsThatTheyRun()
    {
        _progress.Began("Build");
        _time.Advance(TimeSpan.FromSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(["Build is running, 0m30s so far", "Build is running, 1m00s so far"], _log.Lines);
    }

    [Fact]
    public void AreSilentOnceTheyHaveEnded()
    {
        _progress.Began("Build");
        _time.Advance(TimeSpan.FromSeconds(29));
        _progress.Ended(new StepTiming("Build", TimeSpan.FromSeconds(29), "", false));
        _time.Advance(TimeSpan.FromSeconds(90));

        Assert.Empty(_log.Lines);
    }

    private sealed class Log : ICakeLog
    {
        public List<string> Lines { get; } = [];

        public Verbosity Verbosity { get; set; }

        public void Write(Verbosity verbosity, LogLevel level, string format, params object[] args) => Lines.Add(string.Format(CultureInfo.InvariantCulture, format, args));
    }
}
