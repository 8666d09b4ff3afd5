using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Cake.Tests;

/// <summary>The arguments of the targets, in any host: with Cake's own Frosting, an unknown spelling of a flag reaches them.</summary>
public static class FlagArgumentTests
{
    private static string? Refused(string name, string value = "") =>
        FlagArguments.Check(new Dictionary<string, ICollection<string>> { [name] = [value] })?.Code;

    public sealed class DryRun
    {
        [Theory]
        [InlineData("dry-run", "")]
        [InlineData("dry-run", "true")]
        [InlineData("Dry-Run", "True")]
        public void IsTakenAsAFlag(string name, string value) => Assert.Null(Refused(name, value));

        [Theory]
        [InlineData("dry-run", "false")]
        [InlineData("dry-run", "yes")]
        [InlineData("dry-run", "0")]
        [InlineData("DRY-RUN", "no")]
        public void IsRefusedWithAValue(string name, string value) => Assert.Equal("BATON2087", Refused(name, value));

        [Theory]
        [InlineData("dryrun")]
        [InlineData("DryRun")]
        [InlineData("dry_run")]
        [InlineData("dry")]
        [InlineData("noop")]
        [InlineData("no-op")]
        [InlineData("WhatIf")]
        [InlineData("what-if")]
        public void IsRefusedInASpellingThatNothingHasRead(string name) => Assert.Equal("BATON2087", Refused(name));
    }

    public sealed class OtherFlag
    {
        [Theory]
        [InlineData("probe")]
        [InlineData("allow-uncertain")]
        [InlineData("explain")]
        [InlineData("offline")]
        [InlineData("changelog")]
        public void IsRefusedWithAValue(string name)
        {
            Assert.Null(Refused(name));
            Assert.Equal("BATON2087", Refused(name, "no"));
        }
    }

    public sealed class ArgumentOfTheHostsOwn
    {
        [Theory]
        [InlineData("drying")]
        [InlineData("verbosity")]
        public void IsNotBatonsConcern(string name) => Assert.Null(Refused(name, "x"));
    }
}
