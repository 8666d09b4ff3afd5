using Baton.Pipeline.Fetching;
using Baton.Pipeline.Stages;
using Baton.Testing;

namespace Baton.Cake.Tests.Fetching;

public sealed class HostFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public HostFileTests()
    {
        Directory.CreateDirectory(folder["empty"]);
        Directory.CreateDirectory(folder["config", "baton"]);
        File.WriteAllText(folder["config", "baton", "environments.json"], "{}");
    }

    [Fact]
    public void IsTheGivenOneWithItsStateBesideIt() => Assert.Equal(
        new HostFile(folder["empty", "other.json"], folder["empty", ".baton"]), Find(folder["empty"], new ReleaseOptions { EnvironmentsFile = "other.json" }));

    [Fact]
    public void IsFoundInTheUsersConfigurationFolder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other variables.");

        Assert.Equal(new HostFile(folder["config", "baton", "environments.json"], folder["state", "baton"]), Find(folder["empty"], new ReleaseOptions()));
    }

    [Fact]
    public void IsNotLookedForWhereBatonJsonGoverns()
    {
        File.WriteAllText(folder["empty", "baton.json"], "{}");
        Directory.CreateDirectory(folder["empty", ".git"]);

        Assert.Null(Find(folder["empty"], new ReleaseOptions()));
    }

    public void Dispose() => folder.Dispose();

    private HostFile? Find(string from, ReleaseOptions options) => HostFile.For(
        new Asked(options, from), new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = folder["config"], ["XDG_STATE_HOME"] = folder["state"] });
}
