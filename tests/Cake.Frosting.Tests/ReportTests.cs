using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Equipment;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Cake.Frosting.Tests;

public static class ReportTests
{
    private static readonly Type[] Tasks = [typeof(All), typeof(Build), typeof(Optional)];

    public sealed class AfterARun
    {
        private readonly Outcome _outcome = new Scenario(Tasks).Run("--target", "All");

        [Theory]
        [InlineData("Build", "Succeeded")]
        [InlineData("Optional", "Skipped")]
        public void HasALineForEachTask(string task, string status) =>
            Assert.Contains(_outcome.Output.Split('\n'), line => line.Contains(task, StringComparison.Ordinal) && line.Contains(status, StringComparison.Ordinal));

        [Fact]
        public void HasATotal() => Assert.Contains("Total:", _outcome.Output, StringComparison.Ordinal);
    }

    public sealed class AfterAFailure
    {
        [Fact]
        public void HasTheFailedTask()
        {
            var outcome = new Scenario(typeof(Broken)).Run("--target", "Broken");

            Assert.Contains(outcome.Output.Split('\n'), line => line.Contains("Broken", StringComparison.Ordinal) && line.Contains("Failed", StringComparison.Ordinal));
        }
    }

    public sealed class SwitchedOff
    {
        [Fact]
        public void IsNotThere() => Assert.DoesNotContain("Total:", new Scenario(Tasks).Run("--target", "All", "--no-report").Output, StringComparison.Ordinal);
    }

    public sealed class Silenced
    {
        [Theory]
        [InlineData("--target", "All")]
        [InlineData("--target", "Broken")]
        [InlineData("--target", "Nope")]
        public void SaysNothingAtAll(params string[] args)
        {
            var scenario = new Scenario([.. Tasks, typeof(Broken)]);
            scenario.Host.ConfigureServices(services => services
                .AddSingleton<ICakeLog, NullLog>()
                .AddSingleton<ICakeReportPrinter, NoReport>()
                .AddSingleton<IConsole>(new CapturedConsole(TextWriter.Null, TextWriter.Null))
                .AddSingleton(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) })));

            var outcome = scenario.Run(args);

            Assert.Equal("", outcome.Output + outcome.Errors);
        }
    }

    private sealed class Build(Journal journal) : JournalTask(journal);

    private sealed class Optional(Journal journal) : JournalTask(journal)
    {
        public override bool ShouldRun(ICakeContext context) => false;
    }

    [IsDependentOn(typeof(Build))]
    [IsDependentOn(typeof(Optional))]
    private sealed class All : FrostingTask;

    private sealed class Broken : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("It broke.");
    }

    private sealed class NoReport : ICakeReportPrinter
    {
        public void Write(CakeReport report)
        {
        }

        public void WriteStep(string name, Verbosity verbosity)
        {
        }

        public void WriteLifeCycleStep(string name, Verbosity verbosity)
        {
        }

        public void WriteSkippedStep(string name, Verbosity verbosity)
        {
        }
    }
}
