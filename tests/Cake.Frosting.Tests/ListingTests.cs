using Cake.Frosting.Tests.Equipment;

namespace Cake.Frosting.Tests;

public static class ListingTests
{
    private static readonly Type[] Tasks = [typeof(Release), typeof(Build), typeof(Restore)];

    public sealed class DryRun
    {
        private readonly Scenario _scenario = new(Tasks);
        private readonly Outcome _outcome;

        public DryRun()
        {
            _scenario.Host.UseLifetime<Lifetime>();
            _outcome = _scenario.Run("--target", "Release", "--dryrun");
        }

        [Fact]
        public void ListsTheTasksInTheirOrder()
        {
            string[] lines = ["1. restore-all", "2. Build", "3. Release"];
            var places = lines.Select(line => _outcome.Output.IndexOf(line, StringComparison.Ordinal)).ToArray();

            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        }

        [Fact]
        public void RunsNoTaskButSetupAndTeardownAsCakeDoes() => Assert.Equal(["setup", "teardown"], _outcome.Journal);

        [Fact]
        public void Succeeds() => Assert.Equal(0, _outcome.ExitCode);
    }

    public sealed class DryRunOfAnUnknownTarget
    {
        [Fact]
        public void EndsWithOne() => Assert.Equal(1, new Scenario(Tasks).Run("--target", "Nope", "--dryrun").ExitCode);
    }

    public sealed class Tree
    {
        private readonly Outcome _outcome = new Scenario(Tasks).Run("--tree");

        [Fact]
        public void ShowsWhatDependsOnWhat() =>
            Assert.Equal(["Release", "└─Build", "   └─restore-all"], _outcome.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries));

        [Fact]
        public void RunsNothing() => Assert.Empty(_outcome.Journal);

        [Fact]
        public void Succeeds() => Assert.Equal(0, _outcome.ExitCode);
    }

    public sealed class Description
    {
        private readonly Outcome _outcome = new Scenario(Tasks).Run("--description");

        [Theory]
        [InlineData("Release", "Publishes what was built")]
        [InlineData("restore-all", "Fetches packages")]
        public void ShowsNameAndDescriptionOnOneLine(string name, string description) =>
            Assert.Contains(_outcome.Output.Split('\n'), line => line.Contains(name, StringComparison.Ordinal) && line.Contains(description, StringComparison.Ordinal));

        [Fact]
        public void ShowsTasksWithoutDescription() => Assert.Contains("Build", _outcome.Output, StringComparison.Ordinal);

        [Fact]
        public void RunsNothing() => Assert.Empty(_outcome.Journal);
    }

    public sealed class Version
    {
        [Fact]
        public void IsCakes() => Assert.Equal("7.0.0", new Scenario(Tasks).Run("--version").Output.Trim());
    }

    public sealed class Info
    {
        [Fact]
        public void NamesCakesVersion() => Assert.Contains("7.0.0", new Scenario(Tasks).Run("--info").Output, StringComparison.Ordinal);
    }

    [TaskName("restore-all")]
    [TaskDescription("Fetches packages")]
    private sealed class Restore(Journal journal) : JournalTask(journal);

    [IsDependentOn(typeof(Restore))]
    private sealed class Build(Journal journal) : JournalTask(journal);

    [TaskDescription("Publishes what was built")]
    [IsDependentOn(typeof(Build))]
    private sealed class Release(Journal journal) : JournalTask(journal);

    private sealed class Lifetime(Journal journal) : FrostingLifetime
    {
        public override void Setup(Core.ICakeContext context, Core.ISetupContext info) => journal.Add("setup");

        public override void Teardown(Core.ICakeContext context, Core.ITeardownContext info) => journal.Add("teardown");
    }
}
