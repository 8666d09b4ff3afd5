using Baton.Feeds.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.Feeds.Tests;

/// <summary>A run that dies at a request, at every one of them: before it, in the middle of it, or when only the answer is missing.</summary>
public sealed class KilledPush
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(4, false)]
    [InlineData(0, true)]
    public async Task EndsLikeAnUndisturbedOneWhenItIsStartedAgain(int lag, bool signs)
    {
        var (wanted, requests) = await UndisturbedAsync(lag, signs);
        Assert.InRange(requests, 8, 60);

        foreach (var moment in Enum.GetValues<Moment>())
        {
            for (var at = 1; at <= requests; at++)
            {
                await using var stage = await SetAsync(lag, signs);
                using var death = new CancellationTokenSource();
                stage.Server.Traffic.Plan(new Fault(at, moment, Then: death.Cancel, ForEver: true));
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.RunAsync(death.Token));
                stage.Server.Traffic.Restart();

                var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

                Assert.True(outcome.Error is null, $"Killed {moment} request {at}: {outcome.Error}");
                Assert.True(wanted == stage.Server.Snapshot(), $"Killed {moment} request {at}:\n{stage.Server.Snapshot()}\ninstead of\n{wanted}");
            }
        }
    }

    [Fact]
    public async Task OutlastsAConnectionCutAtAnyRequest()
    {
        var (wanted, requests) = await UndisturbedAsync(0, false);
        foreach (var moment in Enum.GetValues<Moment>())
        {
            for (var at = 1; at <= requests; at++)
            {
                await using var stage = await SetAsync(0, false);
                stage.Server.Traffic.Plan(new Fault(at, moment));

                var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

                Assert.True(outcome.Error is null, $"Cut {moment} request {at}: {outcome.Error}");
                Assert.Equal(wanted, stage.Server.Snapshot());
            }
        }
    }

    private static async Task<(string Snapshot, int Requests)> UndisturbedAsync(int lag, bool signs)
    {
        await using var stage = await SetAsync(lag, signs);
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        return (stage.Server.Snapshot(), stage.Server.Traffic.Requests.Count);
    }

    private static async Task<Stage> SetAsync(int lag, bool signs)
    {
        var stage = await Stage.SetAsync();
        (stage.Server.Lag, stage.Server.Signs) = (lag, signs);
        return stage;
    }
}
