using Baton.GitHub.Downloads;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing;

namespace Baton.GitHub.Tests.Downloads;

/// <summary>A release that is fetched back from GitHub.</summary>
public sealed class DownloadedRelease
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HasEveryFileAsItWasPublished()
    {
        await using var stage = await Stage.SetAsync();
        using var folder = new TempFolder();
        Assert.Null((await stage.RunAsync(Cancellation)).Error);

        Assert.True((await ReleaseDownload.RunAsync("v1.5.0", stage.Target, folder.Path, Cancellation)).Value);

        Assert.Equal(stage.Files.Select(f => f.Artifact.Name).Order(StringComparer.Ordinal), Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(stage.Files, f => Assert.Equal(File.ReadAllBytes(f.Path), File.ReadAllBytes(folder[f.Artifact.Name])));
    }

    [Fact]
    public async Task IsNotThereForAnotherTag()
    {
        await using var stage = await Stage.SetAsync();
        using var folder = new TempFolder();
        await stage.RunAsync(Cancellation);

        Assert.False((await ReleaseDownload.RunAsync("v9.9.9", stage.Target, folder.Path, Cancellation)).Value);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task NeedsAToken()
    {
        await using var stage = await Stage.SetAsync();
        stage.Secret = null;

        Assert.Equal("BATON6100", Assert.Single((await ReleaseDownload.RunAsync("v1.5.0", stage.Target, "nowhere", Cancellation)).Diagnostics).Code);
    }
}
