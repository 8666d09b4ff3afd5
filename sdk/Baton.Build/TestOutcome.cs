using Baton.Core.Releases;

namespace Baton.Build;

/// <summary>What the tests of a unit came to; none of them failed.</summary>
/// <param name="Counts">How many ended how; null when that is unknown.</param>
public sealed record TestOutcome(TestCounts? Counts);
