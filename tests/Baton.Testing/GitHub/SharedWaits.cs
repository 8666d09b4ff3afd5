namespace Baton.Testing.GitHub;

/// <summary>
/// The waits of several runs at once. Time passes only when every run waits or has ended, and then to the end of the shortest wait: as in the world, where a second is long beside a request.
/// A run that skipped its own waits would have looked seven times before the others were given the processor once.
/// </summary>
internal sealed class SharedWaits(Action<long> pass)
{
    private readonly AsyncLocal<Run?> _current = new();
    private readonly List<Wait> _waits = [];
    private readonly List<Run> _runs = [];
    private long _last;

    /// <summary>Whether whoever asks is one of the runs.</summary>
    public bool IsShared => _current.Value is not null;

    /// <summary>Lets runs begin at the same time.</summary>
    public Task<T[]> RunAsync<T>(int count, Func<int, Task<T>> run)
    {
        var all = Enumerable.Range(0, count).Select(_ => new Run()).ToList();
        lock (_waits)
        {
            _runs.AddRange(all);
        }

        return Task.WhenAll(all.Select((who, number) => Task.Run(async () =>
        {
            _current.Value = who;
            try
            {
                return await run(number);
            }
            finally
            {
                End(who);
            }
        })));
    }

    /// <summary>One of the runs begins to wait.</summary>
    public ITimer Begin(TimerCallback callback, object? state, long until)
    {
        var timer = TimeProvider.System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var wait = new Wait(this, _current.Value!, timer, until, Interlocked.Increment(ref _last));
        lock (_waits)
        {
            _waits.Add(wait);
            Pass();
        }

        return wait;
    }

    private void End(Run run)
    {
        lock (_waits)
        {
            _runs.Remove(run);
            _waits.RemoveAll(w => w.Who == run);
            Pass();
        }
    }

    /// <summary>A run may wait for several things side by side; it is at work again when none of them is left.</summary>
    private void Pass()
    {
        while (_waits.Count > 0 && _runs.TrueForAll(run => _waits.Exists(w => w.Who == run)))
        {
            var next = _waits.OrderBy(w => w.Until).ThenBy(w => w.Number).First();
            _waits.Remove(next);
            pass(next.Until);
            next.Timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class Run;

    private sealed class Wait(SharedWaits all, Run who, ITimer timer, long until, long number) : ITimer
    {
        public Run Who { get; } = who;

        public ITimer Timer { get; } = timer;

        public long Until { get; } = until;

        public long Number { get; } = number;

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose()
        {
            lock (all._waits)
            {
                all._waits.Remove(this);
            }

            Timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
