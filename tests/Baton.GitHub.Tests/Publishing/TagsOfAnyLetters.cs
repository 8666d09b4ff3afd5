using Baton.GitHub.Downloads;
using Baton.GitHub.Tests.Equipment;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>A tag may have letters that mean something in an address.</summary>
public sealed class TagsOfAnyLetters
{
    [Theory]
    [InlineData("c#/v")]
    [InlineData("100%/v")]
    [InlineData("a%23b/v")]
    [InlineData("ü/v")]
    [InlineData("a+b/v")]
    [InlineData("a&b=c;d,e'f(g)!v")]
    public async Task AreSeenAsTheyWereMade(string prefix)
    {
        await using var stage = await Stage.SetAsync();
        stage.Release = stage.Release with { Tag = prefix + "1.5.0" };

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Equal($"refs/tags/{prefix}1.5.0", Assert.Single(stage.Hosted.Refs).Key);
        Assert.True((await stage.RunAsync(TestContext.Current.CancellationToken)).WasNoOp);
        Assert.Null(await PublishedTag.CheckAsync(stage.Release, stage.Target, TestContext.Current.CancellationToken));
    }
}
