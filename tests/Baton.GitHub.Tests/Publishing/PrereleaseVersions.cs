using Baton.GitHub.Tests.Equipment;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>What makes a version a pre-release is before its "+": what stands behind it is only told.</summary>
public sealed class PrereleaseVersions
{
    [Theory]
    [InlineData("1.5.0", false)]
    [InlineData("1.5.0+a-b", false)]
    [InlineData("1.5.0-rc.1", true)]
    [InlineData("1.5.0-rc.1+b", true)]
    public async Task AreKnownByTheirGrammar(string version, bool isPrerelease)
    {
        await using var stage = await Stage.SetAsync();
        stage.Release = Stage.Make(version);

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Equal(isPrerelease, stage.Hosted.Releases.Single().Prerelease);
        Assert.Equal(isPrerelease ? null : $"v{version}", stage.Hosted.Latest()?.TagName);
    }
}
