using Baton.Core.Planning;

namespace Baton.Testing;

/// <summary>A run that nobody watches.</summary>
public sealed class Unobserved : IRunObserver
{
    /// <inheritdoc/>
    public void Applying(IOperation operation)
    {
    }

    /// <inheritdoc/>
    public void Applied(IOperation operation)
    {
    }

    /// <inheritdoc/>
    public void Ended(IOperation operation, OperationResult result)
    {
    }
}
