namespace Baton.Testing.GitHub;

/// <summary>Keeps a request waiting, so that somebody else can do something meanwhile.</summary>
/// <param name="request">The number of the request, counted from 1.</param>
/// <param name="at">Before it is done; in the middle of its body, where it has one; or after, when only its answer is missing.</param>
public sealed class Hold(int request, Moment at)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Request { get; } = request;

    public Moment At { get; } = at;

    /// <summary>Ends when the request is held.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Whether the request came and was held.</summary>
    public bool Happened => _reached.Task.IsCompleted;

    public void Release() => _released.TrySetResult();

    internal Task WaitAsync()
    {
        _reached.TrySetResult();
        return _released.Task;
    }
}
