using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Packages go to their feeds after the draft was read back and before it is published: time enough for somebody to touch it.</summary>
public sealed class TouchedDraft
{
    [Fact]
    public Task IsNotPublishedWithAnotherFile() => IsNotPublishedAsync("BATON6125", "reads back with", draft => draft.Find("web-1.5.0.zip")!.Sha256 = new string('e', 64));

    [Fact]
    public Task IsNotPublishedWithoutAFile() => IsNotPublishedAsync("BATON6125", "'web-1.5.0.zip' is not there", draft => draft.Assets.Remove(draft.Find("web-1.5.0.zip")!));

    [Fact]
    public Task IsNotPublishedWithAStrangersFile() => IsNotPublishedAsync("BATON6124", "stranger.txt", draft => draft.Assets.Add(
        new HostedAsset { Id = 99_999, Name = "stranger.txt", ContentType = "text/plain", State = "uploaded", Sha256 = new string('e', 64), Size = 1, Bytes = [1] }));

    [Fact]
    public Task IsNotPublishedWhereTheTagWasMoved() => IsNotPublishedAsync("BATON6110", Stage.Other, (hosted, _) => hosted.Refs["refs/tags/v1.5.0"] = Stage.Other);

    [Fact]
    public Task IsNotPublishedWhereTheTagIsGone() => IsNotPublishedAsync("BATON6125", "there is no tag 'v1.5.0'", (hosted, _) => hosted.Refs.Clear());

    private static Task IsNotPublishedAsync(string code, string words, Action<HostedRelease> touch) => IsNotPublishedAsync(code, words, (_, draft) => touch(draft));

    private static async Task IsNotPublishedAsync(string code, string words, Action<HostedRepository, HostedRelease> touch)
    {
        await using var stage = await Stage.SetAsync();
        var plan = stage.Plan();
        var publish = plan.IndexOf(plan.Single(o => o.Id.EndsWith("/publish", StringComparison.Ordinal)));
        Assert.Null((await Stage.RunAsync(plan[..publish], TestContext.Current.CancellationToken)).Error);
        var draft = Assert.Single(stage.Hosted.Releases);
        touch(stage.Hosted, draft);

        var outcome = await Stage.RunAsync(plan[publish..], TestContext.Current.CancellationToken);

        Assert.Equal(code, outcome.Error?.Code);
        Assert.Contains(words, outcome.Error!.Message, StringComparison.Ordinal);
        Assert.True(draft.Draft);
    }
}
