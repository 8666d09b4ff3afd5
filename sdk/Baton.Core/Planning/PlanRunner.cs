using Baton.Core.Diagnostics;

namespace Baton.Core.Planning;

/// <summary>
/// Applies a plan: observe, apply what is missing, observe again. Because every operation is looked at first, a run that
/// was killed anywhere is resumed by running the plan again.
/// </summary>
public static class PlanRunner
{
    /// <summary>Makes every fact of the plan hold, in order, and stops at the first that cannot.</summary>
    /// <param name="plan">The operations.</param>
    /// <param name="observer">Is told what happens.</param>
    /// <param name="mayGoOn">Asked before every operation, and again right before it is applied; answers a reason to stop, such as a lost lock, or null.</param>
    /// <param name="cancellationToken">Stops between and inside operations.</param>
    /// <exception cref="OperationCanceledException">Cancelled; what was done stays done.</exception>
    public static async Task<RunOutcome> RunAsync(
        Plan plan, IRunObserver observer, Func<Diagnostic?> mayGoOn, CancellationToken cancellationToken)
    {
        var run = new Run(plan, new OneAtATime(observer), mayGoOn);
        for (var at = 0; at < plan.Operations.Length && !run.HasFailed;)
        {
            var end = EndOfGroup(plan, at);
            await run.DoAsync(at, end, cancellationToken);
            at = end;
        }

        return run.Outcome;
    }

    private static int EndOfGroup(Plan plan, int start)
    {
        var group = (plan.Operations[start] as IConcurrentOperation)?.Group;
        var end = start + 1;
        while (group is not null && end < plan.Operations.Length && (plan.Operations[end] as IConcurrentOperation)?.Group == group)
        {
            end++;
        }

        return end;
    }

    internal static async Task<OperationResult> ApplyAsync(
        IOperation operation, IRunObserver observer, Func<Diagnostic?> mayGoOn, CancellationToken cancellationToken)
    {
        switch (await operation.ObserveAsync(cancellationToken))
        {
            case Observation.Satisfied satisfied:
                return new(operation.Id, OperationStatus.AlreadySatisfied, satisfied.Evidence);
            case Observation.Conflict conflict:
                return Ended(operation, conflict.Why);
        }

        observer.Applying(operation);
        if (mayGoOn() is { } stop)
        {
            // Looking takes its time, and being told of it may have failed: a full disk under the journal.
            return new(operation.Id, OperationStatus.Failed, Error: stop);
        }

        if (await operation.ApplyAsync(cancellationToken) is { } said)
        {
            return Ended(operation, said);
        }

        observer.Applied(operation);
        return await operation.ObserveAsync(cancellationToken) switch
        {
            Observation.Satisfied satisfied => new(operation.Id, OperationStatus.Applied, satisfied.Evidence),
            Observation.Conflict conflict => Ended(operation, conflict.Why),
            var other => new(operation.Id, OperationStatus.Failed, Error: PlanningDiagnostics.NotVerified.Report(
                $"'{operation.Describe()}' reported success, but looking again shows: {(other as Observation.Missing)?.Why}.",
                "Run the same command again; if it stays, whatever is written to does not keep what it is given.")),
        };
    }

    private static OperationResult Ended(IOperation operation, Diagnostic said) =>
        new(operation.Id, said.IsError ? OperationStatus.Failed : OperationStatus.GivenUp, Error: said);
}
