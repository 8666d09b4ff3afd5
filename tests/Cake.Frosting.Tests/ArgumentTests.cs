using Cake.Common;
using Cake.Core;
using Cake.Frosting.Tests.Equipment;

namespace Cake.Frosting.Tests;

public static class ArgumentTests
{
    private static Outcome Run(params string[] args) => new Scenario(typeof(Tell)).Run(["--target", nameof(Tell), .. args]);

    public sealed class ArgumentOfTheBuild
    {
        [Theory]
        [InlineData("--env", "local")]
        [InlineData("--env=local")]
        [InlineData("--ENV=local")]
        [InlineData("--env:local")]
        public void ReachesIt(params string[] args) => Assert.Contains("env: local", Run(args).Journal);

        [Fact]
        public void IsConvertedToItsType() => Assert.Contains("count + 1: 42", Run("--count", "41").Journal);

        [Fact]
        public void MayHaveSpacesAndEqualSigns() => Assert.Contains("env: a b=c", Run("--env", "a b=c").Journal);

        [Fact]
        public void MayBeGivenSeveralTimes() => Assert.Contains("env: one|two", Run("--env", "one", "--env", "two").Journal);

        [Fact]
        public void MayBeAFlag() => Assert.Contains("has force: True", Run("--force").Journal);

        [Fact]
        public void IsMissingWhenNotGiven() => Assert.Contains("has force: False", Run().Journal);
    }

    public sealed class Target
    {
        [Fact]
        public void IsAnArgumentToo() => Assert.Contains("target: Tell", Run().Journal);
    }

    private sealed class Tell(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context)
        {
            journal.Add($"env: {string.Join('|', context.Arguments("env", ""))}");
            journal.Add($"count + 1: {context.Argument("count", 0) + 1}");
            journal.Add($"has force: {context.HasArgument("force")}");
            journal.Add($"target: {context.Argument("target", "")}");
        }
    }
}
