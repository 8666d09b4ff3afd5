namespace Baton.Core.Planning;

/// <summary>
/// An operation that does not care for its neighbours' order: those of one group that stand side by side in a plan may be applied at
/// the same time. Everything before the group is done when it starts, and the whole group is done before anything after it.
/// </summary>
public interface IConcurrentOperation : IOperation
{
    /// <summary>Which operations it may share the time with.</summary>
    string Group { get; }

    /// <summary>How many of the group may run at the same time, 1 or more.</summary>
    int AtOnce { get; }
}
