using Baton.Core.Configuration;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Tests.Equipment;
using Baton.Deploy.Tests.Hosts.Equipment;

namespace Baton.Deploy.Tests.Hosts;

/// <summary>Settings that a deployment writes on hosts behind a real sshd.</summary>
public sealed class SettingsOnHosts : IClassFixture<SshHosts>, IDisposable
{
    private readonly HostsEnvironment fleet = new("web1", "web2", "web3");
    private readonly SshHosts hosts;

    public SettingsOnHosts(SshHosts hosts)
    {
        Assert.SkipWhen(SshHosts.Missing is not null, SshHosts.Missing ?? "");
        this.hosts = hosts;
        fleet.Settings = fleet.Settings with { Path = $"{hosts.Path}/{Guid.NewGuid():n}", Hosts = [.. hosts.Settings], Ssh = hosts.Ssh };
        fleet.Shell = new OpenSsh(hosts.Ssh, fleet.Root, fleet.Inner.Variables);
        fleet.Inner.Written = new FixedSettings("hello");
    }

    public void Dispose() => fleet.Dispose();

    [Fact]
    public async Task AreThereForTheHookAndForTheirOwnerAlone()
    {
        fleet.Environment = With(prepare: "IFS= read -r x <configuration.json; printf %s \"$x\" >\"$BATON_ENVIRONMENT_DIR/seen\"");
        var release = fleet.Release("1.0.0", ("version.txt", "1.0.0", 0), ("configuration.json", "of the release", 0));

        Assert.Null((await fleet.DeployAsync(release)).Error);

        Assert.Equal(1, fleet.Inner.Written!.Reads);
        foreach (var host in SshHosts.Names)
        {
            Assert.Equal("1.0.0", WholeVersion.Of(Root(host)));
            Assert.Equal($"hello {FixedSettings.Secret}", Text(host, "seen"));
            Assert.Equal($"hello {FixedSettings.Secret}\n", Text(host, "live", "configuration.json"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(Path.Combine(Root(host), "live", "configuration.json")));
            Assert.Equal(["configuration.json", "seen"], Holding(Root(host)));
        }

        Assert.True((await fleet.DeployAsync(release)).WasNoOp);
    }

    [Fact]
    public async Task AreDeployedWhenTheyChangeAndComeBack()
    {
        var release = fleet.Release("1.0.0");
        var first = fleet.Inner.Written;
        Assert.Null((await fleet.DeployAsync(release)).Error);

        fleet.Inner.Written = new FixedSettings("good day");
        Assert.Null((await fleet.DeployAsync(release)).Error);
        Assert.All(SshHosts.Names, n => Assert.StartsWith("good day", Text(n, "live", "configuration.json"), StringComparison.Ordinal));

        fleet.Inner.Written = first;
        File.Delete(fleet.Inner["artifacts", "app-1.0.0.zip"]);
        Assert.True(fleet.Provider.Has(fleet.Inner.Request(release)));
        Assert.Null((await fleet.DeployAsync(release, "rollback")).Error);
        Assert.All(SshHosts.Names, n => Assert.StartsWith("hello", Text(n, "live", "configuration.json"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task LeaveNothingOnTheHostsWhenASecretIsMissing()
    {
        await fleet.LiveAsync("1.0.0");
        fleet.Inner.Written = new FixedSettings("good day", secret: null);

        Assert.Equal("There is no secret.", (await fleet.FailAsync(fleet.Release("1.1.0"))).Message);

        Assert.All(SshHosts.Names, n => Assert.Equal("1.0.0", WholeVersion.Of(Root(n))));
        Assert.All(SshHosts.Names, n => Assert.Single(Directory.GetDirectories(Path.Combine(Root(n), "versions"))));
    }

    [Fact]
    public async Task LeaveNoSecretBehindWhereTheHookFails()
    {
        fleet.Environment = With(prepare: "IFS= read -r x <configuration.json; exit 3");

        Assert.Equal("BATON7013", (await fleet.FailAsync(fleet.Release("1.0.0"))).Code);

        Assert.All(SshHosts.Names, n => Assert.Empty(Holding(Root(n))));
    }

    [Theory]
    [InlineData("IFS= read -r x <configuration.json; echo \"it is $x\"; exit 3", null)]
    [InlineData("exit 0", "IFS= read -r x <configuration.json; echo \"it is $x\"; exit 3")]
    public async Task ASecretThatAProgramPrintsIsMaskedInMessageAndLedger(string activated, string? check)
    {
        fleet.Settings = fleet.Settings with { Check = check is null ? null : new HostCheckSettings { Command = ["sh", "-c", check], Timeout = TimeSpan.FromSeconds(3), Interval = TimeSpan.FromMilliseconds(100) } };
        fleet.Environment = With(activated: activated);

        var error = await fleet.FailAsync(fleet.Release("1.0.0"));

        Assert.Contains("it is hello ***", error.Message, StringComparison.Ordinal);
        var history = await fleet.Inner.Ledger.HistoryAsync("app", fleet.Environment.Name, TestContext.Current.CancellationToken);
        Assert.Contains(history.Value!, e => e.Detail.Contains("it is hello ***", StringComparison.Ordinal));
        Assert.DoesNotContain(history.Value!, e => (e.Detail + e.Desired).Contains(FixedSettings.Secret, StringComparison.Ordinal));
    }

    private EnvironmentConfiguration With(string? prepare = null, string? activated = null) => fleet.Environment with
    {
        Hooks = new HooksConfiguration { Prepare = prepare is null ? [] : ["sh", "-c", prepare], Activated = activated is null ? [] : ["sh", "-c", activated] },
    };

    private string Root(string host) => Path.Combine(hosts.RootOf(host), Path.GetFileName(fleet.Settings.Path));

    private string Text(string host, params string[] parts) => File.ReadAllText(Path.Combine([Root(host), .. parts]));

    /// <summary>The names of all files of a host that hold the secret.</summary>
    private static IEnumerable<string> Holding(string root) => Directory.EnumerateFiles(
            root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Where(file => File.ReadAllText(file).Contains(FixedSettings.Secret, StringComparison.Ordinal)).Select(file => Path.GetFileName(file)!).Distinct().Order(StringComparer.Ordinal);
}
