namespace Baton.Testing.GitHub;

/// <summary>A clock that jumps to the end of every wait, so that an hour of patience is tested in no time.</summary>
public sealed class ImpatientTime(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public ImpatientTime()
        : this(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
    {
    }

    /// <summary>How long was waited in all.</summary>
    public TimeSpan Waited => new(Interlocked.Read(ref _waited));

    private long _waited;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            Interlocked.Add(ref _ticks, dueTime.Ticks);
            Interlocked.Add(ref _waited, dueTime.Ticks);
        }

        return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
