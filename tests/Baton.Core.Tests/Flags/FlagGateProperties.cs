using System.Collections.Immutable;
using Baton.Core.Flags;
using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Core.Tests.Gates;
using CsCheck;

namespace Baton.Core.Tests.Flags;

public sealed class FlagGateProperties
{
    private static readonly Gen<string> Keys = Gen.OneOf("a", "A", "b", "c", "");

    private static readonly Gen<FlagSet?> Sets = Gen.Select(Keys, Gen.Enum<FlagState>()).Array[0, 4].Select(flags => (FlagSet?)new FlagSet(
        "f", flags.DistinctBy(f => f.Item1, StringComparer.OrdinalIgnoreCase)
            .ToImmutableSortedDictionary(f => f.Item1, f => new Flag(f.Item1, f.Item2, 1), StringComparer.OrdinalIgnoreCase)));

    private static readonly Gen<(string[] Keys, FlagSet? There, Release? Live)> Cases = Gen.Select(
        Keys.Array[0, 4], Gen.OneOf(Sets, Gen.Const((FlagSet?)null)),
        Gen.OneOf(Keys.Array[0, 3].Select(had => (Release?)Some.Release("1.0.0", null, "a", had)), Gen.Const((Release?)null)));

    [Fact]
    public void ItAlwaysAnswersAndNeverThrows() => Cases.Sample(c =>
        FlagGate.Decide(c.Keys, c.There, c.Live, "e") is GateVerdict.Go { Evidence.Length: > 2 } or GateVerdict.Skip or GateVerdict.Hold { Evidence.Length: > 2, Reasons.Length: > 0 },
        iter: 5_000);

    [Fact]
    public void GoMeansThatEveryFlagIsThereAndEveryNewOneIsOff() => Cases.Sample(c =>
        FlagGate.Decide(c.Keys, c.There, c.Live, "e") is not GateVerdict.Go || c.Keys.All(key => c.There!.Flags.TryGetValue(key, out var flag)
            && (flag.State == FlagState.Off || c.Live is null || c.Live.Flags.Any(f => string.Equals(f.Key, key, StringComparison.OrdinalIgnoreCase)))),
        iter: 5_000);

    [Fact]
    public void EveryFlagIsInTheEvidence() => Cases.Sample(c =>
        FlagGate.Decide(c.Keys, c.There, c.Live, "e") is GateVerdict.Skip
        || c.Keys.Distinct(StringComparer.OrdinalIgnoreCase).All(key => FlagGate.Decide(c.Keys, c.There, c.Live, "e").Evidence.Any(e => e.Key == key)),
        iter: 2_000);
}
