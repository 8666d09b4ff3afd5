using Baton.Deploy.Ledger;
using Baton.Deploy.Tests.Equipment;

namespace Baton.Deploy.Tests.Ledger;

public sealed class LedgerHistoryTests
{
    [Theory]
    [InlineData("", null, "")]
    [InlineData("d1", "1", "")]
    [InlineData("d1 d2", "2", "1")]
    [InlineData("d1 d2 d3", "3", "2 1")]
    [InlineData("d1 d2 d3 r2", "2", "1")]
    [InlineData("d1 d2 d3 r2 r1", "1", "")]
    [InlineData("d1 d2 r1 d3", "3", "2 1")]
    [InlineData("d1 f2", "1", "")]
    [InlineData("d1 d2 f3", "2", "1")]
    [InlineData("d1 d2 d1", "1", "2")]
    [InlineData("d1 d2 x2", null, "")]
    [InlineData("d1 x1 d2", "2", "1")]
    public void GoesBackThroughWhatWasDeployed(string story, string? live, string earlier)
    {
        var history = story.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Events.Of(
            word[1..], word[0] switch { 'f' => "failed", 'x' => "retired", _ => "succeeded" }, word[0] == 'r' ? "rollback" : "deploy")).ToList();

        Assert.Equal(live, LedgerHistory.Live(history)?.Version);
        Assert.Equal(earlier, string.Join(' ', LedgerHistory.Earlier(history).Select(e => e.Version)));
    }

    [Fact]
    public void AFailureCountsUntilTheNextSuccess()
    {
        List<LedgerEvent> history = [Events.Of("1", "succeeded"), Events.Of("2", "failed")];
        Assert.Equal("2", LedgerHistory.LastFailure(history)?.Version);

        history.Add(Events.Of("3", "succeeded"));
        Assert.Null(LedgerHistory.LastFailure(history));
    }

    [Theory]
    [InlineData("started", null)]
    [InlineData("activating", "2")]
    [InlineData("activating cancelled", "2")]
    [InlineData("activating succeeded", null)]
    [InlineData("activating failed", null)]
    public void ASwitchIsUnconfirmedUntilItsEndIsWritten(string phases, string? version) =>
        Assert.Equal(version, LedgerHistory.Unconfirmed(phases.Split(' ').Select(phase => Events.Of("2", phase)).Prepend(Events.Of("1", "succeeded")))?.Version);
}
