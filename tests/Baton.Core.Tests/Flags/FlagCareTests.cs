using Baton.Core.Flags;

namespace Baton.Core.Tests.Flags;

public static class FlagCareTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static IEnumerable<string> Codes(string metadata, string key = "f")
    {
        var set = FeatureManagementFile.Parse(
            $$"""{ "feature_management": { "feature_flags": [ { "id": "f", "telemetry": { "metadata": { {{metadata}} } } } ] } }""", "flags.json").Value!;
        return FlagCare.Check(set, [key], Today).Select(d => d.Code);
    }

    public sealed class FlagWithEverything
    {
        [Theory]
        [InlineData("2026-03-10")]
        [InlineData("2027-01-01")]
        public void IsFineUntilItsLastDayIsOver(string day) => Assert.Empty(Codes($"\"owner\": \"me\", \"kind\": \"release\", \"expires\": \"{day}\""));

        [Fact]
        public void IsWarnedOfTheDayAfter() => Assert.Equal(["BATON4008"], Codes("\"owner\": \"me\", \"kind\": \"release\", \"expires\": \"2026-03-09\""));
    }

    public sealed class TemporaryKind
    {
        [Theory]
        [InlineData("release")]
        [InlineData("experiment")]
        [InlineData("operational")]
        public void NeedsALastDay(string kind) => Assert.Equal(["BATON4009"], Codes($"\"owner\": \"me\", \"kind\": \"{kind}\""));
    }

    public sealed class PermanentKind
    {
        [Theory]
        [InlineData("kill-switch")]
        [InlineData("permission")]
        public void NeedsNone(string kind) => Assert.Empty(Codes($"\"owner\": \"me\", \"kind\": \"{kind}\""));
    }

    public sealed class FlagOfNobody
    {
        [Fact]
        public void IsWarnedOf() => Assert.Equal(["BATON4009"], Codes(""));
    }

    public sealed class FlagOfAnotherSource
    {
        [Fact]
        public void IsSomebodyElsesBusiness() => Assert.Empty(Codes("", "other"));
    }
}
