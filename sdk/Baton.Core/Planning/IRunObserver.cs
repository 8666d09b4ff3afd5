namespace Baton.Core.Planning;

/// <summary>Is told what a run does, as it does it: the journal, the progress on the console.</summary>
public interface IRunObserver
{
    /// <summary>The operation is about to be applied: from here until <see cref="Ended"/> its fact may hold, not hold, or hold in part.</summary>
    void Applying(IOperation operation);

    /// <summary>The operation was applied and not yet looked at again.</summary>
    void Applied(IOperation operation);

    /// <summary>The operation ended.</summary>
    void Ended(IOperation operation, OperationResult result);
}
