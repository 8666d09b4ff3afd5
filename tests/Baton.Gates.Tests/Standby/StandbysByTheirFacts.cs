using Baton.Gates.Standby;
using Baton.Testing;

namespace Baton.Gates.Tests.Standby;

/// <summary>The table of the gate in docs/gates.md: what differs from a primary and a standby that are fit, with an example that holds and one that goes.</summary>
public sealed class StandbysByTheirFacts
{
    private static readonly PrimaryFacts Primary = new(false, "7", 1, 100) { Receivers = [new("standby", "streaming", "async")], FreeSenders = 5, FreeSlots = 5 };
    private static readonly StandbyFacts Standby = new(true, "7", 1, 100) { ReceiverState = "streaming", Name = "standby", Senders = 5 };

    private static readonly Dictionary<string, Func<string, PrimaryFacts, PrimaryFacts>> OfPrimaries = new(StringComparer.Ordinal)
    {
        ["primary"] = (v, p) => p with { IsInRecovery = v == "in recovery" },
        ["timeline of the primary"] = (v, p) => p with { Timeline = long.Parse(v, null) },
        ["seen by the primary"] = (v, p) => p with { Receivers = v == "no" ? [] : [new("standby", v, "async")] },
        ["synchronous"] = (v, p) => p with { IsSynchronous = true, Receivers = [new("standby", "streaming", v)] },
        ["free senders"] = (v, p) => p with { FreeSenders = int.Parse(v, null) },
        ["free slots"] = (v, p) => p with { FreeSlots = int.Parse(v, null) },
        ["base backup"] = (v, p) => p with { IsBackedUp = v == "runs" },
        ["files to archive"] = (v, p) => p with { ArchiveBacklog = int.Parse(v, null) },
        ["archiving"] = (v, p) => p with { ArchivingFails = v == "fails" },
    };

    private static readonly Dictionary<string, Func<string, StandbyFacts, StandbyFacts>> OfStandbys = new(StringComparer.Ordinal)
    {
        ["standby"] = (v, s) => s with { IsInRecovery = v == "in recovery" },
        ["system"] = (v, s) => s with { System = v == "another" ? "8" : "7" },
        ["timeline"] = (v, s) => s with { Timeline = long.Parse(v, null) },
        ["receiver"] = (v, s) => s with { ReceiverState = v == "none" ? null : v },
        ["behind"] = (v, s) => s with { Position = v == "unknown" ? null : 100 - ulong.Parse(v, null) },
        ["replay"] = (v, s) => s with { IsPaused = v == "paused" },
        ["senders of the standby"] = (v, s) => s with { Senders = int.Parse(v, null) },
    };

    public static TheoryData<string, string, string> Examples =>
    [
        .. File.ReadLines(RepositoryRoot.Combine("docs", "gates.md")).SkipWhile(l => l != "## Standby").Where(l => l.StartsWith("| BATON306", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ').Split(" | ")).Select(r => (r[0], r[2].Trim('`'), r[3].Trim('`'))),
    ];

    [Fact]
    public void AreAllInTheTable() => Assert.Equal(
        OfPrimaries.Keys.Concat(OfStandbys.Keys).Order(StringComparer.Ordinal), Examples.Select(e => e.Data.Item2.Split(": ")[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void AreJudged(string code, string holds, string goes)
    {
        Assert.Equal([code], Codes(holds));
        Assert.Empty(Codes(goes));
    }

    [Theory]
    [InlineData("0/3000148", 0x3000148UL)]
    [InlineData("1/0", 0x100000000UL)]
    [InlineData("FF/FFFFFFFF", 0xFFFFFFFFFFUL)]
    public void HavePositionsInBytes(string position, ulong bytes) => Assert.Equal(bytes, StandbyReader.Bytes(position));

    [Theory]
    [InlineData("user=baton host=/tmp port=5432 fallback_application_name=walreceiver sslmode=prefer", "walreceiver")]
    [InlineData("application_name=replica-2 fallback_application_name=main", "replica-2")]
    [InlineData("", "walreceiver")]
    public void HaveTheNameThatTheyGiveThemselves(string connection, string name) => Assert.Equal(name, StandbyReader.NameIn(connection));

    private static IEnumerable<string> Codes(string example)
    {
        var (key, value) = (example.Split(": ")[0], example.Split(": ")[1]);
        var primary = OfPrimaries.TryGetValue(key, out var change) ? change(value, Primary) : Primary;
        var standby = OfStandbys.TryGetValue(key, out var other) ? other(value, Standby) : Standby;
        return StandbyFitness.Faults(primary, standby, 50).Select(f => f.Code);
    }
}
