using Cake.Core;
using Cake.Frosting.Tests.Equipment;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Tests;

public static class ErrorTests
{
    public sealed class TaskThatThrows
    {
        private readonly Outcome _outcome = new Scenario(typeof(Broken), typeof(AfterBroken)).Run("--target", nameof(AfterBroken));

        [Fact]
        public void EndsWithOne() => Assert.Equal(1, _outcome.ExitCode);

        [Fact]
        public void NamesTheTask() => Assert.Contains("An error occurred when executing task 'Broken'.", _outcome.Errors, StringComparison.Ordinal);

        [Fact]
        public void SaysWhatWentWrong() => Assert.Contains("It broke.", _outcome.Errors, StringComparison.Ordinal);

        [Fact]
        public void ShowsNoStackTrace() => Assert.DoesNotContain(" at ", _outcome.Errors, StringComparison.Ordinal);

        [Fact]
        public void StopsTheRest() => Assert.Empty(_outcome.Journal);
    }

    public sealed class TaskThatThrowsAtDiagnosticVerbosity
    {
        [Fact]
        public void ShowsTheStackTrace() =>
            Assert.Contains(" at ", new Scenario(typeof(Broken)).Run("-t", nameof(Broken), "-v", "diagnostic").Errors, StringComparison.Ordinal);
    }

    public sealed class AsyncTaskThatThrows
    {
        [Fact]
        public void EndsWithOne()
        {
            var outcome = new Scenario(typeof(BrokenLater)).Run("--target", nameof(BrokenLater));

            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains("It broke later.", outcome.Errors, StringComparison.Ordinal);
        }
    }

    public sealed class TaskThatThrowsWithAnExitCode
    {
        // Cake 7.0.0 wraps what a task throws in a CakeReportException, which has no code; `dotnet cake` does the same.
        [Fact]
        public void EndsWithOneAllTheSame() => Assert.Equal(1, new Scenario(typeof(BrokenWithFour)).Run("--target", nameof(BrokenWithFour)).ExitCode);
    }

    public sealed class ContextThatThrowsWithAnExitCode
    {
        private readonly Outcome _outcome;

        public ContextThatThrowsWithAnExitCode()
        {
            var scenario = new Scenario(typeof(Broken));
            scenario.Host.UseContext<BrokenContext>();
            _outcome = scenario.Run("--target", nameof(Broken));
        }

        [Fact]
        public void EndsWithThatCode() => Assert.Equal(4, _outcome.ExitCode);

        [Fact]
        public void SaysWhatWentWrong() => Assert.Contains("No context today.", _outcome.Errors, StringComparison.Ordinal);
    }

    public sealed class TeardownThatThrows
    {
        [Fact]
        public void EndsWithOne()
        {
            var scenario = new Scenario(typeof(AfterBroken));
            scenario.Host.UseTeardown<BrokenTeardown>();

            Assert.Equal(1, scenario.Run("--target", nameof(AfterBroken), "--exclusive").ExitCode);
        }
    }

    public sealed class TaskThatMayFail
    {
        private readonly Outcome _outcome = new Scenario(typeof(MayFail), typeof(AfterMayFail)).Run("--target", nameof(AfterMayFail));

        [Fact]
        public void LetsTheRestRun() => Assert.Equal([nameof(AfterMayFail)], _outcome.Journal);

        [Fact]
        public void Succeeds() => Assert.Equal(0, _outcome.ExitCode);

        [Fact]
        public void IsReported() => Assert.Contains("An error occurred when executing task 'MayFail'.", _outcome.Errors, StringComparison.Ordinal);
    }

    public sealed class TaskThatHandlesItsError
    {
        private readonly Outcome _outcome = new Scenario(typeof(Handles)).Run("--target", nameof(Handles));

        [Fact]
        public void HandlesItBeforeItsFinally() => Assert.Equal(["error: It broke.", "finally"], _outcome.Journal);

        [Fact]
        public void Succeeds() => Assert.Equal(0, _outcome.ExitCode);
    }

    public sealed class TaskThatThrowsAgain
    {
        private readonly Outcome _outcome = new Scenario(typeof(ThrowsAgain)).Run("--target", nameof(ThrowsAgain));

        [Fact]
        public void RunsItsFinally() => Assert.Equal(["error: It broke.", "finally"], _outcome.Journal);

        [Fact]
        public void EndsWithOne() => Assert.Equal(1, _outcome.ExitCode);
    }

    public sealed class TaskThatSucceedsWithAFinally
    {
        [Fact]
        public void RunsIt() => Assert.Equal(["run", "finally"], new Scenario(typeof(Tidy)).Run("--target", nameof(Tidy)).Journal);
    }

    public sealed class AsyncTaskThatHandlesItsError
    {
        [Fact]
        public void HandlesItBeforeItsFinally() =>
            Assert.Equal(["error: It broke later.", "finally"], new Scenario(typeof(HandlesLater)).Run("--target", nameof(HandlesLater)).Journal);
    }

    private sealed class Broken : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("It broke.");
    }

    [IsDependentOn(typeof(Broken))]
    private sealed class AfterBroken(Journal journal) : JournalTask(journal);

    private sealed class BrokenLater : AsyncFrostingTask
    {
        public override async Task RunAsync(ICakeContext context)
        {
            await Task.Yield();
            throw new InvalidOperationException("It broke later.");
        }
    }

    private sealed class BrokenWithFour : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new CakeException(4, "The remote is down.");
    }

    private sealed class BrokenContext : FrostingContext
    {
        public BrokenContext(ICakeContext context)
            : base(context) => throw new CakeException(4, "No context today.");
    }

    private sealed class BrokenTeardown : FrostingTeardown
    {
        public override void Teardown(ICakeContext context, ITeardownContext info) => throw new InvalidOperationException("No teardown today.");
    }

    [ContinueOnError]
    private sealed class MayFail : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("It broke.");
    }

    [IsDependentOn(typeof(MayFail))]
    private sealed class AfterMayFail(Journal journal) : JournalTask(journal);

    private class Handles(Journal journal) : FrostingTask
    {
        protected Journal Journal { get; } = journal;

        public override void Run(ICakeContext context) => throw new InvalidOperationException("It broke.");

        public override void OnError(Exception exception, ICakeContext context) => Journal.Add($"error: {exception.Message}");

        public override void Finally(ICakeContext context) => Journal.Add("finally");
    }

    private sealed class ThrowsAgain(Journal journal) : Handles(journal)
    {
        public override void OnError(Exception exception, ICakeContext context)
        {
            base.OnError(exception, context);
            throw exception;
        }
    }

    private sealed class Tidy(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add("run");

        public override void Finally(ICakeContext context) => journal.Add("finally");
    }

    private sealed class HandlesLater(Journal journal) : AsyncFrostingTask
    {
        public override async Task RunAsync(ICakeContext context)
        {
            await Task.Yield();
            throw new InvalidOperationException("It broke later.");
        }

        public override void OnError(Exception exception, ICakeContext context) => journal.Add($"error: {exception.Message}");

        public override void Finally(ICakeContext context) => journal.Add("finally");
    }
}
