using Baton.Announcements.Tests.Equipment;
using Baton.Core.Planning;

namespace Baton.Announcements.Tests;

/// <summary>Several runs of one release at the same time.</summary>
public sealed class RacingAnnouncements
{
    [Fact]
    public async Task TellItOnceTogether()
    {
        await using var stage = await Stage.SetAsync();
        stage.Clock = TimeProvider.System;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.RunAsync())));

        Assert.All(outcomes, o => Assert.Equal((null, 0), (o.Error, o.Warnings.Count())));
        Assert.Single(stage.Server.Messages);
    }

    [Fact]
    public async Task WaitForTheOneThatHasBegun()
    {
        await using var stage = await Stage.SetAsync();
        stage.Clock = TimeProvider.System;
        var answer = new TaskCompletionSource();
        stage.Server.Hold = answer.Task;
        var first = stage.RunAsync(TestContext.Current.CancellationToken);
        while (stage.Server.Messages.Count == 0)
        {
            await Task.Yield();
        }

        var second = stage.RunAsync(TestContext.Current.CancellationToken);
        answer.SetResult();

        Assert.Equal(OperationStatus.Applied, (await first).Operations[0].Status);
        var waited = (await second).Operations[0];
        Assert.True(waited.Status is OperationStatus.Applied or OperationStatus.AlreadySatisfied, waited.ToString());
        Assert.Equal("was told", waited.Evidence);
        Assert.Single(stage.Server.Messages);
    }
}
