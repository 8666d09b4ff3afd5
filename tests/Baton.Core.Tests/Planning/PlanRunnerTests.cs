using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Core.Tests.Planning;

public static class PlanRunnerTests
{
    private static readonly DiagnosticDescriptor Broken = new("BATON0001", "Broken", Severity.Error, ExitCode.StepFailed);
    private static readonly DiagnosticDescriptor Unneeded = new("BATON0002", "Unneeded", Severity.Warning, ExitCode.Done);

    public sealed class AWorldWithoutAnything
    {
        [Fact]
        public async Task IsGivenEveryFactInOrder()
        {
            var world = new World();

            var outcome = await world.RunAsync("a", "b", "c");

            Assert.Equal(["a", "b", "c"], world.Facts);
            Assert.All(outcome.Operations, o => Assert.Equal(OperationStatus.Applied, o.Status));
            Assert.Null(outcome.Error);
            Assert.False(outcome.WasNoOp);
        }

        [Fact]
        public async Task TellsTheObserverBeforeAndAfter()
        {
            var world = new World();

            await world.RunAsync("a", "b");

            Assert.Equal(["applying a", "applied a", "ended a Applied", "applying b", "applied b", "ended b Applied"], world.Told);
        }
    }

    public sealed class AWorldWithEveryFact
    {
        [Fact]
        public async Task IsLeftAlone()
        {
            var world = new World { Facts = { "a", "b" } };

            var outcome = await world.RunAsync("a", "b");

            Assert.True(outcome.WasNoOp);
            Assert.Equal(["ended a AlreadySatisfied", "ended b AlreadySatisfied"], world.Told);
        }
    }

    public sealed class AContradiction
    {
        [Fact]
        public async Task EndsTheRunBeforeAnythingIsOverwritten()
        {
            var world = new World { Contradicts = "b" };

            var outcome = await world.RunAsync("a", "b", "c");

            Assert.Equal(["a"], world.Facts);
            Assert.Equal("contradicted", outcome.Error?.Message);
            Assert.Equal(
                [OperationStatus.Applied, OperationStatus.Failed, OperationStatus.NotReached],
                outcome.Operations.Select(o => o.Status));
        }
    }

    public sealed class AContradictionThatNothingDependsOn
    {
        [Fact]
        public async Task IsGivenUpAndTheRunGoesOn()
        {
            var world = new World { Contradicts = "b", Contradiction = Unneeded };

            var outcome = await world.RunAsync("a", "b", "c");

            Assert.Equal(["a", "c"], world.Facts);
            Assert.Null(outcome.Error);
            Assert.Equal("contradicted", Assert.Single(outcome.Warnings).Message);
            Assert.Equal([OperationStatus.Applied, OperationStatus.GivenUp, OperationStatus.Applied], outcome.Operations.Select(o => o.Status));
        }
    }

    public sealed class AReasonToStopThatCameUpWhileItWasLooked
    {
        [Fact]
        public async Task EndsTheRunBeforeTheOperationIsApplied()
        {
            var world = new World();
            world.MayGoOn = () => world.Told.Contains("applying b") ? Broken.Report("no journal", "") : null;

            var outcome = await world.RunAsync("a", "b", "c");

            Assert.Equal(["a"], world.Facts);
            Assert.Equal("no journal", outcome.Error?.Message);
            Assert.Equal([OperationStatus.Applied, OperationStatus.Failed, OperationStatus.NotReached], outcome.Operations.Select(o => o.Status));
        }
    }

    public sealed class AFailingOperation
    {
        [Fact]
        public async Task EndsTheRunWithItsOwnError()
        {
            var world = new World { Fails = "a" };

            var outcome = await world.RunAsync("a", "b");

            Assert.Equal("failed", outcome.Error?.Message);
            Assert.Empty(world.Facts);
        }
    }

    public sealed class AnOperationThatOnlySaysItWorked
    {
        [Fact]
        public async Task IsNotBelieved()
        {
            var outcome = await new World { Forgets = "a" }.RunAsync("a");

            Assert.Equal("BATON6090", outcome.Error?.Code);
        }
    }

    public sealed class AReasonToStop
    {
        [Fact]
        public async Task EndsTheRunBeforeTheNextOperation()
        {
            var world = new World();
            world.MayGoOn = () => world.Facts.Count == 1 ? Broken.Report("lost the lock", "") : null;

            var outcome = await world.RunAsync("a", "b");

            Assert.Equal(["a"], world.Facts);
            Assert.Equal("lost the lock", outcome.Error?.Message);
        }
    }

    public sealed class ACancelledRun
    {
        [Fact]
        public async Task KeepsWhatWasDone()
        {
            using var cancel = new CancellationTokenSource();
            var world = new World();
            world.MayGoOn = () =>
            {
                if (world.Facts.Count == 1)
                {
                    cancel.Cancel();
                }

                return null;
            };

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.RunAsync(cancel.Token, "a", "b", "c"));

            Assert.Equal(["a"], world.Facts);
        }
    }

    public sealed class APlan
    {
        [Fact]
        public void RefusesTwoOperationsWithOneId() =>
            Assert.Throws<ArgumentException>(() => new Plan(new Fact(new World(), "a"), new Fact(new World(), "a")));
    }

    private sealed class World : IRunObserver
    {
        public List<string> Facts { get; } = [];

        public List<string> Told { get; } = [];

        public string? Contradicts { get; init; }

        public DiagnosticDescriptor Contradiction { get; init; } = Broken;

        public string? Fails { get; init; }

        public string? Forgets { get; init; }

        public Func<Diagnostic?> MayGoOn { get; set; } = () => null;

        public Task<RunOutcome> RunAsync(params string[] ids) => RunAsync(CancellationToken.None, ids);

        public Task<RunOutcome> RunAsync(CancellationToken cancellationToken, params string[] ids) =>
            PlanRunner.RunAsync(new Plan(ids.Select(id => new Fact(this, id))), this, MayGoOn, cancellationToken);

        public void Applying(IOperation operation) => Told.Add($"applying {operation.Id}");

        public void Applied(IOperation operation) => Told.Add($"applied {operation.Id}");

        public void Ended(IOperation operation, OperationResult result) => Told.Add($"ended {operation.Id} {result.Status}");
    }

    private sealed class Fact(World world, string id) : IOperation
    {
        public string Id => id;

        public OperationDescription Describe() => new("write", id);

        public Task<Observation> ObserveAsync(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult<Observation>(
                id == world.Contradicts ? new Observation.Conflict(world.Contradiction.Report("contradicted", ""))
                : world.Facts.Contains(id) ? new Observation.Satisfied(id)
                : new Observation.Missing("not there"));
        }

        public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
        {
            if (id == world.Fails)
            {
                return Task.FromResult<Diagnostic?>(Broken.Report("failed", ""));
            }

            if (id != world.Forgets)
            {
                world.Facts.Add(id);
            }

            return Task.FromResult<Diagnostic?>(null);
        }
    }
}
