using Baton.Core.Diagnostics;

namespace Baton.Core.Announcements;

/// <summary>
/// A place that every run of a release sees, on whichever machine it is, and where one of them can say first: this delivery is mine. What was
/// taken stays taken, so that nothing is announced twice.
/// </summary>
public interface IDeliveryClaims
{
    /// <summary>The writes that take a claim, for the plan; ids as <c>{id}</c>.</summary>
    IReadOnlyList<string> Requests { get; }

    /// <summary>The write that says how a delivery ended, for the plan.</summary>
    string SettlingRequest { get; }

    /// <summary>Looks whether some run has taken it. Never writes.</summary>
    Task<Result<bool>> IsTakenAsync(string key, CancellationToken cancellationToken);

    /// <summary>Takes it.</summary>
    /// <returns>Whether it is ours; false when another run was first.</returns>
    Task<Result<bool>> TakeAsync(string key, CancellationToken cancellationToken);

    /// <summary>Gives it back after a delivery that certainly did not happen.</summary>
    /// <returns>Whether it is nobody's now.</returns>
    Task<bool> GiveBackAsync(string key, CancellationToken cancellationToken);

    /// <summary>Looks whether whoever took it has said that it came to an end. Never writes.</summary>
    Task<Result<bool>> IsSettledAsync(string key, CancellationToken cancellationToken);

    /// <summary>Says that it came to an end: it was told, or somebody has said that nobody knows. Where that cannot be said, the next run says once more that nobody knows.</summary>
    Task SettleAsync(string key, CancellationToken cancellationToken);
}
