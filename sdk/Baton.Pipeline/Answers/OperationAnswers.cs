using System.Collections.Immutable;
using Baton.Core.Planning;

namespace Baton.Pipeline.Answers;

/// <summary>Operations as they are answered.</summary>
internal static class OperationAnswers
{
    /// <summary>Operations that nobody has looked at.</summary>
    public static ImmutableArray<OperationAnswer> Planned(IEnumerable<IOperation> operations) => [.. operations.Select(o => View(o, "planned", ""))];

    /// <summary>Operations, and what looking at each of them showed.</summary>
    public static ImmutableArray<OperationAnswer> Seen(IEnumerable<IOperation> operations, IReadOnlyDictionary<string, Observation> seen) =>
        [.. operations.Select(o => View(o, Words(seen[o.Id])))];

    /// <summary>Operations, and how they ended.</summary>
    public static ImmutableArray<OperationAnswer> Ended(IEnumerable<IOperation> operations, RunOutcome outcome) =>
        [.. operations.Zip(outcome.Operations, (o, r) => View(o, Word(r.Status), r.Evidence))];

    private static OperationAnswer View(IOperation operation, (string Status, string Evidence) seen) => View(operation, seen.Status, seen.Evidence);

    private static OperationAnswer View(IOperation operation, string status, string evidence)
    {
        var description = operation.Describe();
        return new(operation.Id, description.Action, description.Target, description.Details.ToImmutableSortedDictionary(StringComparer.Ordinal), status, evidence);
    }

    private static string Word(OperationStatus status) => status switch
    {
        OperationStatus.AlreadySatisfied => "satisfied",
        OperationStatus.Applied => "applied",
        OperationStatus.Failed => "failed",
        OperationStatus.GivenUp => "given-up",
        _ => "not-reached",
    };

    private static (string Status, string Evidence) Words(Observation observation) => observation switch
    {
        Observation.Satisfied satisfied => ("satisfied", satisfied.Evidence),
        Observation.Conflict conflict => (conflict.Why.IsError ? "conflict" : "given-up", conflict.Why.Message),
        Observation.Missing missing => ("missing", missing.Writes.IsEmpty ? missing.Why : $"{missing.Why}; {string.Join(", ", missing.Writes)}"),
        _ => ("missing", ""),
    };
}
