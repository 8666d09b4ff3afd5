using Baton.Feeds.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.Feeds.Tests;

/// <summary>Two runs of the same release, the second one whole within every request of the first.</summary>
public sealed class RacingPushes
{
    public static TheoryData<string> Scenarios => Scenario.All;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task EndLikeASingleOne(string scenario)
    {
        var (wanted, requests) = await Scenario.UndisturbedAsync(scenario);
        var points = 0;
        foreach (var moment in (Moment[])[Moment.Before, Moment.After])
        {
            for (var at = 1; at <= requests; at++)
            {
                await using var stage = await Scenario.SetAsync(scenario);
                var hold = stage.Server.Traffic.Plan(new Hold(at, moment));

                var first = stage.RunAsync(TestContext.Current.CancellationToken);
                await Task.WhenAny(hold.Reached, first);
                Assert.True(hold.Happened, $"{moment} request {at} nobody was held.");

                // On another machine: receipts are not shared. NuGet lets one at a time ask for the index, and the other one wait for it.
                stage.Receipts = "receipts-of-the-second";
                var running = stage.RunAsync(TestContext.Current.CancellationToken);
                if (stage.Server.Traffic.Requests.Single(r => r.Number == at).Path != "/v3/index.json")
                {
                    await running;
                }

                hold.Release();
                var second = await running;

                Assert.True(second.Error is null, $"{moment} request {at}, the second: {second.Error}");
                Assert.True((await first).Error is null, $"{moment} request {at}, the first: {(await first).Error}");
                Assert.True(wanted == stage.Server.Snapshot(), $"{moment} request {at}:\n{stage.Server.Snapshot()}\ninstead of\n{wanted}");
                points++;
            }
        }

        Scenario.Hold(scenario, Scenario.Raced, points);
    }

    [Fact]
    public void StandInATableWithEveryScenario() => Assert.Null(Scenario.Table.Differs(Scenario.Names));
}
