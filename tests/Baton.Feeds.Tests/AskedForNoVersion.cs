using Baton.Feeds.Publishing;
using Baton.Feeds.Tests.Equipment;

namespace Baton.Feeds.Tests;

/// <summary>A record of a stranger's, whose version is none.</summary>
public sealed class AskedForNoVersion
{
    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    public async Task AFeedHasNothing(string version)
    {
        await using var stage = await Stage.SetAsync();
        await stage.RunAsync(TestContext.Current.CancellationToken);
        var file = Path.Combine(stage.Root, "fetched.nupkg");

        var found = await FeedDownload.RunAsync(stage.Target, "Alpha", version, file, TestContext.Current.CancellationToken);

        Assert.Equal((true, false, false), (found.IsSuccess, found.Value, File.Exists(file)));
    }
}
