using Cake.Frosting.Tests.Equipment;

namespace Cake.Frosting.Tests;

/// <summary>Every flag in every spelling. A run that was meant to be dry must not run a task.</summary>
public static class FlagTests
{
    private static readonly string[] Dry = ["--dryrun", "--noop", "--whatif"];

    private static readonly string[] Others =
    [
        "--tree", "--showtree", "--description", "--descriptions", "--showdescription", "--showdescriptions", "--exclusive", "-e", "--version", "--ver", "--info", "--no-report",
    ];

    private static readonly string[] Values = ["=yes", "=true", "=false", "=1", "=0", "=", ":yes", ":false"];

    private static Outcome Run(params string[] args) => new Scenario(typeof(Publish)).Run(["--target", nameof(Publish), .. args]);

    public static TheoryData<string> DrySpellings => [.. Dry.SelectMany(flag => Letters(flag))];

    public static TheoryData<string> FlagsWithValues => [.. Dry.Concat(Others).SelectMany(Letters).SelectMany(flag => Values.Select(value => flag + value))];

    /// <summary>Short options are another option in another letter case.</summary>
    private static IEnumerable<string> Letters(string flag) => flag.StartsWith("--", StringComparison.Ordinal)
        ? [flag, flag.ToUpperInvariant(), "--" + char.ToUpperInvariant(flag[2]) + flag[3..]]
        : [flag];

    public sealed class DryRun
    {
        [Theory]
        [MemberData(nameof(DrySpellings), MemberType = typeof(FlagTests))]
        public void RunsNothingInAnyLetterCase(string flag)
        {
            if (flag.Any(char.IsAsciiLetterUpper))
            {
                Stand.IsDifferentOnPurpose();
            }

            var outcome = Run(flag);

            Assert.Equal(0, outcome.ExitCode);
            Assert.Empty(outcome.Journal);
        }

        [Theory]
        [MemberData(nameof(DrySpellings), MemberType = typeof(FlagTests))]
        public void RunsNothingWhereverItStands(string flag)
        {
            if (flag.Any(char.IsAsciiLetterUpper))
            {
                Stand.IsDifferentOnPurpose();
            }

            Assert.Empty(new Scenario(typeof(Publish)).Run(flag, "--target", nameof(Publish)).Journal);
            Assert.Empty(Run("--env", "local", flag).Journal);
            Assert.Empty(Run(flag, "yes").Journal);
        }
    }

    public sealed class FlagWithAValue
    {
        [Theory]
        [MemberData(nameof(FlagsWithValues), MemberType = typeof(FlagTests))]
        public void IsRefusedAsCakeDoes(string flag)
        {
            if (flag.Any(char.IsAsciiLetterUpper) || flag.EndsWith("true", StringComparison.Ordinal) || flag.EndsWith("false", StringComparison.Ordinal))
            {
                Stand.IsDifferentOnPurpose();
            }

            var outcome = Run(flag);

            Assert.NotEqual(0, outcome.ExitCode);
            Assert.Empty(outcome.Journal);
            Assert.Contains("Error:", outcome.Output, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("true")]
        [InlineData("False")]
        public void IsRefusedWithTheValueAsTheNextArgument(string value)
        {
            Stand.IsDifferentOnPurpose();
            var outcome = Run("--dryrun", value);

            Assert.NotEqual(0, outcome.ExitCode);
            Assert.Empty(outcome.Journal);
        }

        [Fact]
        public void IsRefusedInCakesWords() => Assert.Contains("Flags cannot be assigned a value.", Run("--dryrun=yes").Output, StringComparison.Ordinal);
    }

    private sealed class Publish(Journal journal) : JournalTask(journal);
}
