using Baton.Core.Configuration;
using Baton.Core.Planning;
using Baton.Deploy.Directories;
using Baton.Deploy.Tests.Equipment;

namespace Baton.Deploy.Tests.Directories;

public sealed class DeploymentTests : IDisposable
{
    private readonly DirectoryEnvironment environment = new();

    [Fact]
    public async Task MakesAVersionLiveAndASecondTimeDoesNothing()
    {
        await environment.LiveAsync("1.0.0");

        Assert.Equal("versions/1.0.0", new DirectoryInfo(environment.Layout.Live).LinkTarget);
        Assert.Equal("1.0.0", await File.ReadAllTextAsync(Path.Combine(environment.Layout.Live, "version.txt"), TestContext.Current.CancellationToken));
        Assert.True((await environment.LiveAsync("1.0.0")).WasNoOp);
    }

    [Theory]
    [InlineData("../escaped.txt", 0)]
    [InlineData("a/../../escaped.txt", 0)]
    [InlineData("/tmp/escaped.txt", 0)]
    [InlineData("..\\escaped.txt", 0)]
    [InlineData("C:/escaped.txt", 0)]
    [InlineData(".baton-version.json", 0)]
    [InlineData("link", unchecked((int)0xA1FF0000))]
    public async Task RefusesAnArchiveThatReachesOutOfItsFolder(string entry, int attributes)
    {
        await environment.LiveAsync("1.0.0");

        var refused = await environment.FailAsync(environment.Release("1.1.0", ("good.txt", "good", 0), (entry, "/etc/passwd", attributes)));

        Assert.Equal("BATON7011", refused.Code);
        Assert.Equal("1.0.0", environment.Layout.LiveVersion());
        Assert.False(environment.Provider.Has(environment.Request(environment.Release("1.1.0"))));
        Assert.Empty(Directory.EnumerateFiles(environment.Root, "escaped.txt", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task KeepsWhatMayBeRunAndNothingElseOfTheModes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        await environment.DeployAsync(environment.Release("1.0.0", ("run", "", unchecked((int)0x89FF0000)), ("read", "", unchecked((int)0x81B60000))));

        Assert.Equal("755", Mode("run"));
        Assert.Equal("644", Mode("read"));
    }

    [Fact]
    public async Task RefusesBytesThatAreNotTheReleases()
    {
        var release = environment.Release("1.0.0");
        await File.AppendAllTextAsync(environment["artifacts", "app-1.0.0.zip"], "x", TestContext.Current.CancellationToken);

        Assert.Equal("BATON6003", (await environment.FailAsync(release)).Code);
    }

    [Fact]
    public async Task RefusesOtherBytesForTheVersionThatIsLive()
    {
        await environment.LiveAsync("1.0.0");

        var refused = await environment.FailAsync(environment.Release("1.0.0", ("other.txt", "other", 0)));

        Assert.Equal("BATON6001", refused.Code);
    }

    [Fact]
    public async Task ReplacesAVersionThatNeverWentLive()
    {
        Directory.CreateDirectory(environment.Layout.VersionFolder("1.0.0"));
        await File.WriteAllTextAsync(Path.Combine(environment.Layout.VersionFolder("1.0.0"), "half"), "", TestContext.Current.CancellationToken);

        await environment.LiveAsync("1.0.0");

        Assert.False(File.Exists(Path.Combine(environment.Layout.Live, "half")));
    }

    [Fact]
    public async Task KeepsTheLiveOneTheOneBeforeAndTheNewest()
    {
        environment.Retain = 3;
        foreach (var version in new[] { "1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0" })
        {
            await environment.LiveAsync(version);
        }

        Assert.Equal(["1.2.0", "1.3.0", "1.4.0"], Versions());

        // Back to the oldest one there is, with room for one: what is live stays, whatever its age.
        environment.Retain = 1;
        Assert.Null((await environment.DeployAsync(environment.Release("1.2.0"), "rollback")).Error);
        Assert.Equal(["1.2.0"], Versions());
    }

    [Fact]
    public async Task AHalfMadeVersionIsNoneToGoBackTo()
    {
        await environment.LiveAsync("1.0.0");
        Directory.CreateDirectory(environment.Layout.VersionFolder("0.9.0"));

        Assert.False(environment.Provider.Has(environment.Request(environment.Release("0.9.0"))));
        Assert.True(environment.Provider.Has(environment.Request(environment.Release("1.0.0"))));
    }

    [Fact]
    public async Task StartsAgainWhatIsLiveAndDoesNotAnswer()
    {
        await using var health = new SwitchableHealth();
        environment.Settings = environment.Settings with
        {
            Hooks = new HooksConfiguration { Activated = ["sh", "-c", "echo started >>\"$BATON_ENVIRONMENT_DIR/starts\""] },
        };
        await environment.LiveAsync("1.0.0");
        environment.Settings = environment.Settings with
        {
            Health = new HealthConfiguration(health.Url, TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(20), null),
        };
        health.AnswersAfter = 2;

        var again = await environment.LiveAsync("1.0.0");

        Assert.Equal(OperationStatus.Applied, again.Operations.Single(o => o.Id == "deploy/local/verify").Status);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(environment.Layout.Root, "starts")).Length);
    }

    public void Dispose() => environment.Dispose();

    private string Mode(string file) => OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(Path.Combine(environment.Layout.Live, file)), 8);

    private IEnumerable<string?> Versions() => Directory.EnumerateDirectories(environment.Layout.Versions).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
