using Baton.Core.Configuration;
using Baton.Core.Versioning;

namespace Baton.Core.Tests.Configuration;

public static class VersioningOverridesTests
{
    private static readonly VersioningOptions File = new() { TagPrefix = "file" };

    public sealed class EachLayer
    {
        [Theory]
        [InlineData(null, null, "file")]
        [InlineData(null, "property", "property")]
        [InlineData("variable", null, "variable")]
        [InlineData("variable", "property", "variable")]
        [InlineData("", "property", "property")]
        [InlineData("", "", "file")]
        public void IsOverTheOneBelow(string? variable, string? property, string expected) =>
            Assert.Equal(expected, VersioningOverrides.Apply(File, Bag("BATON_TAG_PREFIX", variable), Bag("BatonTagPrefix", property)).Value!.TagPrefix);
    }

    public sealed class ATagPrefixThatWasLeftOpen
    {
        private static readonly VersioningOptions Open = new() { Guess = PrefixGuess.Unnamed };

        [Theory]
        [InlineData(null, null, null)]
        [InlineData("", "", null)]
        [InlineData("v", null, "v")]
        [InlineData(null, "v", "v")]
        [InlineData("none", null, "")]
        [InlineData(null, "None", "")]
        [InlineData("none", "v", "")]
        [InlineData("v", "none", "v")]
        public void IsSettledByAVariableOrAProperty(string? variable, string? property, string? set)
        {
            var options = VersioningOverrides.Apply(Open, Bag("BATON_TAG_PREFIX", variable), Bag("BatonTagPrefix", property)).Value!;

            Assert.Equal((set ?? "", set is null), (options.TagPrefix, options.Guess is not null));
        }

        [Fact]
        public void IsReplacedByNone_WhereTheFileSetsOne() =>
            Assert.Equal("", VersioningOverrides.Apply(File, Bag("BATON_TAG_PREFIX", "none")).Value!.TagPrefix);

        [Fact]
        public void IsGuessedFromMinVersProperty_AndNotSetByIt()
        {
            var options = VersioningOverrides.Apply(Open, Bag("", null), Bag("MinVerTagPrefix", "x-")).Value!;

            Assert.Equal(("", "x-"), (options.TagPrefix, options.Guess!.Hint));
            Assert.Null(VersioningOverrides.Apply(File, Bag("", null), Bag("MinVerTagPrefix", "x-")).Value!.Guess);
        }
    }

    public sealed class EverySetting
    {
        [Fact]
        public void HasAVariable()
        {
            var options = VersioningOverrides.Apply(new VersioningOptions(), new Dictionary<string, string>
            {
                ["BATON_STRATEGY"] = "Conventional",
                ["BATON_BRANCH"] = "1.4.x",
                ["BATON_TAG_PREFIX"] = "v",
                ["BATON_AUTO_INCREMENT"] = "Minor",
                ["BATON_MINIMUM_MAJOR_MINOR"] = "9",
                ["BATON_DEFAULT_PRE_RELEASE_IDENTIFIERS"] = "beta.0",
                ["BATON_IGNORE_HEIGHT"] = "true",
                ["BATON_MARK_DIRTY"] = "true",
                ["BATON_BUILD_METADATA"] = "ci.7",
                ["BATON_ASSEMBLY_VERSION"] = "Major.Minor",
            }).Value;

            Assert.Equivalent(
                new VersioningOptions
                {
                    Strategy = VersioningStrategy.Conventional,
                    Branch = "1.4.x",
                    TagPrefix = "v",
                    AutoIncrement = VersionPart.Minor,
                    Minimum = new MajorMinor(9, 0),
                    PreReleaseIdentifiers = ["beta", "0"],
                    IgnoreHeight = true,
                    MarkDirty = true,
                    BuildMetadata = "ci.7",
                    AssemblyVersion = AssemblyVersionPolicy.MajorMinor,
                },
                options, strict: true);
        }

        /// <summary>As in <c>BATON_BRANCH: ${{ github.ref }}</c>: what is no branch, such as a pull request, stays what it is.</summary>
        [Theory]
        [InlineData("refs/heads/beta", "beta")]
        [InlineData("refs/heads/release/1.4.x", "release/1.4.x")]
        [InlineData("refs/pull/7/merge", "refs/pull/7/merge")]
        [InlineData("beta", "beta")]
        public void TakesABranchAsGitWritesIt(string branch, string expected)
        {
            Assert.Equal(expected, VersioningOverrides.Apply(File, Bag("BATON_BRANCH", branch)).Value!.Branch);
            Assert.Equal(expected, VersioningOverrides.Apply(File, Bag("", null), Bag("BatonBranch", branch)).Value!.Branch);
        }

        [Theory]
        [InlineData("Strategy", "BATON_STRATEGY", "depth")]
        [InlineData("TagPrefix", "BATON_TAG_PREFIX", "a b")]
        [InlineData("AutoIncrement", "BATON_AUTO_INCREMENT", "build")]
        [InlineData("MinimumMajorMinor", "BATON_MINIMUM_MAJOR_MINOR", "1.2.3")]
        [InlineData("DefaultPreReleaseIdentifiers", "BATON_DEFAULT_PRE_RELEASE_IDENTIFIERS", "alpha..0")]
        [InlineData("IgnoreHeight", "BATON_IGNORE_HEIGHT", "yes")]
        [InlineData("MarkDirty", "BATON_MARK_DIRTY", "1")]
        [InlineData("BuildMetadata", "BATON_BUILD_METADATA", "a+b")]
        [InlineData("AssemblyVersion", "BATON_ASSEMBLY_VERSION", "minor")]
        public void NamesItselfWhenItsValueIsBad(string name, string variable, string bad)
        {
            var fromVariable = Assert.Single(VersioningOverrides.Apply(File, Bag(variable, bad)).Diagnostics);
            var fromProperty = Assert.Single(VersioningOverrides.Apply(File, Bag("x", null), Bag($"Baton{name}", bad)).Diagnostics);

            Assert.Equal(("BATON2006", "BATON2006"), (fromVariable.Code, fromProperty.Code));
            Assert.Contains(variable, fromVariable.Message, StringComparison.Ordinal);
            Assert.Contains($"'{bad}'", fromVariable.Message, StringComparison.Ordinal);
            Assert.Contains($"Baton{name}", fromProperty.Message, StringComparison.Ordinal);
        }
    }

    public sealed class Paths
    {
        [Theory]
        [InlineData(null, "project", "project")]
        [InlineData("", "", "file")]
        [InlineData("variable; other ;", "project", "variable,other")]
        public void AreOverTheOnesBelow(string? variable, string project, string expected) => Assert.Equal(
            expected.Split(','), VersioningOverrides.Paths(["file"], Bag("BATON_PATHS", variable), project.Length == 0 ? [] : [project]));
    }

    public sealed class SeveralBadOnes
    {
        [Fact]
        public void AreToldInOneGo() => Assert.Equal(2, VersioningOverrides.Apply(
            File, new Dictionary<string, string> { ["BATON_IGNORE_HEIGHT"] = "1", ["BATON_AUTO_INCREMENT"] = "x" }).Diagnostics.Length);
    }

    private static Dictionary<string, string> Bag(string name, string? value) => value is null ? [] : new() { [name] = value };
}
