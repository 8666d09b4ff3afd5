namespace Baton.Pipeline.Answers;

/// <summary>What the ledger's chain of hashes shows.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Head">The hash of the last one: a copy of it, kept elsewhere, proves everything before it.</param>
/// <param name="FirstBad">The number of the first entry that does not fit; null when all do.</param>
/// <param name="Why">What is wrong with it.</param>
/// <param name="ChainedLater">The number of the last entry that was written without a hash and chained later; null for none.</param>
public sealed record AuditAnswer(long Entries, string Head, long? FirstBad, string? Why, long? ChainedLater);
