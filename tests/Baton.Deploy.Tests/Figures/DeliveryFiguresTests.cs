using Baton.Deploy.Figures;
using Baton.Deploy.Ledger;
using Baton.Deploy.Tests.Equipment;

namespace Baton.Deploy.Tests.Figures;

public sealed class DeliveryFiguresTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AreUnknownWithoutDeployments() =>
        Assert.Equal(new DeliveryFigures("local", Start, Start.AddDays(7), 0, 0, null, null, null), Of("", days: 7));

    [Theory]
    [InlineData("1:d1", 1)]
    [InlineData("1:d1 2:d2 3:f3", 2)]
    [InlineData("1:d1 2:d2 3:r1", 2)]
    [InlineData("400:d1", 0)]
    public void CountDeploymentsThatSucceeded(string story, int count) => Assert.Equal((count, count / 2.0), (Of(story).Deployments, Of(story).PerWeek));

    [Theory]
    [InlineData("1:d1", 0)]
    [InlineData("1:d1 2:f2", 0.5)]
    [InlineData("1:d1 2:d2 3:r1", 0.5)]
    [InlineData("1:d1 2:d2 3:d3 4:r1", 0.333)]
    [InlineData("1:d1 2:d2 3:f2 4:d2", 0.25)]
    public void HaveTheShareThatFailedOrWasRolledBack(string story, double rate) => Assert.Equal(rate, Of(story).FailureRate!.Value, 0.001);

    [Theory]
    [InlineData("1:d1", null)]
    [InlineData("1:d1 2:f2", null)]
    [InlineData("1:d1 2:a2 5:f2", 3)]
    [InlineData("1:d1 2:d2 10:r1", 8)]
    [InlineData("1:d1 2:d2 10:r1 11:d3 15:r1", 6)]
    public void HaveTheMedianTimeToRestore(string story, int? hours) => Assert.Equal(hours, Of(story).TimeToRestore?.TotalHours);

    [Fact]
    public void HaveTheMedianTimeFromCommitToLive()
    {
        // Committed an hour before the beginning; the version that comes back counts once.
        Assert.Equal(3, Of("1:d1 2:d2 3:d3 40:d2").LeadTime!.Value.TotalHours);
    }

    [Fact]
    public void CountAVersionThatWasLiveBeforeTheWindowOnlyThere()
    {
        var figures = DeliveryFigures.Of("local", PastDeployment.Of(Events("1:d1 50:d1")), Start.AddHours(40), Start.AddDays(14));

        Assert.Equal((1, null), (figures.Deployments, figures.LeadTime));
    }

    [Fact]
    public void DeploymentsAreRunsWithTheirEnd()
    {
        var runs = PastDeployment.Of(
        [
            .. Events("1:s1 1:a1 2:d1"), .. Events("3:s2 3:o2"), .. Events("4:s3 5:c3"), .. Events("6:x1"),
            .. Events("7:d1").Select(e => e with { Kind = "lock", Phase = "taken-over" }),
        ]);

        Assert.Equal(["1 succeeded", "2 unfinished", "3 cancelled", "1 retired"], runs.Select(r => $"{r.Version} {r.Outcome}"));
        Assert.Equal((Start.AddHours(1), Start.AddHours(1), Start.AddHours(2)), (runs[0].Started, runs[0].Activated, runs[0].Ended));
        Assert.Equal(["services: why not"], runs[1].Overrides);
    }

    private static DeliveryFigures Of(string story, int days = 14) => DeliveryFigures.Of("local", PastDeployment.Of(Events(story)), Start, Start.AddDays(days));

    /// <summary>hour:phase and version: started, activating, deployed, failed, rolled back, cancelled, overridden, retired (x).</summary>
    private static IEnumerable<LedgerEvent> Events(string story) => story.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
    {
        var (hour, phase, version) = (int.Parse(word.Split(':')[0], null), word.Split(':')[1][0], word.Split(':')[1][1..]);
        var name = phase switch { 's' => "started", 'a' => "activating", 'f' => "failed", 'c' => "cancelled", 'o' => "overridden", 'x' => "retired", _ => "succeeded" };
        return Equipment.Events.Of(version, name, phase switch { 'r' => "rollback", 'x' => "retire", _ => "deploy" }) with
        {
            At = Start.AddHours(hour),
            Committed = Start.AddHours(-1),
            Run = phase is 's' or 'a' or 'o' or 'c' || story.Contains($"a{version}", StringComparison.Ordinal) ? $"run-{version}" : $"run-{word}",
            Detail = phase == 'o' ? "services: why not" : "",
        };
    });
}
