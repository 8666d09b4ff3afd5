using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A run that dies at a request: before it, in the middle of it, or when only the answer is missing. Every request, in every scenario.</summary>
public sealed class KilledRun
{
    public static TheoryData<Scenario> Scenarios => Scenario.All;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task EndsLikeAnUndisturbedOneWhenItIsStartedAgain(Scenario scenario)
    {
        var (wanted, undisturbed) = await UndisturbedAsync(scenario);
        var requests = undisturbed.Count;
        Assert.InRange(requests, 5, 100);

        foreach (var (moment, what) in new[] { (Moment.Before, Points.KilledBefore), (Moment.During, Points.KilledDuring), (Moment.After, Points.KilledAfter) })
        {
            var points = 0;
            for (var at = 1; at <= requests; at++)
            {
                await using var stage = await Stage.SetForAPointAsync(scenario);
                var log = await KillAsync(stage, at, moment);
                await stage.Server.RestartClientAsync();

                var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

                Assert.True(outcome.Error is null, $"Killed {moment} request {at} ({log}): {outcome.Error}");
                Assert.True(wanted == stage.Hosted.Snapshot(), $"Killed {moment} request {at} ({log}):\n{stage.Hosted.Snapshot()}\ninstead of\n{wanted}");
                points++;
            }

            Points.Hold(scenario, what, points);
        }
    }

    internal static async Task<(string Snapshot, IReadOnlyList<LoggedRequest> Requests)> UndisturbedAsync(Scenario scenario)
    {
        await using var stage = await Stage.SetAsync(scenario);
        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);
        Assert.Null(outcome.Error);
        return (stage.Hosted.Snapshot(), stage.Server.Traffic.Requests);
    }

    /// <summary>The writes of an undisturbed run, with their numbers.</summary>
    internal static async Task<IReadOnlyList<LoggedRequest>> UndisturbedWritesAsync(Scenario scenario)
    {
        await using var stage = await Stage.SetAsync(scenario);
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        return stage.Server.Traffic.Writes;
    }

    private static async Task<string> KillAsync(Stage stage, int at, Moment moment)
    {
        using var death = new CancellationTokenSource();
        var fault = stage.Server.Traffic.Plan(new Fault(at, moment, Then: death.Cancel, ForEver: true));
        var killed = await Record.ExceptionAsync(() => stage.RunAsync(death.Token));
        var log = string.Join(", ", stage.Server.Traffic.Requests.TakeLast(1));
        Assert.True(fault.Happened, $"Nothing was killed {moment} request {at}: the last one was {log}.");
        Assert.True(killed is OperationCanceledException, $"Killed {moment} request {at} ({log}), the run ended with {killed?.ToString() ?? "no exception"}.");
        return log;
    }
}
