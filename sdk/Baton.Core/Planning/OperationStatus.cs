namespace Baton.Core.Planning;

/// <summary>How an operation of a run ended.</summary>
public enum OperationStatus
{
    /// <summary>The fact held before; nothing was done.</summary>
    AlreadySatisfied,

    /// <summary>The fact was made to hold, and was seen to hold afterwards.</summary>
    Applied,

    /// <summary>It failed, or the world contradicts it; the run ended here.</summary>
    Failed,

    /// <summary>It could not be done, and nothing depends on it; the run went on.</summary>
    GivenUp,

    /// <summary>The run ended before it.</summary>
    NotReached,
}
