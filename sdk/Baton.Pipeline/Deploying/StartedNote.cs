using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Planning;
using Baton.Deploy.Ledger;

namespace Baton.Pipeline.Deploying;

/// <summary>Writes into the ledger that a deployment has started, and which gates it passed by an override, before its first operation is applied.</summary>
internal sealed class StartedNote(DeploymentLog log, IReadOnlyCollection<GateReport> reports) : IRunObserver
{
    private bool written;

    /// <summary>Why the ledger could not be written; null while it could.</summary>
    public Diagnostic? Error { get; private set; }

    public void Applying(IOperation operation)
    {
        if (written)
        {
            return;
        }

        written = true;
        var events = reports.Where(r => r.OverriddenBecause is not null)
            .Select(r => log.Event("overridden", $"{r.Gate}: {r.OverriddenBecause}"))
            .Prepend(log.Event("started"));
        foreach (var entry in events)
        {
            Error ??= log.Ledger.AppendAsync(entry, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    public void Applied(IOperation operation)
    {
    }

    public void Ended(IOperation operation, OperationResult result)
    {
    }
}
