namespace Baton.Deploy.Ledger;

/// <summary>An event with its place in the chain.</summary>
/// <param name="Number">Its number, counted from 1 without gaps.</param>
/// <param name="Event">What happened.</param>
/// <param name="Previous">The hash of the event before; empty for the first.</param>
/// <param name="Hash">Its own hash, see <see cref="EventHash"/>.</param>
public sealed record ChainedEvent(long Number, LedgerEvent Event, string Previous, string Hash);
