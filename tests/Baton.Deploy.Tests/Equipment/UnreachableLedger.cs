using Baton.Core.Diagnostics;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;

namespace Baton.Deploy.Tests.Equipment;

/// <summary>A real ledger behind a network that can be cut.</summary>
internal sealed class UnreachableLedger(ILedger ledger) : ILedger
{
    private static readonly Diagnostic Cut = LedgerDiagnostics.Unreachable.Report("The network is cut.", "Mend it.");

    private volatile bool down;

    public bool IsDown
    {
        get => down;
        set => down = value;
    }

    public Task<Result<IReadOnlyList<LedgerEvent>>> HistoryAsync(string unit, string environment, CancellationToken cancellationToken) =>
        Ask(() => ledger.HistoryAsync(unit, environment, cancellationToken));

    public Task<Result<IReadOnlyList<LedgerEvent>>> LiveAsync(string environment, CancellationToken cancellationToken) =>
        Ask(() => ledger.LiveAsync(environment, cancellationToken));

    public Task<Result<IReadOnlyList<LedgerEvent>>> OverviewAsync(CancellationToken cancellationToken) => Ask(() => ledger.OverviewAsync(cancellationToken));

    public Task<Result<IReadOnlyDictionary<string, int>>> BehindAsync(string environment, string before, CancellationToken cancellationToken) =>
        Ask(() => ledger.BehindAsync(environment, before, cancellationToken));

    public Task<Result<IReadOnlyList<LedgerEvent>>> EventsAsync(string? unit, string? environment, CancellationToken cancellationToken) =>
        Ask(() => ledger.EventsAsync(unit, environment, cancellationToken));

    public Task<Result<LedgerHead>> VisitAsync(Action<ChainedEvent> visit, CancellationToken cancellationToken) =>
        Ask(() => ledger.VisitAsync(visit, cancellationToken));

    public Task<Diagnostic?> AppendAsync(LedgerEvent entry, CancellationToken cancellationToken) =>
        down ? Task.FromResult<Diagnostic?>(Cut) : ledger.AppendAsync(entry, cancellationToken);

    public Task<Result<LedgerHead>> ImportAsync(IReadOnlyList<ChainedEvent> events, CancellationToken cancellationToken) =>
        Ask(() => ledger.ImportAsync(events, cancellationToken));

    public Task<Result<LeaseAnswer>> TakeLeaseAsync(
        Lease wanted, Func<Lease, bool> isDead, DateTimeOffset now, Func<Lease, long, LedgerEvent>? takeover, CancellationToken cancellationToken) =>
        Ask(() => ledger.TakeLeaseAsync(wanted, isDead, now, takeover, cancellationToken));

    public Task<Result<bool>> RenewLeaseAsync(string environment, string run, DateTimeOffset expires, CancellationToken cancellationToken) =>
        Ask(() => ledger.RenewLeaseAsync(environment, run, expires, cancellationToken));

    public Task<Diagnostic?> ReleaseLeaseAsync(string environment, string run, CancellationToken cancellationToken) =>
        down ? Task.FromResult<Diagnostic?>(Cut) : ledger.ReleaseLeaseAsync(environment, run, cancellationToken);

    public Task<Result<LeaseAnswer>> FindLeaseAsync(string environment, CancellationToken cancellationToken) =>
        Ask(() => ledger.FindLeaseAsync(environment, cancellationToken));

    private Task<Result<T>> Ask<T>(Func<Task<Result<T>>> ask)
        where T : notnull => down ? Task.FromResult<Result<T>>(Cut) : ask();
}
