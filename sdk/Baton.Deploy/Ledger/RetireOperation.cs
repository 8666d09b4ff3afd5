using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Deploy.Ledger;

/// <summary>The ledger has a unit as retired: it is not live any more, and its contracts hold no other release.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="retired">The event.</param>
public sealed class RetireOperation(ILedger ledger, LedgerEvent retired) : IOperation
{
    /// <inheritdoc/>
    public string Id => $"retire/{retired.Environment}/record";

    /// <inheritdoc/>
    public OperationDescription Describe() => new("record", $"{retired.Unit} {retired.Version}", ("in", retired.Environment), ("phase", retired.Phase));

    /// <inheritdoc/>
    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var history = await ledger.HistoryAsync(retired.Unit, retired.Environment, cancellationToken);
        return !history.IsSuccess ? new Observation.Conflict(history.Diagnostics[0])
            : LedgerHistory.Live(history.Value) is { } live ? new Observation.Missing($"the ledger has {live.Version} as live")
            : new Observation.Satisfied("the ledger has nothing as live");
    }

    /// <inheritdoc/>
    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => ledger.AppendAsync(retired, cancellationToken);
}
