using Baton.Core.Configuration;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Tests.Hosts.Equipment;

namespace Baton.Deploy.Tests.Hosts;

/// <summary>Releases on hosts that have nothing but sh and seven programs.</summary>
public sealed class HostDeploymentTests : IDisposable
{
    private readonly HostsEnvironment fleet = new("web1", "web2", "web3");

    public HostDeploymentTests() => Assert.SkipWhen(BarePath.Missing is not null, BarePath.Missing ?? "");

    public void Dispose() => fleet.Dispose();

    [Fact]
    public async Task IsLiveOnEveryHost()
    {
        await fleet.LiveAsync("1.0.0");

        Assert.All(fleet.Settings.Hosts, h => Assert.Equal("1.0.0", fleet.Live(h.Name)));
        Assert.Equal("1.0.0", await File.ReadAllTextAsync(fleet["web2", "live", "version.txt"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task HasNothingToDoTheSecondTime()
    {
        var release = fleet.Release("1.0.0");
        Assert.Null((await fleet.DeployAsync(release)).Error);

        Assert.True((await fleet.DeployAsync(release)).WasNoOp);
    }

    [Fact]
    public async Task KeepsWhatHooksPrintFromOtherUsers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files have no modes.");
        fleet.Environment = fleet.Environment with { Hooks = new HooksConfiguration { Activated = ["sh", "-c", "echo secret"] } };
        await fleet.LiveAsync("1.0.0");

        Assert.All(Directory.GetFiles(fleet["web1", "logs"], "activated-*"), f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(f)));
        Assert.NotEmpty(Directory.GetFiles(fleet["web1", "logs"], "activated-*"));
    }

    [Fact]
    public async Task GoesBackWithoutItsArtifacts()
    {
        await fleet.LiveAsync("1.0.0");
        await fleet.LiveAsync("1.1.0");
        var first = fleet.Release("1.0.0");
        File.Delete(fleet.Inner["artifacts", "app-1.0.0.zip"]);

        Assert.True(fleet.Provider.Has(fleet.Inner.Request(first)));
        Assert.False(fleet.Provider.Has(fleet.Inner.Request(first with { Version = "0.9.0" })));
        Assert.Null((await fleet.DeployAsync(first, "rollback")).Error);
        Assert.Equal("1.0.0", fleet.Live("web3"));
    }

    [Fact]
    public async Task IsGoneWhenItIsRetired()
    {
        fleet.Environment = fleet.Environment with { Hooks = new HooksConfiguration { Retired = ["sh", "-c", "echo \"$BATON_HOST $BATON_VERSION\" >\"$BATON_ENVIRONMENT_DIR/stopped\""] } };
        var release = fleet.Release("1.0.0");
        await fleet.DeployAsync(release);

        var outcome = await fleet.RetireAsync(release);

        Assert.Null(outcome.Error);
        Assert.Null(fleet.Live("web1"));
        Assert.Equal("web1 1.0.0\n", await File.ReadAllTextAsync(fleet["web1", "stopped"], TestContext.Current.CancellationToken));
        Assert.True((await fleet.RetireAsync(release)).WasNoOp);
    }

    [Fact]
    public async Task KeepsTheLiveVersionAndTheNewest()
    {
        fleet.Settings = fleet.Settings with { Retain = 2 };
        foreach (var version in new[] { "1.0.0", "1.1.0", "1.2.0" })
        {
            await fleet.LiveAsync(version);
        }

        Assert.Equal(["1.1.0", "1.2.0"], Directory.GetDirectories(fleet["web1", "versions"]).Select(d => Path.GetFileName(d).Split('+')[0]).Order());
    }

    [Fact]
    public async Task RunsHooksThatKnowTheirHost()
    {
        fleet.Environment = fleet.Environment with
        {
            Hooks = new HooksConfiguration { Prepare = ["sh", "-c", "printf %s \"$GREETING\" >prepared"], Activated = ["sh", "-c", "echo \"$BATON_HOST $BATON_PREVIOUS_VERSION $BATON_DIR\" >\"$BATON_ENVIRONMENT_DIR/told\""] },
            Variables = fleet.Environment.Variables.Add("GREETING", "it's\n\"fine\" $HOME"),
        };
        await fleet.LiveAsync("1.0.0");
        await fleet.LiveAsync("1.1.0");

        Assert.Equal("it's\n\"fine\" $HOME", await File.ReadAllTextAsync(fleet["web1", "live", "prepared"], TestContext.Current.CancellationToken));
        Assert.Equal($"web2 1.0.0 {new DirectoryInfo(fleet["web2", "live"]).ResolveLinkTarget(true)!.FullName}\n", await File.ReadAllTextAsync(fleet["web2", "told"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task IsDeployedAgainWithAnotherVariableAndComesBackWithTheOldOne()
    {
        EnvironmentConfiguration Greeting(string text) => fleet.Environment with
        {
            Variables = fleet.Environment.Variables.SetItem("GREETING", text),
            Hooks = new HooksConfiguration { Activated = ["sh", "-c", "printf %s \"$GREETING\" >\"$BATON_ENVIRONMENT_DIR/said\"; [ \"$GREETING\" != bad ]"] },
        };
        var release = fleet.Release("1.0.0");
        fleet.Environment = Greeting("good");
        Assert.Null((await fleet.DeployAsync(release)).Error);
        fleet.Environment = Greeting("better");
        Assert.False((await fleet.DeployAsync(release)).WasNoOp);
        Assert.Equal("better", await File.ReadAllTextAsync(fleet["web3", "said"], TestContext.Current.CancellationToken));

        fleet.Environment = Greeting("bad");
        Assert.Equal("BATON7013", (await fleet.FailAsync(release)).Code);

        Assert.Equal("better", await File.ReadAllTextAsync(fleet["web1", "said"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TakesAHostThatFailsBackAndStops()
    {
        await fleet.LiveAsync("1.0.0");
        fleet.Environment = fleet.Environment with { Hooks = new HooksConfiguration { Activated = ["sh", "-c", "[ \"$BATON_HOST$BATON_VERSION\" != web21.1.0 ] || { echo no luck; exit 3; }"] } };

        var error = await fleet.FailAsync(fleet.Release("1.1.0"));

        Assert.Equal("BATON7013", error.Code);
        Assert.Contains("'web2'", error.Message, StringComparison.Ordinal);
        Assert.Contains("no luck", error.Message, StringComparison.Ordinal);
        Assert.Contains("1.0.0 is live again on the host 'web2'", error.Message, StringComparison.Ordinal);
        Assert.Equal(["1.1.0", "1.0.0", "1.0.0"], new[] { "web1", "web2", "web3" }.Select(fleet.Live));
    }

    [Fact]
    public async Task LeavesNothingLiveWhereNothingWas()
    {
        fleet.Environment = fleet.Environment with { Hooks = new HooksConfiguration { Activated = ["sh", "-c", "exit 1"] } };

        var error = await fleet.FailAsync(fleet.Release("1.0.0"));

        Assert.Contains("Nothing is live on the host 'web1'", error.Message, StringComparison.Ordinal);
        Assert.Null(fleet.Live("web1"));
    }

    [Fact]
    public async Task EndsAHookThatTakesTooLong()
    {
        fleet.Environment = fleet.Environment with { Hooks = new HooksConfiguration { Activated = ["/bin/sh", "-c", "echo $$ >\"$BATON_ENVIRONMENT_DIR/pid\"; exec /bin/sleep 600"], Timeout = TimeSpan.FromSeconds(1) } };

        var failing = fleet.FailAsync(fleet.Release("1.0.0"));
        var error = await failing;

        Assert.Equal("BATON7013", error.Code);
        var id = int.Parse((await File.ReadAllTextAsync(fleet["web1", "pid"], TestContext.Current.CancellationToken)).Trim(), System.Globalization.CultureInfo.InvariantCulture);
        while (Directory.Exists($"/proc/{id}"))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task DoesNotTouchTheFolderOfAnotherUnit()
    {
        await fleet.LiveAsync("1.0.0");
        await File.WriteAllTextAsync(fleet["web2", "owner"], "other/production\n", TestContext.Current.CancellationToken);

        var error = await fleet.FailAsync(fleet.Release("1.1.0"));

        Assert.Equal("BATON7207", error.Code);
        Assert.Contains("other/production", error.Message, StringComparison.Ordinal);
        Assert.Equal("1.0.0", fleet.Live("web1"));
    }

    [Fact]
    public async Task SaysWhatAHostLacks()
    {
        File.Delete(Path.Combine(fleet.Path, "tar"));

        var error = await fleet.FailAsync(fleet.Release("1.0.0"));

        Assert.Equal("BATON7205", error.Code);
        Assert.Contains("has no tar", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/x")]
    [InlineData("a/../../x")]
    [InlineData(".baton-files")]
    [InlineData(".baton-version.json")]
    [InlineData("a\nb")]
    public async Task SendsNoUnsafeArchive(string name)
    {
        var error = await fleet.FailAsync(fleet.Release("1.0.0", (name, "x", 0)));

        Assert.Equal("BATON7011", error.Code);
        Assert.False(Directory.Exists(fleet["web1"]));
    }

    [Fact]
    public async Task SendsNoLink()
    {
        Assert.Equal("BATON7011", (await fleet.FailAsync(fleet.Release("1.0.0", ("link", "/etc/passwd", unchecked((int)0xA1FF0000))))).Code);
    }

    [Fact]
    public async Task SendsNothingThatIsNotWhatTheRecordSays()
    {
        var release = fleet.Release("1.0.0");
        await File.AppendAllTextAsync(fleet.Inner["artifacts", "app-1.0.0.zip"], "x", TestContext.Current.CancellationToken);

        Assert.NotNull((await fleet.DeployAsync(release)).Error);
        Assert.False(Directory.Exists(fleet["web1"]));
    }
}
