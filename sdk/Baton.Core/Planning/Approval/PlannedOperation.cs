using System.Collections.Immutable;

namespace Baton.Core.Planning.Approval;

/// <summary>An operation as a plan file has it.</summary>
/// <param name="Id">Stable and unique in the plan.</param>
/// <param name="Action">A verb.</param>
/// <param name="Target">What it acts on; a path is relative to the unit's folder.</param>
/// <param name="Details">The values that matter.</param>
public sealed record PlannedOperation(string Id, string Action, string Target, ImmutableSortedDictionary<string, string> Details)
{
    /// <summary>What is planned, without where in the unit's clone it is.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="relative">Makes a target independent of the machine.</param>
    public static PlannedOperation Of(IOperation operation, Func<string, string> relative)
    {
        var description = operation.Describe();
        return new(operation.Id, description.Action, relative(description.Target), description.Details.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>Everything on one line.</summary>
    public override string ToString() => $"{Action} {Target}" + string.Concat(Details.Select(d => $" {d.Key}={d.Value}"));
}
