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

    [Theory]
    [InlineData("full")]
    [InlineData("not there")]
    public async Task EndsAtOnceWhereItCannotBeKept(string disk)
    {
        Assert.SkipUnless(disk != "full" || File.Exists("/dev/full"), "There is no /dev/full here.");
        await using var stage = await Stage.SetAsync();
        using var folder = new TempFolder();
        await stage.RunAsync(Cancellation);
        stage.Server.Traffic.Restart();
        if (disk == "full")
        {
            File.CreateSymbolicLink(folder["web-1.5.0.zip"], "/dev/full");
        }

        var read = await ReleaseDownload.RunAsync("v1.5.0", stage.Target, disk == "full" ? folder.Path : folder["missing"], Cancellation, only: name => name == "web-1.5.0.zip");

        Assert.Equal("BATON6128", Assert.Single(read.Diagnostics).Code);
        Assert.Contains("web-1.5.0.zip", read.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Single(stage.Server.Traffic.Requests, r => r.Path.Contains("/releases/assets/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NeedsAToken()
    {
        await using var stage = await Stage.SetAsync();
        stage.Secret = null;

        Assert.Equal("BATON6100", Assert.Single((await ReleaseDownload.RunAsync("v1.5.0", stage.Target, "nowhere", Cancellation)).Diagnostics).Code);
    }
}
