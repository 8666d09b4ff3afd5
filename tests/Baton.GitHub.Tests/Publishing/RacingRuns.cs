using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Two runs of the same release, the second one whole within every request of the first.</summary>
public sealed class RacingRuns
{
    public static TheoryData<Scenario> Scenarios => Scenario.All;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task EndLikeASingleOne(Scenario scenario)
    {
        var (wanted, requests) = await KilledRun.UndisturbedAsync(scenario);
        var points = 0;
        foreach (var moment in (Moment[])[Moment.Before, Moment.After])
        {
            for (var at = 1; at <= requests; at++)
            {
                await using var stage = await Stage.SetAsync(scenario);
                var hold = stage.Server.Traffic.Plan(new Hold(at, moment));

                var first = stage.RunAsync(TestContext.Current.CancellationToken);
                await Task.WhenAny(hold.Reached, first);
                var log = stage.Server.Traffic.Requests.LastOrDefault(r => r.Number == at);
                Assert.True(hold.Happened, $"{moment} request {at} ({log}) nobody was held: the undisturbed run made {requests}.");
                var second = await stage.RunAsync(TestContext.Current.CancellationToken);
                hold.Release();

                Assert.True(second.Error is null, $"{moment} request {at} ({log}), the second: {second.Error}");
                Assert.True((await first).Error is null, $"{moment} request {at} ({log}), the first: {(await first).Error}");
                Assert.True(wanted == stage.Hosted.Snapshot(), $"{moment} request {at} ({log}):\n{stage.Hosted.Snapshot()}\ninstead of\n{wanted}");
                points++;
            }
        }

        Points.Hold(scenario, Points.Raced, points);
    }
}
