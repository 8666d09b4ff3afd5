using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Units;
using Baton.Core.Versioning;

namespace Baton.Core.Tests.Units;

public static class UnitReferencesTests
{
    private static UnitPlace Unit(string name, params string[] paths) => new(name, $"src/{name}", [.. paths], $"/r/src/{name}/baton.json");

    private static Result<VersioningOptions> Apply(UnitPlace unit, params UnitPlace[] others) =>
        UnitReferences.Apply(new VersioningOptions(), unit, () => [unit, .. others]);

    public sealed class UnitsThatNameOthers
    {
        [Fact]
        public void CountWhatTheOthersCount_HoweverFarAway()
        {
            var filter = Apply(Unit("app", ".", "unit:lib"), Unit("lib", ".", "unit:core"), Unit("core", ".", "../shared"), Unit("else", ".")).Value!.Filter();

            Assert.Equal(
                ["src/app/a", "src/lib/a", "src/core/a", "src/shared/a"],
                new[] { "src/app/a", "src/lib/a", "src/core/a", "src/shared/a", "src/else/a", "a" }.Where(filter.Includes));
            Assert.True(filter.MayInclude("src"));
            Assert.False(filter.MayInclude("src/else"));
        }

        [Fact]
        public void TakeNothingFromOneAnother_ByExcluding()
        {
            var filter = Apply(Unit("app", ".", "../shared", ":!../shared/docs", "unit:lib"), Unit("lib", ".", "../shared", ":!../app")).Value!.Filter();

            Assert.Equal(["src/shared/docs/a", "src/app/a"], new[] { "src/shared/docs/a", "src/app/a", "src/x" }.Where(filter.Includes));
        }

        [Fact]
        public void WithNoPathsOfTheirOwn_CountOnlyTheOthers()
        {
            var filter = Apply(Unit("all", "unit:app", "unit:lib"), Unit("app", "."), Unit("lib", ".")).Value!.Filter();

            Assert.Equal(["src/app/a", "src/lib/a"], new[] { "src/app/a", "src/lib/a", "src/all/a" }.Where(filter.Includes));
        }

        [Fact]
        public void CountEverything_WhenOneOfTheOthersDoes() => Assert.True(Apply(Unit("app", ".", "unit:lib"), Unit("lib")).Value!.Filter().IsEverything);

        [Fact]
        public void MayMeetInOne() =>
            Assert.True(Apply(Unit("app", ".", "unit:a", "unit:b"), Unit("a", ".", "unit:c"), Unit("b", ".", "unit:c"), Unit("c", ".")).Value!.Filter().Includes("src/c/x"));
    }

    public sealed class UnitsThatNameNone
    {
        [Fact]
        public void AreNotSearchedFor() =>
            Assert.Equal(["src/app"], UnitReferences.Apply(new VersioningOptions(), Unit("app", "."), () => throw new InvalidOperationException()).Value!.Paths);
    }

    public sealed class Mistakes
    {
        [Theory]
        [InlineData("unit:app", "app → app")]
        [InlineData("unit:lib", "app → lib → core → app")]
        [InlineData("unit:loop", "loop → loop")]
        public void Circle(string entry, string way)
        {
            var error = Assert.Single(Apply(Unit("app", entry), Unit("lib", "unit:core"), Unit("core", "unit:app"), Unit("loop", "unit:loop")).Diagnostics);
            Assert.Equal("BATON1061", error.Code);
            Assert.Contains(way, error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void UnknownName_TellsTheNearestAndWhatCouldNotBeRead()
        {
            var broken = new UnitPlace("x", "x", ImmutableArray<string>.Empty, "/r/x/baton.json") { Mistakes = [ConfigurationDiagnostics.InvalidJson.Report("m", "c")] };
            var error = Assert.Single(Apply(Unit("app", "unit:libb"), Unit("lib"), broken).Diagnostics);
            Assert.Equal(("BATON1060", "Did you mean 'unit:lib'?"), (error.Code, error.Cure));
            Assert.Contains("/r/x/baton.json", error.Message, StringComparison.Ordinal);
            Assert.Equal("/r/src/app/baton.json", error.Where?.File);
        }

        [Fact]
        public void NameThatTwoHave() =>
            Assert.Equal("BATON1062", Assert.Single(Apply(Unit("app", "unit:lib"), Unit("lib"), Unit("lib") with { Folder = "other" }).Diagnostics).Code);

        [Fact]
        public void NamedUnitThatIsNotValid_IsToldAsItIs()
        {
            var broken = new UnitPlace("lib", "lib", [], "/r/lib/baton.json") { Mistakes = [ConfigurationDiagnostics.InvalidJson.Report("m", "c")] };
            Assert.Equal("BATON2000", Assert.Single(Apply(Unit("app", "unit:lib"), broken).Diagnostics).Code);
        }
    }
}
