namespace Baton.CrashHost;

/// <summary>A clock that moves a minute each time that it is read, so that no two moments of a run are the same.</summary>
internal sealed class Minutes : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromMinutes(1);
}
