using Cake.Core;
using Cake.Frosting.Tests.Equipment;

namespace Cake.Frosting.Tests;

public static class CriteriaTests
{
    public sealed class TaskThatShouldNotRun
    {
        private readonly Outcome _outcome = new Scenario(typeof(First), typeof(NotToday), typeof(Last)).Run("--target", nameof(Last));

        [Fact]
        public void IsLeftOutAlone() => Assert.Equal([nameof(First), nameof(Last)], _outcome.Journal);

        [Fact]
        public void DoesNotFailTheBuild() => Assert.Equal(0, _outcome.ExitCode);
    }

    public sealed class TargetThatShouldNotRun
    {
        private readonly Outcome _outcome = new Scenario(typeof(First), typeof(NotToday)).Run("--target", nameof(NotToday));

        [Fact]
        public void FailsTheBuildAsItsTargetWasNotReached()
        {
            Assert.Equal(1, _outcome.ExitCode);
            Assert.Contains("Could not reach target 'NotToday' since it was skipped due to a criteria", _outcome.Errors, StringComparison.Ordinal);
        }
    }

    public sealed class AsyncTaskThatShouldNotRun
    {
        [Fact]
        public void IsLeftOut() =>
            Assert.Equal([nameof(AfterNotTodayAsync)], new Scenario(typeof(NotTodayAsync), typeof(AfterNotTodayAsync)).Run("-t", nameof(AfterNotTodayAsync)).Journal);
    }

    public sealed class TaskThatSaysWhyItDoesNotRun
    {
        [Fact]
        public void IsQuotedInTheReport()
        {
            var outcome = new Scenario(typeof(NotOnSunday), typeof(AfterSunday)).Run("-t", nameof(AfterSunday));

            Assert.Contains("It is Sunday.", outcome.Output, StringComparison.Ordinal);
        }
    }

    private sealed class First(Journal journal) : JournalTask(journal);

    [IsDependentOn(typeof(First))]
    private sealed class NotToday(Journal journal) : JournalTask(journal)
    {
        public override bool ShouldRun(ICakeContext context) => false;
    }

    [IsDependentOn(typeof(NotToday))]
    private sealed class Last(Journal journal) : JournalTask(journal);

    private sealed class NotTodayAsync(Journal journal) : AsyncFrostingTask
    {
        public override Task RunAsync(ICakeContext context)
        {
            journal.Add("ran");
            return Task.CompletedTask;
        }

        public override bool ShouldRun(ICakeContext context) => false;
    }

    [IsDependentOn(typeof(NotTodayAsync))]
    private sealed class AfterNotTodayAsync(Journal journal) : JournalTask(journal);

    private sealed class NotOnSunday(Journal journal) : JournalTask(journal), IFrostingTask
    {
        public string SkippedMessage => "It is Sunday.";

        public override bool ShouldRun(ICakeContext context) => false;
    }

    [IsDependentOn(typeof(NotOnSunday))]
    private sealed class AfterSunday(Journal journal) : JournalTask(journal);
}
