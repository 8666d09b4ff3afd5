using Baton.Feeds.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.Feeds.Tests;

/// <summary>A run that lives on when the connection is cut, or the feed breaks down, at one of its requests.</summary>
public sealed class CutPush
{
    public static TheoryData<string> Scenarios => Scenario.All;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task IsOvercome(string scenario) => OvercomeAsync(scenario, null, Scenario.Cut);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task UnavailableFeedIsOvercome(string scenario) => OvercomeAsync(scenario, new Reply(503), Scenario.BrokenDown);

    private static async Task OvercomeAsync(string scenario, Reply? reply, string what)
    {
        var (wanted, requests) = await Scenario.UndisturbedAsync(scenario);
        var points = 0;
        foreach (var moment in Enum.GetValues<Moment>())
        {
            for (var at = 1; at <= requests; at++)
            {
                await using var stage = await Scenario.SetAsync(scenario);
                var fault = stage.Server.Traffic.Plan(new Fault(at, moment, reply));

                var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

                Assert.True(fault.Happened, $"{moment} request {at} nothing went wrong.");
                Assert.True(outcome.Error is null, $"{moment} request {at}: {outcome.Error}");
                Assert.True(wanted == stage.Server.Snapshot(), $"{moment} request {at}:\n{stage.Server.Snapshot()}\ninstead of\n{wanted}");
                points++;
            }
        }

        Scenario.Hold(scenario, what, points);
    }
}
