namespace Baton.Deploy.Ledger;

/// <summary>What taking or looking for a lease came to.</summary>
/// <param name="Holder">Who has it now; null for nobody.</param>
/// <param name="TakenOverFrom">Whose dead or expired lease was taken over; null for nobody's.</param>
public sealed record LeaseAnswer(Lease? Holder, Lease? TakenOverFrom = null);
