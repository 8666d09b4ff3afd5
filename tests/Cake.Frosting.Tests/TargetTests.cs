using Cake.Frosting.Tests.Equipment;

namespace Cake.Frosting.Tests;

public static class TargetTests
{
    private static readonly Type[] Tasks = [typeof(Default), typeof(Publish), typeof(Test), typeof(Build), typeof(Clean), typeof(Lint)];

    public sealed class NoTarget
    {
        [Fact]
        public void RunsDefault() => Assert.Equal(["Default"], new Scenario(Tasks).Run().Journal);
    }

    public sealed class OneTarget
    {
        private readonly Outcome _outcome = new Scenario(Tasks).Run("--target", "Publish");

        [Fact]
        public void RunsWhatItDependsOnFirst() => Assert.Equal(["Clean", "Lint", "Build", "Test", "Publish"], _outcome.Journal);

        [Fact]
        public void Succeeds() => Assert.Equal(0, _outcome.ExitCode);
    }

    public sealed class WaysToNameATarget
    {
        [Theory]
        [InlineData("--target=Test")]
        [InlineData("-t", "Test")]
        [InlineData("-t", "test")]
        [InlineData("--Target", "Test")]
        [InlineData("--TARGET=test")]
        [InlineData("--target:Test")]
        public void AreAllUnderstood(params string[] args) => Assert.Equal("Test", new Scenario(Tasks).Run(args).Journal[^1]);
    }

    public sealed class SeveralTargets
    {
        private readonly Outcome _outcome = new Scenario(Tasks).Run("-t", "Build", "-t", "Default", "-t", "Test");

        [Fact]
        public void AllRunAndWhatTheyShareRunsOnce() => Assert.Equal(["Build", "Clean", "Default", "Lint", "Test"], _outcome.Journal.Order(StringComparer.Ordinal));

        [Fact]
        public void RunAfterWhatTheyDependOn() => Assert.Equal(["Clean", "Lint", "Build", "Test"], _outcome.Journal.Where(entry => entry != "Default"));
    }

    public sealed class SeveralTargetsWithSeparateGraphs
    {
        [Fact]
        public void RepeatWhatTheyShare()
        {
            var scenario = new Scenario(Tasks);
            scenario.Host.UseCakeSetting("Settings_UnifiedDependencyGraphForMultipleTargets", "false");

            Assert.Equal(2, scenario.Run("-t", "Build", "-t", "Test").Journal.Count(entry => entry == "Clean"));
        }
    }

    public sealed class Exclusive
    {
        [Fact]
        public void RunsTheTargetAlone() => Assert.Equal(["Publish"], new Scenario(Tasks).Run("--target", "Publish", "--exclusive").Journal);

        [Fact]
        public void RunsSeveralTargetsAlone() => Assert.Equal(["Test", "Publish"], new Scenario(Tasks).Run("-t", "Test", "-t", "Publish", "-e").Journal);
    }

    public sealed class UnknownTarget
    {
        private readonly Outcome _outcome = new Scenario(Tasks).Run("--target", "Nope");

        [Fact]
        public void IsNamed() => Assert.Contains("The target 'Nope' was not found.", _outcome.Errors, StringComparison.Ordinal);

        [Fact]
        public void EndsWithOne() => Assert.Equal(1, _outcome.ExitCode);

        [Fact]
        public void RunsNothing() => Assert.Empty(_outcome.Journal);
    }

    public sealed class DependencyThatIsNoTask
    {
        private readonly Outcome _outcome = new Scenario(typeof(DependsOnAString)).Run("--target", nameof(DependsOnAString));

        [Fact]
        public void IsNamed() => Assert.Contains("The dependency 'String' is not a valid task.", _outcome.Errors, StringComparison.Ordinal);

        [Fact]
        public void EndsWithOne() => Assert.Equal(1, _outcome.ExitCode);
    }

    public sealed class DependencyThatIsNotRegistered
    {
        [Fact]
        public void EndsWithOne()
        {
            var outcome = new Scenario(typeof(Test)).Run("--target", "Test");

            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains("'Build'", outcome.Errors, StringComparison.Ordinal);
        }
    }

    private sealed class Default(Journal journal) : JournalTask(journal);

    private sealed class Clean(Journal journal) : JournalTask(journal);

    [IsDependeeOf(typeof(Build))]
    private sealed class Lint(Journal journal) : JournalTask(journal);

    [IsDependentOn(typeof(Clean))]
    private sealed class Build(Journal journal) : JournalTask(journal);

    [IsDependentOn(typeof(Build))]
    private sealed class Test(Journal journal) : JournalTask(journal);

    [IsDependentOn(typeof(Build))]
    [IsDependentOn(typeof(Test))]
    private sealed class Publish(Journal journal) : JournalTask(journal);

    [IsDependentOn(typeof(string))]
    private sealed class DependsOnAString(Journal journal) : JournalTask(journal);
}
