using Baton.GitHub.Api;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Two runs of the same release, the second one whole within every request of the first: before it, in the middle of its body, and before its answer.</summary>
public sealed class RacingRuns
{
    public static TheoryData<Scenario> Scenarios => Scenario.All;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task EndLikeASingleOne(Scenario scenario)
    {
        var (wanted, log) = await KilledRun.UndisturbedAsync(scenario);
        var points = 0;
        foreach (var moment in Enum.GetValues<Moment>())
        {
            // In the middle of a body that there is.
            foreach (var at in log.Where(r => moment != Moment.During || r.HasBody).Select(r => r.Number))
            {
                await using var stage = await Stage.SetForAPointAsync(scenario);
                var hold = stage.Server.Traffic.Plan(new Hold(at, moment));

                var first = stage.RunAsync(TestContext.Current.CancellationToken);
                await Task.WhenAny(hold.Reached, first);
                var held = stage.Server.Traffic.Requests.LastOrDefault(r => r.Number == at);
                var done = new Hold(at, Moment.After);
                if (held?.Path.EndsWith("/dispatches", StringComparison.Ordinal) == true && moment != Moment.After)
                {
                    // Whoever waits for another's request waits longer than a request can last.
                    stage.Server.Traffic.Plan(done);
                    stage.Time.Meanwhile(GitHubApi.Longest, () =>
                    {
                        hold.Release();
                        return done.Reached;
                    });
                }

                Assert.True(hold.Happened, $"{moment} request {at} ({held}) nobody was held: the undisturbed run made {log.Count}.");
                var second = await stage.RunAsync(TestContext.Current.CancellationToken);
                hold.Release();
                done.Release();

                Assert.True(second.Error is null, $"{moment} request {at} ({held}), the second: {second.Error}");
                Assert.True((await first).Error is null, $"{moment} request {at} ({held}), the first: {(await first).Error}");
                Assert.True(wanted == stage.Hosted.Snapshot(), $"{moment} request {at} ({held}):\n{stage.Hosted.Snapshot()}\ninstead of\n{wanted}");
                points++;
            }
        }

        Points.Hold(scenario, Points.Raced, points);
    }
}
