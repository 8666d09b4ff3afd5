namespace Baton.Testing.GitHub;

/// <summary>
/// A clock that jumps to the end of every wait, so that an hour of patience is tested in no time. A limit is no wait: a timer that is made
/// at rest and set later runs out when a test says so, and not before.
/// </summary>
public sealed class ImpatientTime : TimeProvider
{
    private readonly HashSet<Limit> _limits = [];
    private readonly SharedWaits _shared;
    private long _ticks;
    private long _waited;
    private (long Waited, Func<Task> Then)? _meanwhile;

    public ImpatientTime()
        : this(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
    {
    }

    public ImpatientTime(DateTimeOffset start) => (_ticks, _shared) = (start.UtcTicks, new SharedWaits(until =>
    {
        var passed = Math.Max(0, until - Interlocked.Read(ref _ticks));
        Interlocked.Add(ref _ticks, passed);
        Interlocked.Add(ref _waited, passed);
    }));

    /// <summary>How long was waited in all.</summary>
    public TimeSpan Waited => new(Interlocked.Read(ref _waited));

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            return new Limit(this, () => callback(state));
        }

        if (dueTime > TimeSpan.Zero && _shared.IsShared)
        {
            return _shared.Begin(callback, state, Interlocked.Read(ref _ticks) + dueTime.Ticks);
        }

        if (dueTime > TimeSpan.Zero)
        {
            Interlocked.Add(ref _ticks, dueTime.Ticks);
            if (Due(Interlocked.Add(ref _waited, dueTime.Ticks)) is { } then)
            {
                var timer = System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _ = then().ContinueWith(_ => timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                return timer;
            }
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Runs several at once: a wait of one of them ends when all others wait too, or have ended.</summary>
    /// <param name="count">How many.</param>
    /// <param name="run">One of them; gets its number, from 0.</param>
    public Task<T[]> TogetherAsync<T>(int count, Func<int, Task<T>> run) => _shared.RunAsync(count, run);

    /// <summary>What happens elsewhere once so much more was waited; the wait in which it does ends after it.</summary>
    public void Meanwhile(TimeSpan waited, Func<Task> then)
    {
        lock (_limits)
        {
            _meanwhile = (Interlocked.Read(ref _waited) + waited.Ticks, then);
        }
    }

    /// <summary>Time passes, and nobody has done anything: the limits that are set run out.</summary>
    public void RunOut()
    {
        Limit[] set;
        lock (_limits)
        {
            set = [.. _limits];
            _limits.Clear();
        }

        foreach (var limit in set)
        {
            Interlocked.Add(ref _ticks, limit.Due.Ticks);
            limit.End();
        }
    }

    private Func<Task>? Due(long waited)
    {
        lock (_limits)
        {
            if (_meanwhile is not { } meanwhile || meanwhile.Waited > waited)
            {
                return null;
            }

            _meanwhile = null;
            return meanwhile.Then;
        }
    }

    private sealed class Limit(ImpatientTime time, Action end) : ITimer
    {
        public Action End { get; } = end;

        public TimeSpan Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._limits)
            {
                Due = dueTime;
                return dueTime == Timeout.InfiniteTimeSpan ? time._limits.Remove(this) : time._limits.Add(this);
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
