using Baton.Core.Diagnostics;
using Baton.Deploy.Locks;

namespace Baton.Deploy.Ledger;

/// <summary>Remembers every deployment, for ever, and who is deploying now. An answer that cannot be had is a coded error.</summary>
public interface ILedger
{
    /// <summary>Everything that happened to a unit in an environment, oldest first.</summary>
    Task<Result<IReadOnlyList<LedgerEvent>>> HistoryAsync(string unit, string environment, CancellationToken cancellationToken);

    /// <summary>The last success of every unit in an environment: what is live there, sorted by unit.</summary>
    Task<Result<IReadOnlyList<LedgerEvent>>> LiveAsync(string environment, CancellationToken cancellationToken);

    /// <summary>Adds a line; there is no way to change or remove one.</summary>
    Task<Diagnostic?> AppendAsync(LedgerEvent entry, CancellationToken cancellationToken);

    /// <summary>Takes the lease of an environment if nobody else has it, in one step.</summary>
    /// <param name="wanted">The lease, with its end.</param>
    /// <param name="isDead">Whether the process of another lease is known to have ended.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops waiting for the file.</param>
    Task<Result<LeaseAnswer>> TakeLeaseAsync(Lease wanted, Func<Lease, bool> isDead, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Moves the end of a lease. False when it is not held by this run any more.</summary>
    Task<Result<bool>> RenewLeaseAsync(string environment, string run, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>Gives a lease back, if this run still holds it.</summary>
    Task<Diagnostic?> ReleaseLeaseAsync(string environment, string run, CancellationToken cancellationToken);

    /// <summary>Who holds the lease of an environment; null inside for nobody.</summary>
    Task<Result<LeaseAnswer>> FindLeaseAsync(string environment, CancellationToken cancellationToken);
}
