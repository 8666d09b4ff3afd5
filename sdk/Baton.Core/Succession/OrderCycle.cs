using System.Collections.Immutable;

namespace Baton.Core.Succession;

/// <summary>Releases that wait for each other, so that none of them can go first.</summary>
/// <param name="Waits">Each waits for the next one, and the last one for the first.</param>
/// <param name="WayOut">The releases to make so that they can go, in order.</param>
public sealed record OrderCycle(ImmutableArray<OrderWait> Waits, string WayOut);
