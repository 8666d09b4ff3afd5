using Baton.Core.Configuration;
using Baton.Core.Versioning;
using Baton.Pipeline.Plugins;

namespace Baton.Core.Tests.Configuration;

public static class PropertyDifferencesTests
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>A property, a value that differs from the default, and where the setting belongs.</summary>
    public static TheoryData<string, string, string> Settings { get; } = new()
    {
        { "BatonStrategy", "Conventional", "\"strategy\": \"conventional\"" },
        { "BatonBranch", "1.4.x", "BATON_BRANCH" },
        { "BatonTagPrefix", "v", "\"tagPrefix\": \"v\"" },
        { "BatonAutoIncrement", "Minor", "\"autoIncrement\": \"minor\"" },
        { "BatonMinimumMajorMinor", "1.2", "\"minimum\": \"1.2\"" },
        { "BatonDefaultPreReleaseIdentifiers", "beta.0", "\"preReleaseIdentifiers\": [\"beta\", \"0\"]" },
        { "BatonIgnoreHeight", "True", "\"ignoreHeight\": true" },
        { "BatonMarkDirty", "true", "\"markDirty\": true" },
        { "BatonBuildMetadata", "ci.7", "\"buildMetadata\": \"ci.7\"" },
        { "BatonAssemblyVersion", "major.minor", "\"assemblyVersion\": \"major.minor\"" },
        { "BatonPaths", ".;../shared", "\"paths\": [\".\", \"../shared\"]" },
        { "BatonVersionOverride", "9.9.9", "baton release --version" },
    };

    public sealed class AnyVersioningProperty
    {
        public static TheoryData<string, string, string> Settings => PropertyDifferencesTests.Settings;

        [Theory]
        [MemberData(nameof(Settings))]
        public void DiffersFromTheDefaultsOfAUnit_AndSaysWhereItBelongs(string property, string value, string instead)
        {
            var difference = Assert.Single(Of(new(), [], None, (property, value)));

            Assert.Equal((property, value), (difference.Property, difference.Value));
            Assert.Contains(instead, difference.Instead, StringComparison.Ordinal);
        }

        [Fact]
        public void IsInTheTable() => Assert.Equal(PropertyDifferences.Properties.Order(), Settings.Select(s => s.Data.Item1).Order());

        [Theory]
        [MemberData(nameof(Settings))]
        public void MustNotBeABuildPropertyOfBatonJson(string property, string value, string instead)
        {
            Assert.NotNull(instead);
            var json = $$"""{ "build": { "properties": { "{{property.ToLowerInvariant()}}": "{{value}}" } } }""";

            var mistake = Assert.Single(ConfigurationReader.Read(json, "baton.json", "works", BuiltInPlugins.All).Diagnostics);

            Assert.Equal("BATON2003", mistake.Code);
            Assert.Equal(30, mistake.Where!.Column);
        }
    }

    /// <summary>A project that came from MinVer: its tags have the prefix, and Baton counts without one.</summary>
    public sealed class ThePrefixOfMinVer
    {
        [Fact]
        public void IsADifferenceWhileTheUnitSetsNone()
        {
            var difference = Assert.Single(Of(VersioningReader.Default, [], None, ("MinVerTagPrefix", "product-")));

            Assert.Equal(("MinVerTagPrefix", "product-"), (difference.Property, difference.Value));
            Assert.Contains("\"tagPrefix\": \"product-\"", difference.Instead, StringComparison.Ordinal);
        }

        [Fact]
        public void IsSettledByThePrefixOfTheUnit() => Assert.Empty(Of(new() { TagPrefix = "core-" }, [], None, ("MinVerTagPrefix", "product-")));
    }

    public sealed class AValueThatTheUnitHas
    {
        [Theory]
        [InlineData("BatonStrategy", "conventional")]
        [InlineData("BatonStrategy", "Conventional")]
        [InlineData("BatonTagPrefix", "v")]
        [InlineData("BatonMarkDirty", "TRUE")]
        [InlineData("BatonPaths", " . ; :!docs ;")]
        [InlineData("BatonIgnoreHeight", "false")]
        public void DoesNotDiffer(string property, string value) => Assert.Empty(Of(
            new VersioningOptions { Strategy = VersioningStrategy.Conventional, TagPrefix = "v", MarkDirty = true }, [".", ":!docs"], None, (property, value)));
    }

    public sealed class APrefixThatIsNone
    {
        [Fact]
        public void DoesNotDifferWhereTheUnitSetsNone() => Assert.Empty(Of(new(), [], None, ("BatonTagPrefix", "none")));

        [Fact]
        public void DiffersFromAPrefixOfTheUnit() => Assert.Contains(
            "\"tagPrefix\": \"\"", Assert.Single(Of(new VersioningOptions { TagPrefix = "v", Guess = null }, [], None, ("BatonTagPrefix", "None"))).Instead, StringComparison.Ordinal);
    }

    public sealed class AnEmptyProperty
    {
        [Fact]
        public void IsNotSet() => Assert.Empty(Of(new VersioningOptions { TagPrefix = "v" }, ["."], None, ("BatonTagPrefix", ""), ("BatonPaths", "")));
    }

    public sealed class APropertyUnderAVariable
    {
        [Theory]
        [InlineData("BatonTagPrefix", "v", "BATON_TAG_PREFIX")]
        [InlineData("BatonPaths", "src", "BATON_PATHS")]
        public void HasNoEffect(string property, string value, string variable) =>
            Assert.Empty(Of(new(), [], new Dictionary<string, string> { [variable] = "other" }, (property, value)));
    }

    public sealed class AnInvalidValue
    {
        [Fact]
        public void Differs() => Assert.Single(Of(new(), [], None, ("BatonIgnoreHeight", "yes")));
    }

    public sealed class SeveralDifferences
    {
        [Fact]
        public void AreOneErrorThatNamesTheProjectAndAllOfThem()
        {
            var error = PropertyDifference.Report("src/One/One.csproj", Of(new(), [], None, ("BatonTagPrefix", "v"), ("BatonAutoIncrement", "minor")));

            Assert.Equal("BATON1103", error.Code);
            Assert.StartsWith("src/One/One.csproj sets BatonTagPrefix to 'v', BatonAutoIncrement to 'minor'", error.Message, StringComparison.Ordinal);
            Assert.EndsWith("Then remove the properties.", error.Cure, StringComparison.Ordinal);
        }
    }

    private static System.Collections.Immutable.ImmutableArray<PropertyDifference> Of(
        VersioningOptions unit, string[] paths, Dictionary<string, string> variables, params (string Name, string Value)[] properties) =>
        PropertyDifferences.Of(unit, [.. paths], variables, properties.ToDictionary(p => p.Name, p => p.Value));
}
