using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Two runs make the tag in the same moment. GitHub refuses one of them in more words than one.</summary>
public sealed class TagThatAnotherRunMakes
{
    [Theory]
    [InlineData(422, "Reference already exists")]
    [InlineData(422, "Reference update failed")]
    [InlineData(409, "Conflict")]
    public async Task IsTheTagOfBoth(int status, string message)
    {
        var writes = await KilledRun.UndisturbedWritesAsync(new Scenario("empty repository"));
        await using var stage = await Stage.SetAsync();
        stage.Server.Behaviour.ReferenceIsThere = (status, message);
        var hold = stage.Server.Traffic.Plan(new Hold(writes.Single(w => w.Path.EndsWith("/git/refs", StringComparison.Ordinal)).Number, Moment.Before));

        var first = stage.RunAsync(TestContext.Current.CancellationToken);
        await hold.Reached;
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
        hold.Release();

        Assert.Null((await first).Error);
        Assert.Single(stage.Hosted.Releases);
    }

    [Fact]
    public async Task IsNotThereAndRefusedForEver()
    {
        await using var stage = await Stage.SetAsync();
        for (var at = 1; at < 60; at++)
        {
            stage.Server.Traffic.Plan(new Fault(at, Moment.Before, at < 3 ? null : Refusal.Of(422, "Reference update failed")));
        }

        Assert.Equal("BATON6130", (await stage.RunAsync(TestContext.Current.CancellationToken)).Error?.Code);
    }
}
