using Baton.Core.Flags;
using Baton.Core.Releases;

namespace Baton.Core.Tests.Flags;

public static class FlagUseTests
{
    private static readonly FlagSet Source = FeatureManagementFile.Parse("""
        { "feature_management": { "feature_flags": [
          { "id": "Warm", "telemetry": { "metadata": { "owner": "us", "kind": "release", "expires": "2027-01-01" } } },
          { "id": "Cold" }
        ] } }
        """, "src/flags.json").Value!;

    private static FlagScan Scan(params (string Key, int Line)[] references) => new([.. references.Select(r => new FlagReference(r.Key, "src/A.cs", r.Line, 5, "IsEnabledAsync"))], []);

    public sealed class NamedAndUsed
    {
        private readonly FlagFact fact = Assert.Single(FlagUse.Combine(["Warm"], Source, Scan(("warm", 12), ("Warm", 3))).Value);

        [Fact]
        public void KnowsWhatItsSourceSays() => Assert.Equal(("Warm", "us", new DateOnly(2027, 1, 1)), (fact.Key, fact.Owner, fact.Expiry));

        [Fact]
        public void KnowsWhereItIsUsedSorted() => Assert.Equal(["src/A.cs:12", "src/A.cs:3"], fact.References);
    }

    public sealed class UsedAndNotNamed
    {
        [Fact]
        public void IsAFlagOfTheReleaseAllTheSame() => Assert.Equal(["Cold", "Warm"], FlagUse.Combine(["Warm"], Source, Scan(("Warm", 1), ("Cold", 2))).Value.Select(f => f.Key));
    }

    public sealed class UsedAndUnknown
    {
        private readonly Core.Diagnostics.Diagnostic error = Assert.Single(FlagUse.Combine([], Source, Scan(("Worm", 7))).Diagnostics);

        [Fact]
        public void IsAnErrorAtItsPlace() => Assert.Equal(("BATON4010", "src/A.cs(7,5)"), (error.Code, error.Where!.ToString()));

        [Fact]
        public void OffersTheNearestName() => Assert.Equal("Did you mean 'Warm'?", error.Cure);

        [Fact]
        public void IsFineWhenThereIsNoSource() => Assert.Equal(["Worm"], FlagUse.Combine([], null, Scan(("Worm", 7))).Value.Select(f => f.Key));
    }

    public sealed class NamedAndUnknown
    {
        [Fact]
        public void IsAnError() => Assert.Equal(["BATON4002"], FlagUse.Combine(["Worm"], Source, null).Diagnostics.Select(d => d.Code));
    }

    public sealed class NamedAndNotUsed
    {
        [Fact]
        public void IsAWarning() => Assert.Equal(["BATON4011"], FlagUse.Combine(["Warm"], Source, Scan()).Diagnostics.Select(d => d.Code));

        [Fact]
        public void IsNoneWhenNobodyLooked() => Assert.Empty(FlagUse.Combine(["Warm"], Source, null).Diagnostics);
    }

    public sealed class NamedTwice
    {
        [Fact]
        public void IsOneFlag() => Assert.Equal(["Warm"], FlagUse.Combine(["Warm", "WARM"], Source, null).Value.Select(f => f.Key));
    }
}
