using Baton.Feeds.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.Feeds.Tests;

/// <summary>A run that dies at a request, at every one of them: before it, in the middle of it, or when only the answer is missing.</summary>
public sealed class KilledPush
{
    public static TheoryData<string> Scenarios => Scenario.All;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task EndsLikeAnUndisturbedOneWhenItIsStartedAgain(string scenario)
    {
        var (wanted, requests) = await Scenario.UndisturbedAsync(scenario);
        Assert.InRange(requests, 8, 60);

        foreach (var (moment, what) in new[] { (Moment.Before, Scenario.KilledBefore), (Moment.During, Scenario.KilledDuring), (Moment.After, Scenario.KilledAfter) })
        {
            var points = 0;
            for (var at = 1; at <= requests; at++)
            {
                await using var stage = await Scenario.SetAsync(scenario);
                using var death = new CancellationTokenSource();
                var fault = stage.Server.Traffic.Plan(new Fault(at, moment, Then: death.Cancel, ForEver: true));
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.RunAsync(death.Token));
                Assert.True(fault.Happened, $"Nothing was killed {moment} request {at}.");
                await stage.RestartAsync();

                var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

                Assert.True(outcome.Error is null, $"Killed {moment} request {at}: {outcome.Error}");
                Assert.True(wanted == stage.Server.Snapshot(), $"Killed {moment} request {at}:\n{stage.Server.Snapshot()}\ninstead of\n{wanted}");
                points++;
            }

            Scenario.Hold(scenario, what, points);
        }
    }
}
