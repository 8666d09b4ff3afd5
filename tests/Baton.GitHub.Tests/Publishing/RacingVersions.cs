using Baton.Core.Planning;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Two versions that are released at the same time: the higher one is latest, whoever comes last.</summary>
public sealed class RacingVersions
{
    [Theory]
    [InlineData("1.5.0", "2.0.0", Moment.Before)]
    [InlineData("1.5.0", "2.0.0", Moment.After)]
    [InlineData("2.0.0", "1.5.0", Moment.Before)]
    [InlineData("2.0.0", "1.5.0", Moment.After)]
    public async Task LeaveTheHigherOneLatest(string held, string meanwhile, Moment moment)
    {
        foreach (var scenario in (string[])["empty repository", "older release"])
        {
            var requests = 1;
            for (var at = 1; at <= requests; at++)
            {
                await using var stage = await Stage.SetAsync(new Scenario(scenario));
                var hold = stage.Server.Traffic.Plan(new Hold(at, moment));

                var first = RunAsync(stage, held);
                await Task.WhenAny(hold.Reached, first);
                requests = hold.Happened ? at + 1 : at;
                if (first.IsCompleted)
                {
                    // It was over before: the other one comes after it, and nobody waits for anybody.
                    hold.Release();
                }

                var second = await RunAsync(stage, meanwhile);
                hold.Release();

                Assert.Null(second.Error);
                Assert.Null((await first).Error);
                Assert.Equal("v2.0.0", stage.Hosted.Latest()?.TagName);
                Assert.Equal(["v1.5.0", "v2.0.0"], stage.Hosted.Releases.Where(r => !r.Draft && r.TagName != "v1.4.0").Select(r => r.TagName).Order(StringComparer.Ordinal));
            }

            Assert.InRange(requests, 20, 60);
        }
    }

    private static Task<RunOutcome> RunAsync(Stage stage, string version)
    {
        stage.Release = Stage.Make(version);
        return Stage.RunAsync(stage.Plan(), TestContext.Current.CancellationToken);
    }
}
