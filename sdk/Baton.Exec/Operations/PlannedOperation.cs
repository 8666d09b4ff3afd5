using System.Collections.Immutable;

namespace Baton.Exec.Operations;

/// <summary>One operation of a program's plan.</summary>
/// <param name="Name">Its name within the plan: lower-case letters, digits and hyphens.</param>
/// <param name="Action">The verb for people.</param>
/// <param name="Target">What it acts on.</param>
/// <param name="Facts">The values that matter.</param>
/// <param name="IsLive">Whether it makes the release live. The ledger is told before.</param>
internal sealed record PlannedOperation(string Name, string Action, string Target, ImmutableArray<KeyValuePair<string, string>> Facts, bool IsLive);
