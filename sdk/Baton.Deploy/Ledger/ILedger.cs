using Baton.Core.Diagnostics;
using Baton.Deploy.Locks;

namespace Baton.Deploy.Ledger;

/// <summary>Remembers every deployment, for ever, and who is deploying now. An answer that cannot be had is a coded error.</summary>
public interface ILedger
{
    /// <summary>Everything that happened to a unit in an environment, oldest first.</summary>
    Task<Result<IReadOnlyList<LedgerEvent>>> HistoryAsync(string unit, string environment, CancellationToken cancellationToken);

    /// <summary>The last success of every unit in an environment that was not retired since: what is live there, sorted by unit.</summary>
    Task<Result<IReadOnlyList<LedgerEvent>>> LiveAsync(string environment, CancellationToken cancellationToken);

    /// <summary>What is live in every environment, without the release records, sorted by unit and environment.</summary>
    Task<Result<IReadOnlyList<LedgerEvent>>> OverviewAsync(CancellationToken cancellationToken);

    /// <summary>
    /// How many versions each unit in an environment is behind the environment before it. A unit whose live version was never deployed to the one before is left out.
    /// </summary>
    Task<Result<IReadOnlyDictionary<string, int>>> BehindAsync(string environment, string before, CancellationToken cancellationToken);

    /// <summary>All events of a unit, of an environment or of everything, without the release records, oldest first.</summary>
    Task<Result<IReadOnlyList<LedgerEvent>>> EventsAsync(string? unit, string? environment, CancellationToken cancellationToken);

    /// <summary>Shows every event with its place in the chain, in order, as one state of the ledger.</summary>
    /// <returns>The head of the chain in that state.</returns>
    Task<Result<LedgerHead>> VisitAsync(Action<ChainedEvent> visit, CancellationToken cancellationToken);

    /// <summary>Adds a line; there is no way to change or remove one.</summary>
    /// <returns>BATON7004 where the event has the token of a lease that the run has lost; then nothing is written.</returns>
    Task<Diagnostic?> AppendAsync(LedgerEvent entry, CancellationToken cancellationToken);

    /// <summary>Copies a chain that was verified into an empty ledger.</summary>
    /// <returns>The head that was found; nothing was copied unless it is <see cref="LedgerHead.Empty"/>.</returns>
    Task<Result<LedgerHead>> ImportAsync(IReadOnlyList<ChainedEvent> events, CancellationToken cancellationToken);

    /// <summary>Takes the lease of an environment if nobody else has it, in one step, with the next fencing token.</summary>
    /// <param name="wanted">The lease, with its end.</param>
    /// <param name="isDead">Whether the process of another lease is known to have ended.</param>
    /// <param name="now">The time.</param>
    /// <param name="takeover">The event to write, in the same step, when the lease of another run is taken over; given that lease and the new token. Null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Result<LeaseAnswer>> TakeLeaseAsync(
        Lease wanted, Func<Lease, bool> isDead, DateTimeOffset now, Func<Lease, long, LedgerEvent>? takeover, CancellationToken cancellationToken);

    /// <summary>Moves the end of a lease. False when it is not held by this run any more.</summary>
    Task<Result<bool>> RenewLeaseAsync(string environment, string run, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>Gives a lease back, if this run still holds it.</summary>
    Task<Diagnostic?> ReleaseLeaseAsync(string environment, string run, CancellationToken cancellationToken);

    /// <summary>Who holds the lease of an environment; null inside for nobody.</summary>
    Task<Result<LeaseAnswer>> FindLeaseAsync(string environment, CancellationToken cancellationToken);
}
