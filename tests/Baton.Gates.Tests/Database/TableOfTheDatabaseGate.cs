using Baton.Core.Gates;
using Baton.Gates.Tests.Equipment;
using Baton.Testing;

namespace Baton.Gates.Tests.Database;

/// <summary>The table of the gate in docs/gates.md: each reason with an example that it holds and one that it lets go.</summary>
public sealed class TableOfTheDatabaseGate
{
    public static TheoryData<string, string, string> Examples =>
    [
        .. File.ReadLines(RepositoryRoot.Combine("docs", "gates.md")).SkipWhile(l => l != "## Database").TakeWhile(l => !l.StartsWith("## Standby", StringComparison.Ordinal))
            .Where(l => l.StartsWith("| BATON", StringComparison.Ordinal)).Select(l => l.Trim('|', ' ').Split(" | ")).Select(r => (r[0], r[2].Trim('`'), r[3].Trim('`'))),
    ];

    [Fact]
    public void HasEveryReason() => Assert.Equal(
        ["BATON3040", "BATON3041", "BATON3042", "BATON3043", "BATON3044", "BATON3045", "BATON3046", "BATON3047", "BATON3050", "BATON3051", "BATON3052", "BATON3053"], Examples.Select(e => e.Data.Item1));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task IsRight(string code, string holds, string goes)
    {
        var hold = Assert.IsType<GateVerdict.Hold>(await GateExample.DecideAsync(holds));
        Assert.Equal([code], hold.Reasons.Select(r => r.Code).Distinct());
        Assert.All(hold.Reasons, r => Assert.NotEmpty(r.Cure));

        var verdict = await GateExample.DecideAsync(goes);
        Assert.True(verdict is GateVerdict.Go, verdict is GateVerdict.Hold other ? string.Join('\n', other.Reasons) : verdict.ToString());
        Assert.NotEmpty(verdict.Evidence);
    }
}
