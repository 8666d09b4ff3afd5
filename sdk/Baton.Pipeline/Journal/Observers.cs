using Baton.Core.Planning;

namespace Baton.Pipeline.Journal;

/// <summary>Several observers as one, told in order.</summary>
public sealed class Observers(params IEnumerable<IRunObserver?> observers) : IRunObserver
{
    private readonly IRunObserver[] all = [.. observers.OfType<IRunObserver>()];

    /// <inheritdoc/>
    public void Applying(IOperation operation) => Array.ForEach(all, o => o.Applying(operation));

    /// <inheritdoc/>
    public void Applied(IOperation operation) => Array.ForEach(all, o => o.Applied(operation));

    /// <inheritdoc/>
    public void Ended(IOperation operation, OperationResult result) => Array.ForEach(all, o => o.Ended(operation, result));
}
