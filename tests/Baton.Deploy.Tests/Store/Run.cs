using Baton.Core.Planning;

namespace Baton.Deploy.Tests.Store;

/// <summary>Runs operations as a release does.</summary>
internal static class Run
{
    public static Task<RunOutcome> Async(IEnumerable<IOperation> operations) =>
        PlanRunner.RunAsync(new Plan(operations), new Unobserved(), () => null, TestContext.Current.CancellationToken);

    private sealed class Unobserved : IRunObserver
    {
        public void Applying(IOperation operation)
        {
        }

        public void Applied(IOperation operation)
        {
        }

        public void Ended(IOperation operation, OperationResult result)
        {
        }
    }
}
