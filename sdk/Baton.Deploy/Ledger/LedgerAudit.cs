using Baton.Core.Diagnostics;

namespace Baton.Deploy.Ledger;

/// <summary>
/// Reads the chain of hashes from its beginning. It finds an entry that was changed, moved, removed or put in between, and entries that were cut off at the end. Whoever
/// can write to the database can also compute a whole new chain: against that, keep a copy of the head elsewhere.
/// </summary>
public sealed class LedgerAudit
{
    private LedgerHead last = LedgerHead.Empty;

    /// <summary>The first entry that does not fit; null when all do.</summary>
    public BadEntry? FirstBad { get; private set; }

    /// <summary>How many entries there are.</summary>
    public long Count { get; private set; }

    /// <summary>The number of the last entry that was written without a hash and chained later; null for none.</summary>
    public long? ChainedLater { get; private set; }

    /// <summary>The head that the ledger has written down.</summary>
    public LedgerHead Head { get; private set; } = LedgerHead.Empty;

    /// <summary>Audits a ledger.</summary>
    public static async Task<Result<LedgerAudit>> RunAsync(ILedger ledger, CancellationToken cancellationToken)
    {
        var audit = new LedgerAudit();
        var head = await ledger.VisitAsync(audit.See, cancellationToken);
        return head.IsSuccess ? audit.End(head.Value) : head.Reasons;
    }

    /// <summary>Audits a chain that lies outside a ledger.</summary>
    public static LedgerAudit Of(IEnumerable<ChainedEvent> events, LedgerHead head)
    {
        var audit = new LedgerAudit();
        foreach (var entry in events)
        {
            audit.See(entry);
        }

        return audit.End(head);
    }

    private void See(ChainedEvent entry)
    {
        Count++;
        FirstBad ??= Why(entry) is { } why ? new BadEntry(entry.Number, why) : null;
        if (entry.Event is { Kind: FirstChain.Kind, Phase: FirstChain.Phase })
        {
            ChainedLater = entry.Number - 1;
        }

        last = new LedgerHead(entry.Number, entry.Hash);
    }

    private string? Why(ChainedEvent entry) =>
        EventHash.Of(entry.Number, entry.Previous, entry.Event) != entry.Hash ? "it was changed: its hash does not match what it says"
        : entry.Previous == last.Hash ? null
        : entry.Number > last.Number + 1 ? $"the {(entry.Number == last.Number + 2 ? "entry" : "entries")} before it from {last.Number + 1} on {(entry.Number == last.Number + 2 ? "is" : "are")} missing"
        : $"it does not follow the entry before it: an entry was put in, taken out, moved or replaced at {last.Number}";

    private LedgerAudit End(LedgerHead head)
    {
        Head = head;
        FirstBad ??= last == head ? null
            : last.Number < head.Number ? new BadEntry(last.Number + 1, $"it is missing, with everything up to {head.Number}")
            : new BadEntry(last.Number, $"the ledger has written down {head.Number} as its last entry, with another hash");
        return this;
    }
}
