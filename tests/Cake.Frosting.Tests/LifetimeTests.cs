using Cake.Core;
using Cake.Frosting.Tests.Equipment;

namespace Cake.Frosting.Tests;

public static class LifetimeTests
{
    private static Outcome Run(Action<CakeHost> configure, params string[] args)
    {
        var scenario = new Scenario(typeof(First), typeof(Skipped), typeof(Last), typeof(Broken), typeof(AfterBroken));
        configure(scenario.Host);
        return scenario.Run(args);
    }

    public sealed class Build
    {
        [Fact]
        public void IsSetUpBeforeTheFirstTaskAndTornDownAfterTheLast() =>
            Assert.Equal(
                ["setup of Last: First, Skipped, Last", "First", "Last", "teardown: True"],
                Run(host => host.UseLifetime<Lifetime>(), "--target", nameof(Last)).Journal);

        [Fact]
        public void CanHaveASetupAlone() =>
            Assert.Equal(["setup alone", "First"], Run(host => host.UseSetup<SetupAlone>(), "--target", nameof(First)).Journal);

        [Fact]
        public void CanHaveATeardownAlone() =>
            Assert.Equal(["First", "teardown alone"], Run(host => host.UseTeardown<TeardownAlone>(), "--target", nameof(First)).Journal);

        [Fact]
        public void TakesTheLastSetup() =>
            Assert.Equal(
                ["setup alone", "First", "teardown: True"],
                Run(host => host.UseLifetime<Lifetime>().UseSetup<SetupAlone>(), "--target", nameof(First)).Journal);
    }

    public sealed class FailingBuild
    {
        [Fact]
        public void IsTornDownAndToldOfTheError() =>
            Assert.Equal(
                ["setup of AfterBroken: Broken, AfterBroken", "teardown: False, InvalidOperationException"],
                Run(host => host.UseLifetime<Lifetime>(), "--target", nameof(AfterBroken)).Journal);
    }

    public sealed class FailingSetup
    {
        private readonly Outcome _outcome = Run(host => host.UseSetup<BrokenSetup>().UseTeardown<TeardownAlone>(), "--target", nameof(First));

        [Fact]
        public void RunsNoTaskButTheTeardown() => Assert.Equal(["teardown alone"], _outcome.Journal);

        [Fact]
        public void EndsWithOne() => Assert.Equal(1, _outcome.ExitCode);
    }

    public sealed class EachTask
    {
        [Fact]
        public void IsSetUpAndTornDown() =>
            Assert.Equal(
                ["before First", "First", "after First", "before Skipped", "after Skipped, skipped", "before Last", "Last", "after Last"],
                Run(host => host.UseTaskLifetime<TaskLifetime>(), "--target", nameof(Last)).Journal);

        [Fact]
        public void IsTornDownWhenItFails() =>
            Assert.Equal(
                ["before Broken", "after Broken, InvalidOperationException"],
                Run(host => host.UseTaskLifetime<TaskLifetime>(), "--target", nameof(Broken)).Journal);

        [Fact]
        public void CanHaveASetupAlone() =>
            Assert.Equal(["task setup alone", "First"], Run(host => host.UseTaskSetup<TaskSetupAlone>(), "--target", nameof(First)).Journal);

        [Fact]
        public void CanHaveATeardownAlone() =>
            Assert.Equal(["First", "task teardown alone"], Run(host => host.UseTaskTeardown<TaskTeardownAlone>(), "--target", nameof(First)).Journal);
    }

    public sealed class DryRun
    {
        [Fact]
        public void HasNoTaskLifetime() =>
            Assert.Empty(Run(host => host.UseTaskLifetime<TaskLifetime>(), "--target", nameof(First), "--dryrun").Journal);
    }

    private sealed class First(Journal journal) : JournalTask(journal);

    [IsDependentOn(typeof(First))]
    private sealed class Skipped(Journal journal) : JournalTask(journal)
    {
        public override bool ShouldRun(ICakeContext context) => false;
    }

    [IsDependentOn(typeof(Skipped))]
    private sealed class Last(Journal journal) : JournalTask(journal);

    private sealed class Broken : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("It broke.");
    }

    [IsDependentOn(typeof(Broken))]
    private sealed class AfterBroken(Journal journal) : JournalTask(journal);

    private sealed class Lifetime(Journal journal) : FrostingLifetime<FrostingContext>
    {
        public override void Setup(FrostingContext context, ISetupContext info) =>
            journal.Add($"setup of {info.TargetTask.Name}: {string.Join(", ", info.TasksToExecute.Select(task => task.Name))}");

        public override void Teardown(FrostingContext context, ITeardownContext info) =>
            journal.Add($"teardown: {info.Successful}" + (info.ThrownException is { } thrown ? $", {thrown.GetType().Name}" : ""));
    }

    private sealed class SetupAlone(Journal journal) : FrostingSetup<FrostingContext>
    {
        public override void Setup(FrostingContext context, ISetupContext info) => journal.Add("setup alone");
    }

    private sealed class BrokenSetup : FrostingSetup
    {
        public override void Setup(ICakeContext context, ISetupContext info) => throw new InvalidOperationException("No setup today.");
    }

    private sealed class TeardownAlone(Journal journal) : FrostingTeardown
    {
        public override void Teardown(ICakeContext context, ITeardownContext info) => journal.Add("teardown alone");
    }

    private sealed class TaskLifetime(Journal journal) : FrostingTaskLifetime
    {
        public override void Setup(ICakeContext context, ITaskSetupContext info) => journal.Add($"before {info.Task.Name}");

        public override void Teardown(ICakeContext context, ITaskTeardownContext info) =>
            journal.Add($"after {info.Task.Name}" + (info.Skipped ? ", skipped" : "") + (info.ThrownException is { } thrown ? $", {thrown.GetType().Name}" : ""));
    }

    private sealed class TaskSetupAlone(Journal journal) : FrostingTaskSetup<FrostingContext>
    {
        public override void Setup(FrostingContext context, ITaskSetupContext info) => journal.Add("task setup alone");
    }

    private sealed class TaskTeardownAlone(Journal journal) : FrostingTaskTeardown<FrostingContext>
    {
        public override void Teardown(FrostingContext context, ITaskTeardownContext info) => journal.Add("task teardown alone");
    }
}
