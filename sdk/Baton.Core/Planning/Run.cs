using Baton.Core.Diagnostics;

namespace Baton.Core.Planning;

/// <summary>A plan on its way: which operations have ended, and how.</summary>
internal sealed class Run(Plan plan, OneAtATime observer, Func<Diagnostic?> mayGoOn)
{
    private readonly OperationResult?[] _results = new OperationResult?[plan.Operations.Length];
    private volatile bool _failed;

    /// <summary>After a failure nothing new is begun; what has begun may end.</summary>
    public bool HasFailed => _failed;

    public RunOutcome Outcome =>
        new([.. _results.Zip(plan.Operations, (result, operation) => result ?? new OperationResult(operation.Id, OperationStatus.NotReached))]);

    /// <summary>Does one operation, or one group of concurrent ones.</summary>
    public async Task DoAsync(int start, int end, CancellationToken cancellationToken)
    {
        if (end - start == 1)
        {
            await DoAsync(start, cancellationToken);
            return;
        }

        var atOnce = ((IConcurrentOperation)plan.Operations[start]).AtOnce;
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(start, end, options, async (at, token) =>
        {
            if (!_failed)
            {
                await DoAsync(at, token);
            }
        });
    }

    private async Task DoAsync(int at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var operation = plan.Operations[at];
        var result = MayGoOn() is { } stop
            ? new OperationResult(operation.Id, OperationStatus.Failed, Error: stop)
            : await PlanRunner.ApplyAsync(operation, observer, MayGoOn, cancellationToken);
        observer.Ended(operation, result);
        _results[at] = result;
        _failed |= result.Status == OperationStatus.Failed;
    }

    private Diagnostic? MayGoOn()
    {
        lock (_results)
        {
            return mayGoOn();
        }
    }
}
