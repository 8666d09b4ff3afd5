using System.Collections.Concurrent;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Testing;

namespace Baton.Core.Tests.Planning;

public static class ConcurrentOperationTests
{
    private static readonly DiagnosticDescriptor Broken = new("BATON0001", "Broken", Severity.Error, ExitCode.StepFailed);

    public sealed class AGroup
    {
        [Fact]
        public async Task IsDoneAtTheSameTime()
        {
            // Each of the two waits for the other: one after the other they would wait for ever.
            using var both = new Barrier(2);
            var outcome = await RunAsync(Side("a", () => both.SignalAndWait(TestContext.Current.CancellationToken)), Side("b", () => both.SignalAndWait(TestContext.Current.CancellationToken)));

            Assert.Null(outcome.Error);
            Assert.Equal(["a", "b"], outcome.Operations.Select(o => o.Id));
        }

        [Fact]
        public async Task StandsBetweenWhatIsBeforeAndAfter()
        {
            var done = new ConcurrentQueue<string>();
            await RunAsync(new One("first", () => done.Enqueue("first")), Side("a", () => done.Enqueue("side")), Side("b", () => done.Enqueue("side")), new One("last", () => done.Enqueue("last")));

            Assert.Equal(["first", "side", "side", "last"], done);
        }

        [Fact]
        public async Task BeginsNothingNewAfterAFailure()
        {
            var outcome = await RunAsync([.. Enumerable.Range(1, 50).Select(n => n == 1 ? new Sideways($"{n}", () => { }) { Error = Broken.Report("broken", "") } : Side($"{n}", () => { })), new One("last", () => { })]);

            Assert.Equal("BATON0001", outcome.Error?.Code);
            Assert.Equal(OperationStatus.NotReached, outcome.Operations[^1].Status);
        }
    }

    private static Sideways Side(string id, Action apply) => new(id, apply);

    private static Task<RunOutcome> RunAsync(params IOperation[] operations) =>
        PlanRunner.RunAsync(new Plan(operations), new Unobserved(), () => null, TestContext.Current.CancellationToken);

    private class One(string id, Action apply) : IOperation
    {
        private bool _done;

        public string Id => id;

        public Diagnostic? Error { get; init; }

        public OperationDescription Describe() => new("do", id);

        public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult<Observation>(_done ? new Observation.Satisfied() : new Observation.Missing());

        public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
        {
            await Task.Run(apply, cancellationToken);
            _done = Error is null;
            return Error;
        }
    }

    private sealed class Sideways(string id, Action apply) : One(id, apply), IConcurrentOperation
    {
        public string Group => "side";

        public int AtOnce => 2;
    }
}
