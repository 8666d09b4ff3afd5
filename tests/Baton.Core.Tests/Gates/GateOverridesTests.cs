using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Succession;

namespace Baton.Core.Tests.Gates;

public static class GateOverridesTests
{
    private static readonly GateVerdict.Hold Hold =
        new([SuccessionDiagnostics.NotNewer.Report("older", "newer")]) { Evidence = [KeyValuePair.Create("live", "2.0.0")] };

    private static readonly ImmutableArray<GateReport> Reports =
        [new("succession", Hold), new("flags", new GateVerdict.Skip("none")), new("services", new GateVerdict.Go())];

    public sealed class NoOverride
    {
        [Fact]
        public void ChangesNothing() => Assert.Equal(Reports.AsEnumerable(), GateOverrides.Apply(Reports, [], null).Value);

        [Fact]
        public void LeavesTheHold() => Assert.Equal(["succession"], Reports.Where(r => r.Holds).Select(r => r.Gate));
    }

    public sealed class OverrideOfAHold
    {
        private readonly Result<ImmutableArray<GateReport>> result = GateOverrides.Apply(Reports, ["succession"], "  hotfix 7  ");

        [Fact]
        public void LetsTheRunGoOn() => Assert.DoesNotContain(result.Value, r => r.Holds);

        [Fact]
        public void KeepsTheReason() => Assert.Equal("hotfix 7", result.Value[0].OverriddenBecause);

        [Fact]
        public void KeepsTheVerdictAndItsEvidence() => Assert.Same(Hold, result.Value[0].Verdict);

        [Fact]
        public void LeavesTheOthersAlone() => Assert.Equal(Reports.Skip(1), result.Value.Skip(1));
    }

    public sealed class OverrideOfAnUnknownGate
    {
        private readonly Diagnostic error = Assert.Single(GateOverrides.Apply(Reports, ["sucession"], "because").Diagnostics);

        [Fact]
        public void IsAUsageError() => Assert.Equal((GateDiagnostics.UnknownGate, ExitCode.Usage), (error.Descriptor, error.Descriptor.Exit));

        [Fact]
        public void OffersTheNearestName() => Assert.Contains("'succession'", error.Cure, StringComparison.Ordinal);
    }

    public sealed class OverrideWithoutAReason
    {
        [Theory]
        [InlineData(null)]
        [InlineData("")]
        [InlineData(" \t")]
        public void IsAUsageError(string? reason)
        {
            var error = Assert.Single(GateOverrides.Apply(Reports, ["succession"], reason).Diagnostics);

            Assert.Equal((GateDiagnostics.NoReason, ExitCode.Usage), (error.Descriptor, error.Descriptor.Exit));
        }
    }

    public sealed class OverrideOfAGateThatDoesNotHold
    {
        private readonly Result<ImmutableArray<GateReport>> result = GateOverrides.Apply(Reports, ["flags", "services"], "because");

        [Fact]
        public void IsNoted() => Assert.Equal([GateDiagnostics.NotNeeded, GateDiagnostics.NotNeeded], result.Diagnostics.Select(d => d.Descriptor));

        [Fact]
        public void IsNotKept() => Assert.Equal(Reports.AsEnumerable(), result.Value);
    }
}
