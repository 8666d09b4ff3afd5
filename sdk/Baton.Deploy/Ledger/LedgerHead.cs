namespace Baton.Deploy.Ledger;

/// <summary>The end of the chain.</summary>
/// <param name="Number">The number of the last event; 0 for an empty ledger.</param>
/// <param name="Hash">Its hash; empty for an empty ledger. A copy of it, kept elsewhere, proves everything before it.</param>
public sealed record LedgerHead(long Number, string Hash)
{
    /// <summary>The head of an empty ledger.</summary>
    public static LedgerHead Empty { get; } = new(0, "");
}
