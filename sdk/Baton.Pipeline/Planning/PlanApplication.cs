using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Planning;

/// <summary>Looks at operations, or applies them.</summary>
internal static class PlanApplication
{
    /// <summary>Looks at what each operation is about. Reads only.</summary>
    public static async Task<IReadOnlyDictionary<string, Observation>> LookAsync(Run run, IEnumerable<IOperation> operations)
    {
        var seen = new Dictionary<string, Observation>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            seen[operation.Id] = await operation.ObserveAsync(run.Cancellation);
        }

        return seen;
    }

    /// <summary>Shows operations, and what looking at each of them shows now; fails where one of them could not be done.</summary>
    public static async Task<Outcome<Acted>> ShowAsync(Run run, Acted stage, IReadOnlyList<IOperation> operations)
    {
        var seen = await LookAsync(run, operations);
        var shown = stage with { Operations = OperationAnswers.Seen(operations, seen) };
        return Conflicts(seen) is { Count: > 0 } conflicts ? Outcome<Acted>.Stop(shown, conflicts) : shown;
    }

    /// <summary>Applies operations.</summary>
    /// <param name="run">The run.</param>
    /// <param name="unit">The unit whose journal tells of them.</param>
    /// <param name="stage">Gets how they ended.</param>
    /// <param name="operations">The operations, in order.</param>
    /// <param name="mayGoOn">Asked before each: null to go on.</param>
    /// <param name="observer">Is told of each, after the journal.</param>
    public static async Task<Outcome<Acted>> ApplyAsync(
        Run run, ReleaseUnit unit, Acted stage, IReadOnlyList<IOperation> operations, Func<Diagnostic?>? mayGoOn = null, IRunObserver? observer = null)
    {
        if (run.OpenJournal(unit.Output) is { } unopened)
        {
            return Outcome<Acted>.Stop(stage, unopened);
        }

        var outcome = await PlanRunner.RunAsync(new Plan(operations), run.ObserverWith(observer), () => mayGoOn?.Invoke() ?? run.Unwritten, run.Cancellation);
        run.Say(outcome.Warnings);
        run.Note(outcome.WasNoOp ? "nothing to do" : $"{outcome.Operations.Count(o => o.Status == OperationStatus.Applied)} of {operations.Count} operations applied");
        var acted = stage with { Operations = OperationAnswers.Ended(operations, outcome), IsApplied = true };
        return outcome.Error is { } error ? Outcome<Acted>.Stop(acted, error) : acted;
    }

    /// <summary>What stands against operations that were looked at.</summary>
    public static List<Diagnostic> Conflicts(IReadOnlyDictionary<string, Observation> seen) => [.. seen.Values.OfType<Observation.Conflict>().Select(c => c.Why)];
}
