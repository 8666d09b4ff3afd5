namespace Baton.Deploy.Ledger;

/// <summary>An entry that does not fit into the chain.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Why">What is wrong with it.</param>
public sealed record BadEntry(long Number, string Why);
