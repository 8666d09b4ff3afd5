namespace Baton.Testing.GitHub;

/// <summary>
/// The waits of several runs at once. Time passes only when every run waits or has ended, and then to the end of the shortest wait: as in the world, where a second is long beside a request.
/// A run that skipped its own waits would have looked seven times before the others were given the processor once.
/// </summary>
internal sealed class SharedWaits(Action<long> pass)
{
    /// <summary>
    /// How long, in real time, a run is at work whose wait is over while it has others left. Nothing tells when what waited has ended without another
    /// wait; more than enough for its next request.
    /// </summary>
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(500);

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
            wait.Who.Woken = 0;
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

    /// <summary>
    /// A run may wait for several things side by side. When the first of these waits is over, the run is at work, though it waits for the others: time
    /// does not pass while it works.
    /// </summary>
    private void Pass()
    {
        while (_waits.Count > 0 && _runs.TrueForAll(run => run.Woken == 0 && _waits.Exists(w => w.Who == run)))
        {
            var next = _waits.OrderBy(w => w.Until).ThenBy(w => w.Number).First();
            _waits.Remove(next);
            pass(next.Until);
            if (_waits.Exists(w => w.Who == next.Who))
            {
                next.Who.Woken = next.Number;
                _ = LetWorkAsync(next);
            }

            next.Timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task LetWorkAsync(Wait over)
    {
        await Task.Delay(Work);
        lock (_waits)
        {
            if (over.Who.Woken == over.Number)
            {
                over.Who.Woken = 0;
                Pass();
            }
        }
    }

    private sealed class Run
    {
        /// <summary>The number of the wait that is over and let it work on beside its other waits; 0 for none.</summary>
        public long Woken { get; set; }
    }

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
