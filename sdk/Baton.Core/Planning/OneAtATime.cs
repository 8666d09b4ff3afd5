namespace Baton.Core.Planning;

/// <summary>Tells an observer of one thing after the other, though they happen at the same time.</summary>
internal sealed class OneAtATime(IRunObserver observer) : IRunObserver
{
    private readonly Lock _gate = new();

    public void Applying(IOperation operation)
    {
        lock (_gate)
        {
            observer.Applying(operation);
        }
    }

    public void Applied(IOperation operation)
    {
        lock (_gate)
        {
            observer.Applied(operation);
        }
    }

    public void Ended(IOperation operation, OperationResult result)
    {
        lock (_gate)
        {
            observer.Ended(operation, result);
        }
    }
}
