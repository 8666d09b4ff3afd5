using Baton.GitHub.Tests.Equipment;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Three runs of the same release that nobody holds: each request of one falls where it will among those of the others.</summary>
public sealed class RunsAtOnce
{
    private const int Races = 10;

    public static TheoryData<Scenario> Scenarios => Scenario.All;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task EndLikeASingleOne(Scenario scenario)
    {
        var (wanted, _) = await KilledRun.UndisturbedAsync(scenario);
        for (var race = 0; race < Races; race++)
        {
            await using var stage = await Stage.SetAsync(scenario);

            var outcomes = await stage.Time.TogetherAsync(3, _ => stage.RunAsync(TestContext.Current.CancellationToken));

            Assert.All(outcomes, o => Assert.True(o.Error is null, $"{race}: {o.Error}"));
            Assert.Equal(wanted, stage.Hosted.Snapshot());
        }
    }
}
