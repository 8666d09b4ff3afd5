using System.Collections.Immutable;

namespace Baton.Core.Planning.Approval;

/// <summary>What was seen of the world, and what the plan rests on.</summary>
public sealed record PlanBasis
{
    /// <summary>Of an operation whose fact held.</summary>
    public const string Satisfied = "satisfied";

    /// <summary>Of an operation whose fact did not hold.</summary>
    public const string Missing = "missing";

    /// <summary>The commit that was checked out, full hex; empty without history.</summary>
    public required string Head { get; init; }

    /// <summary>The unit's version tags, and the commit that each of them marks.</summary>
    public required ImmutableSortedDictionary<string, string> Tags { get; init; }

    /// <summary>For each key of baton.json the sha256 of its value, defaults and overrides included.</summary>
    public required ImmutableSortedDictionary<string, string> Configuration { get; init; }

    /// <summary>
    /// What was there already, when the plan was made with <c>--probe</c>: for each operation <c>satisfied</c> or <c>missing</c>; null when nobody looked.
    /// </summary>
    public ImmutableSortedDictionary<string, string>? Seen { get; init; }

    /// <summary>What the world made operations decide, when the plan was made with <c>--probe</c>: which release is to be the latest one. Null when nobody looked, or nothing was decided.</summary>
    public ImmutableSortedDictionary<string, string>? Decided { get; init; }

    /// <summary>What was live in the environment; null for nothing, and for a plan without an environment.</summary>
    public LiveFact? Live { get; init; }

    /// <summary>What the gates answered; empty for a plan without an environment.</summary>
    public ImmutableArray<PlannedGate> Gates { get; init; } = [];
}
