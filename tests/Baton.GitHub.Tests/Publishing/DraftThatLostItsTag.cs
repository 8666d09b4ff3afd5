using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A draft that GitHub calls <c>untagged-…</c>, though it was made for a tag. What a run that died has left is taken away; others' are not.</summary>
public sealed class DraftThatLostItsTag
{
    [Theory]
    [InlineData("web 1.5.0", Stage.Commit, true)]
    [InlineData("by hand", Stage.Commit, false)]
    [InlineData("web 1.5.0", "main", false)]
    public async Task GoesWhenItIsOurs(string title, string target, bool goes)
    {
        await using var stage = await Stage.SetAsync();
        Scenario.Add(stage, "untagged-0123456789abcdef0123", r => (r.Name, r.Target) = (title, target));

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Equal(goes ? 1 : 2, stage.Hosted.Releases.Count);
        Assert.True((await stage.RunAsync(TestContext.Current.CancellationToken)).WasNoOp);
    }

    [Fact]
    public async Task StaysWithAFileOfSomebodyElse()
    {
        await using var stage = await Stage.SetAsync();
        Scenario.Add(stage, "untagged-0123456789abcdef0123", r =>
        {
            (r.Name, r.Target) = ("web 1.5.0", Stage.Commit);
            Scenario.Add(stage, r, "SHA256SUMS").Name = "stranger.txt";
        });

        Assert.Equal("BATON6126", (await stage.RunAsync(TestContext.Current.CancellationToken)).Error?.Code);
    }

    [Fact]
    public async Task IsMadeAnewAsOftenAsItHappens()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Behaviour.DraftsThatLoseTheirTag = 3;

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Equal("v1.5.0", Assert.Single(stage.Hosted.Releases).TagName);
        Assert.Equal(3, stage.Server.Traffic.Writes.Count(w => w.Method == "DELETE"));
    }
}
