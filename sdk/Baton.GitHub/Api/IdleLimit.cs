namespace Baton.GitHub.Api;

/// <summary>
/// Gives a request up when nothing of it has moved for a while: a connection that stays open and says nothing would be waited for for ever.
/// A transfer that moves may take as long as it takes.
/// </summary>
internal sealed class IdleLimit : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly CancellationTokenSource _source;
    private readonly ITimer _timer;

    /// <param name="time">The clock.</param>
    /// <param name="limit">How long nothing may move.</param>
    /// <param name="asked">Ends the request too.</param>
    public IdleLimit(TimeProvider time, TimeSpan limit, CancellationToken asked)
    {
        _limit = limit;
        _source = CancellationTokenSource.CreateLinkedTokenSource(asked);
        _timer = time.CreateTimer(static source => End((CancellationTokenSource)source!), _source, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Moved();
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Something moved: the time begins anew.</summary>
    public void Moved() => _timer.Change(_limit, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _timer.Dispose();
        _source.Dispose();
    }

    private static void End(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The request ended in the same moment.
        }
    }
}
