using Baton.Deploy.Ledger;

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
    public void GoesBackThroughWhatWasDeployed(string story, string? live, string earlier)
    {
        var history = story.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => SqliteLedgerTests.Event(
            word[1..], word[0] == 'f' ? "failed" : "succeeded", word[0] == 'r' ? "rollback" : "deploy")).ToList();

        Assert.Equal(live, LedgerHistory.Live(history)?.Version);
        Assert.Equal(earlier, string.Join(' ', LedgerHistory.Earlier(history).Select(e => e.Version)));
    }

    [Fact]
    public void AFailureCountsUntilTheNextSuccess()
    {
        List<LedgerEvent> history = [SqliteLedgerTests.Event("1", "succeeded"), SqliteLedgerTests.Event("2", "failed")];
        Assert.Equal("2", LedgerHistory.LastFailure(history)?.Version);

        history.Add(SqliteLedgerTests.Event("3", "succeeded"));
        Assert.Null(LedgerHistory.LastFailure(history));
    }
}
