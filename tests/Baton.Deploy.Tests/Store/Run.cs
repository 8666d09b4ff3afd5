using Baton.Core.Planning;
using Baton.Testing;

namespace Baton.Deploy.Tests.Store;

/// <summary>Runs operations as a release does.</summary>
internal static class Run
{
    public static Task<RunOutcome> Async(IEnumerable<IOperation> operations) =>
        PlanRunner.RunAsync(new Plan(operations), new Unobserved(), () => null, TestContext.Current.CancellationToken);
}
