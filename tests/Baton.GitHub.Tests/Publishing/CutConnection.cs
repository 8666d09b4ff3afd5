using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A run that lives on when the connection is cut, or the server breaks down, at one of its requests.</summary>
public sealed class CutConnection
{
    public static TheoryData<Scenario> Scenarios => Scenario.All;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task IsOvercome(Scenario scenario) => OvercomeAsync(scenario, null, Points.Cut);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task BadGatewayIsOvercome(Scenario scenario) => OvercomeAsync(scenario, Refusal.Of(502, "Bad Gateway"), Points.BrokenDown);

    private static async Task OvercomeAsync(Scenario scenario, Reply? reply, string what)
    {
        var (wanted, requests) = await KilledRun.UndisturbedAsync(scenario);
        var points = 0;
        foreach (var moment in Enum.GetValues<Moment>())
        {
            for (var at = 1; at <= requests.Count; at++)
            {
                await using var stage = await Stage.SetForAPointAsync(scenario);
                var fault = stage.Server.Traffic.Plan(new Fault(at, moment, reply));

                var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

                var log = stage.Server.Traffic.Requests.ElementAtOrDefault(at - 1);
                Assert.True(fault.Happened, $"{moment} request {at} ({log}) nothing went wrong: the undisturbed run made {requests.Count}.");
                Assert.True(outcome.Error is null, $"{moment} request {at} ({log}): {outcome.Error}");
                Assert.True(wanted == stage.Hosted.Snapshot(), $"{moment} request {at} ({log}):\n{stage.Hosted.Snapshot()}\ninstead of\n{wanted}");
                points++;
            }
        }

        Points.Hold(scenario, what, points);
    }
}
